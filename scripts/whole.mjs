// Builds the JavaScript library, web/generated/api/, and all that comes after the page's first figure, web/generated/whole/:
// one wasm with page, view of a case and library (web/whole), and one script for the worker and the page. With the start of
// a debug build. Trunk runs this before each build.
import { execFileSync } from "node:child_process";
import { mkdir, rename } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const release = process.env.TRUNK_PROFILE === "release";
const target = "wasm32-unknown-unknown";
const generated = `${root}/web/generated`;
const run = (command, ...values) => execFileSync(command, values, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });

await mkdir(`${generated}/whole`, { recursive: true });
await library("synergi-js-api", "api", "ikt_synergi", "-O3");
await library("synergi-whole", "glue", "whole", "-O3", "--remove-exports=_WASM_SPLIT_MARKER_*"); // see index.html
await rename(`${generated}/glue/whole_bg.wasm`, `${generated}/whole/whole.wasm`);
await bundle("web/host/whole.js", "whole/whole.js", {
  format: "iife",
  alias: { "#whole": "./web/generated/glue/whole.js" },
  define: { "import.meta.url": '""' }, // the wasm is handed in, never looked for
});
if (!release) await bundle("web/host/dev.js", "whole/boot.js", { format: "esm" });

// Compiles a crate to wasm, with its glue, in a folder of web/generated.
async function library(crate, folder, name, ...optimisation) {
  run("cargo", "build", "--quiet", "--locked", "--target", target, "--package", crate, ...(release ? ["--release"] : []));
  const built = `${process.env.CARGO_TARGET_DIR ?? "target"}/${target}/${release ? "release" : "debug"}`;
  const out = ["--out-dir", `web/generated/${folder}`, "--out-name", name];
  run("wasm-bindgen", "--target", "web", ...out, `${built}/${crate.replaceAll("-", "_")}.wasm`);
  const wasm = `${generated}/${folder}/${name}_bg.wasm`;
  if (release) run("wasm-opt", ...optimisation, wasm, "-o", wasm);
}

function bundle(entry, outfile, options) {
  return build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: `web/generated/${outfile}`,
    bundle: true,
    minify: release,
    target: "es2022",
    logLevel: "warning",
    ...options,
  });
}
