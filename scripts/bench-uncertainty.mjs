// Times draws, beside native code and beside Squiggle, and the making of a workbook, in one run: `node scripts/bench-uncertainty.mjs`.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import path from "node:path";
import { run as runSquiggle } from "@quri/squiggle-lang";
import { CASE, filledCase, fileWith, openGood, toStep } from "../tests/browser/case.mjs";
import { open, start } from "../tests/browser/support.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const target = path.resolve(root, process.env.CARGO_TARGET_DIR ?? "target");
const run = (command, ...args) => execFileSync(command, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] }).toString();
process.env.PATH = [".tools/bin", "node_modules/.bin"].map((bin) => root + bin).join(":") + ":" + process.env.PATH;
const median = (times) => times.toSorted((one, other) => one - other)[times.length >> 1];
const ms = (time) => `${time.toFixed(time < 10 ? 1 : 0)} ms`;
const say = (name, time, note = "") => console.log(`${name.padEnd(66)} ${ms(time).padStart(9)}  ${note}`);

// The peers' job: 357 municipalities, twelve draws each, ten thousand times.
const ITERATIONS = 10_000;
run("cargo", "build", "-q", "--release", "--locked", "--target", "wasm32-unknown-unknown", "-p", "synergi-bench", "--lib");
run("wasm-bindgen", "--target", "web", "--out-dir", `${target}/bench`, `${target}/wasm32-unknown-unknown/release/synergi_bench.wasm`);
run("wasm-opt", "-O3", `${target}/bench/synergi_bench_bg.wasm`, "-o", `${target}/bench/synergi_bench_bg.wasm`);
const glue = readFileSync(`${target}/bench/synergi_bench.js`, "utf8");
const wasm = readFileSync(`${target}/bench/synergi_bench_bg.wasm`).toString("base64");
const natively = () =>
  run("cargo", "run", "-q", "--profile", "native-bench", "--locked", "-p", "synergi-bench", "--bin", "portfolio", "--", String(ITERATIONS)).trim().split(" ").map(Number);

const stage = await start();
const { page } = await open(stage, { bypassCSP: true });
/** Milliseconds with so many workers, the one in the middle of five runs, and the sum. */
const inWorkers = (count) =>
  page.evaluate(async ({ glue, wasm, count, iterations }) => {
    const code = `${glue};\nonmessage = async ({ data }) => {
      if (data.wasm) return __wbg_init({ module_or_path: data.wasm }).then(() => postMessage("ready"), (error) => postMessage({ failed: String(error) }));
      postMessage(portfolio(data.from, data.iterations));
    };`;
    const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
    const bytes = Uint8Array.from(atob(wasm), (letter) => letter.charCodeAt(0));
    const workers = Array.from({ length: count }, () => new Worker(url, { type: "module" }));
    const ask = (worker, what) =>
      new Promise((resolve, reject) => {
        worker.onmessage = ({ data }) => (data.failed ? reject(new Error(data.failed)) : resolve(data));
        worker.onerror = (event) => reject(new Error(event.message));
        worker.postMessage(what);
      });
    await Promise.all(workers.map((worker) => ask(worker, { wasm: bytes })));
    const share = iterations / count;
    const times = [];
    let sums;
    for (let at = 0; at < 5; at += 1) {
      const start = performance.now();
      sums = await Promise.all(workers.map((worker, place) => ask(worker, { from: place * share, iterations: share })));
      times.push(performance.now() - start);
    }
    for (const worker of workers) worker.terminate();
    return [times.toSorted((one, other) => one - other)[2], sums.reduce((one, other) => one + other, 0)];
  }, { glue, wasm, count, iterations: ITERATIONS });
const [native, expected] = natively();
const [one, sum] = await inWorkers(1);
const [two, sums] = await inWorkers(2);
assert.equal(sum, expected, "the same draws give the same sum");
assert.ok(Math.abs(sums / expected - 1) < 1e-12);
console.log("357 municipalities × 12 draws × 10 000 iterations: 42.8 million draws");
say("native", native);
say("one worker in Chromium", one, `${(one / native).toFixed(2)} × native`);
say("two workers", two, `${(two / one).toFixed(2)} × one worker`);

