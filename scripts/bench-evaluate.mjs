// Times the model in wasm for as many municipalities as Norway had in 2014, without the conversion to JavaScript objects.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import path from "node:path";

const root = fileURLToPath(new URL("..", import.meta.url));
const target = path.resolve(root, process.env.CARGO_TARGET_DIR ?? "target");
const run = (command, ...args) => execFileSync(command, args, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
process.env.PATH = [".tools/bin", "node_modules/.bin"].map((bin) => root + bin).join(":") + ":" + process.env.PATH;

run("cargo", "build", "-q", "--release", "--locked", "--target", "wasm32-unknown-unknown", "-p", "synergi-bench");
const wasm = `${target}/wasm32-unknown-unknown/release/synergi_bench.wasm`;
run("wasm-bindgen", "--target", "web", "--out-dir", `${target}/bench`, wasm);
const optimised = `${target}/bench/synergi_bench_bg.wasm`;
run("wasm-opt", "-O3", optimised, "-o", optimised);

const { default: init, Bench } = await import(`${target}/bench/synergi_bench.js`);
await init({ module_or_path: readFileSync(optimised) });
const municipalities = 428;
const [batches, times] = [51, 100];
const bench = Bench.new(municipalities);
bench.evaluate(times);
const each = Array.from({ length: batches }, () => {
  const start = performance.now();
  bench.evaluate(times);
  return (performance.now() - start) / times;
}).sort((one, other) => one - other);
const microseconds = (milliseconds) => `${(milliseconds * 1000).toFixed(0)} µs`;
console.log(
  `evaluate, ${municipalities} municipalities, wasm: median ${microseconds(each[batches >> 1])}`,
  `(${microseconds(each[0])} to ${microseconds(each[batches - 1])}, ${batches} batches of ${times})`,
);
