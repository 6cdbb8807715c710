// Bundles web/styles/main.css into web/generated/: style.css, which Trunk hashes, and the font, hashed here, beside it.
// Trunk runs this before each build (see Trunk.toml), so that `trunk serve` sees a changed style too.
import { fileURLToPath } from "node:url";
import { rm } from "node:fs/promises";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const outdir = `${root}/web/generated`;

await rm(outdir, { recursive: true, force: true }); // else a font of yesterday's version stays and is served
await build({
  absWorkingDir: root,
  entryPoints: { style: "web/styles/main.css" },
  outdir,
  bundle: true,
  minify: true,
  target: "es2022", // leaves nesting and layers as written: every browser that runs the page's wasm has them
  loader: { ".woff2": "file" },
  assetNames: "fonts/[name]-[hash]",
  logLevel: "warning",
});