// One municipality, a hundred thousand times, with Squiggle: its own pace, with its own distributions.
const squiggle = `
  saved = [triangular(0.02, 0.08, 0.12), triangular(0.1, 0.2, 0.3), triangular(0.001, 0.05, 0.1), triangular(0.001, 0.15, 0.2)]
  pace = [triangular(0.5, 0.8, 1), triangular(0.3, 0.5, 1), triangular(0.2, 0.4, 0.8), triangular(0.1, 0.3, 0.6)]
  change = triangular(0.05, 0.1, 0.3)
  twice = triangular(0.001, 0.05, 0.2)
  running = triangular(0.005, 0.01, 0.03)
  factor = 1 / (1 + triangular(0.02, 0.04, 0.06))
  come(year, n) = SampleSet.map(SampleSet.fromDist(pace[n] * year), {|x| min(x, 1)})
  gain(year) = come(year, 0) * saved[0] + come(year, 1) * saved[1] + come(year, 2) * saved[2] + come(year, 3) * saved[3] - running
  npv = List.upTo(1, 10) -> List.reduce(0 - change - twice, {|sum, year| sum + gain(year) * factor ^ year})
  mean(npv)
`;
const times = [];
for (let at = 0; at < 3; at += 1) {
  const start = performance.now();
  const { result } = await runSquiggle(squiggle, { environment: { sampleCount: 100_000, xyPointLength: 1_000, seed: String(at) } });
  assert.ok(result.ok, String(result.value));
  times.push(performance.now() - start);
}
const theirs = median(times);
const { default: init, portfolio } = await import(`${target}/bench/synergi_bench.js`);
await init({ module_or_path: Buffer.from(wasm, "base64") });
const own = [];
for (let at = 0; at < 5; at += 1) {
  const start = performance.now();
  portfolio(0, 280); // 357 municipalities × 280 iterations: a hundred thousand of one municipality
  own.push(performance.now() - start);
}
say("100 000 iterations of one municipality: Squiggle", theirs);
say("the same in wasm, in Node", median(own), `${(theirs / median(own)).toFixed(1)} times as fast`);

// On the page: from a key to the first answer, and to all draws, for a case of eight members.
const { page: shown } = await open(stage, { path: `#${CASE}` });
const made = filledCase();
made.members.push({ ...made.members[0], number: "9999", name: "Åttende", ownership: null });
made.uncertainty = {
  ...made.uncertainty,
  draws: 10_000,
  ranges: [
    { of: "savings.staff", distribution: { kind: "pert", low: 0, likely: 1, high: 1.1 } },
    { of: "savings.base_operations", distribution: { kind: "pert", low: 0.5, likely: 1, high: 1.2 } },
    { of: "costs", distribution: { kind: "log_normal", low: 0.8, high: 2.2 } },
  ],
};
await openGood(shown, fileWith(made));
await toStep(shown, "usikkerhet");
await shown.getByTestId("sureness-figures").getByText(/10.000 trekninger/).waitFor();
const answers = await shown.evaluate(async () => {
  const field = document.querySelector("#spenn-0-lavest");
  const figures = document.querySelector("[data-testid=sureness-figures]");
  const text = () => figures.textContent.replaceAll(/\s/g, " ");
  const until = (holds) =>
    new Promise((resolve) => {
      const look = () => (holds() ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))) : requestAnimationFrame(look));
      look();
    });
  const [first, all] = [[], []];
  for (let at = 1; at <= 15; at += 1) {
    const start = performance.now();
    field.value = `${at}`;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    first.push((await until(() => /\D500 trekninger/.test(text()))) - start);
    all.push((await until(() => /10 000 trekninger/.test(text()))) - start);
  }
  return { first, all };
});
say("8 members: from a key to the first answer on screen", median(answers.first), `at most ${ms(Math.max(...answers.first))}`);
say("and to all 10 000 draws", median(answers.all));

// The workbook of thirty members, from the call to its bytes, made by the worker.
const thirty = filledCase();
const [first] = thirty.members;
thirty.members = Array.from({ length: 30 }, (_, at) => ({ ...first, number: String(1000 + at), name: `Kommune ${at}`, ownership: null }));
const workbooks = await shown.evaluate(async (text) => {
  const times = [];
  for (let at = 0; at < 9; at += 1) {
    const start = performance.now();
    const bytes = await globalThis.iktSynergi.workbook(text, "nb");
    times.push(performance.now() - start);
    if (bytes.length < 1_000) throw new Error("no workbook");
  }
  return times;
}, JSON.stringify(thirty));
say("a workbook of 30 members, in the worker", median(workbooks), `at most ${ms(Math.max(...workbooks))}`);
await stage.close();
