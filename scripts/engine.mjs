// Builds the JavaScript library, web/generated/api/, and from it the engine that the page runs in its worker,
// web/generated/engine/, with the start of a debug build. Trunk runs this before each build.
import { execFileSync } from "node:child_process";
import { copyFile, mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const release = process.env.TRUNK_PROFILE === "release";
const target = "wasm32-unknown-unknown";
const generated = `${root}/web/generated`;
const run = (command, ...values) => execFileSync(command, values, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });

run("cargo", "build", "--quiet", "--locked", "--target", target, "--package", "synergi-js-api", ...(release ? ["--release"] : []));
const folder = `${process.env.CARGO_TARGET_DIR ?? "target"}/${target}/${release ? "release" : "debug"}`;
run("wasm-bindgen", "--target", "web", "--out-dir", "web/generated/api", "--out-name", "ikt_synergi", `${folder}/synergi_js_api.wasm`);
const wasm = `${generated}/api/ikt_synergi_bg.wasm`;
if (release) run("wasm-opt", "-O3", wasm, "-o", wasm);

await mkdir(`${generated}/engine`, { recursive: true });
await copyFile(wasm, `${generated}/engine/library_bg.wasm`);
const bundle = (entry, outfile, options) =>
  build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: `web/generated/${outfile}`,
    bundle: true,
    minify: release,
    target: "es2022",
    logLevel: "warning",
    ...options,
  });
await bundle("web/host/worker.js", "engine/engine.js", {
  format: "iife",
  alias: { "#library": "./web/generated/api/ikt_synergi.js" },
  define: { "import.meta.url": '""' }, // the wasm is handed in, never looked for
});
if (!release) await bundle("web/host/dev.js", "engine/boot.js", { format: "esm" });
