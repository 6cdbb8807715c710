// Makes dist/ of what Trunk has built: the page with hashed names, integrity and security policy, the single file, what
// other sites need to embed it, what browsers need to keep it, and checksums of it all.
//   node scripts/dist.mjs <Trunk's folder>
import { createHash } from "node:crypto";
import { copyFile, cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build, transform } from "esbuild";
import { compress as lzma } from "lzma1";
import { POLICY, filePolicy } from "./policy.mjs";
import { sbom } from "./sbom.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const from = resolve(root, process.argv[2] ?? "target/page");
const dist = join(root, "dist");
const generated = join(root, "web/generated");

const OPERATORS = [".htaccess", "embedding.json", "register.csv", "web.config"]; // theirs to change

const digest = (bytes, encoding) => createHash("sha256").update(bytes).digest(encoding);
const integrity = (bytes) => `sha256-${digest(bytes, "base64")}`;
const write = async (path, bytes) => {
  await mkdir(dirname(join(dist, path)), { recursive: true });
  await writeFile(join(dist, path), bytes);
};

// Writes a file whose name tells what is in it, so that browsers can keep it for ever.
async function asset(name, bytes) {
  const kind = extname(name);
  const path = `assets/${basename(name, kind)}-${digest(bytes, "hex").slice(0, 16)}${kind}`;
  await write(path, bytes);
  return { path, integrity: integrity(bytes), bytes: Buffer.from(bytes) };
}

// What Trunk has built, by the beginning and the end of its name.
const built = await readdir(from);
const trunk = (start, end) => readFile(join(from, built.find((name) => name.startsWith(start) && name.endsWith(end))));

// The scripts of web/host, with the glue of the wasm in them.
async function script(entry, format) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [`web/host/${entry}`],
    outdir: "web/generated/bundle",
    bundle: true,
    write: false,
    minify: true,
    format,
    target: "es2022",
    alias: { "#glue": "./web/generated/glue.js" },
    define: { "import.meta.url": '""' }, // the wasm is handed in, never looked for
    logLevel: "warning",
  });
  return outputFiles[0].contents;
}

await rm(dist, { recursive: true, force: true });
await writeFile(join(generated, "glue.js"), await trunk("synergi-web-", ".js"));

const index = await readFile(join(root, "index.html"), "utf8");
const [font] = await readdir(join(generated, "fonts"));
const fontBytes = await readFile(join(generated, "fonts", font));
const fontAsset = await asset("inter.woff2", fontBytes);
const styleSource = await readFile(join(generated, "style.css"), "utf8");
const withFont = (address) => styleSource.replaceAll(/url\("?[^)"]*\.woff2"?\)/g, `url(${address})`);

const wasm = await asset("page.wasm", await trunk("synergi-web-", ".wasm"));
const whole = await asset("whole.wasm", await readFile(join(generated, "whole/whole.wasm")));
const wholeScript = await asset("whole.js", await readFile(join(generated, "whole/whole.js")));
const style = await asset("style.css", withFont(basename(fontAsset.path)));
const page = await asset("page.js", await script("page.js", "esm"));

// The page without what Trunk acts on and what dist.mjs says in its own way, or with `only` for one of the two.
const markup = (only) =>
  index
    .replaceAll(/^ *<link data-trunk.*\n/gm, "")
    .replaceAll(/^ *<!--[^]*?-->\n/gm, "")
    .replaceAll(/<span data-only="(\w+)">([^<]*)<\/span>/g, (_, place, text) => (place === only ? text : ""));

await writeFileVersion();
await writeEmbedding();
await writeIndex();
await writeServiceWorker();
await cp(join(generated, "api"), join(dist, "api"), { recursive: true });
await sbom(dist);
await compress();
await writeChecksums();
await printSizes();

// The single file. It can write itself out again: parsed and serialised, it gives the same bytes (web/host/file.js), which
// is why its markup has nothing that a parser would add, drop or write another way.
async function writeFileVersion() {
  const code = Buffer.from(await script("file.js", "iife")).toString().trim();
  const css = withFont(`data:font/woff2;base64,${fontBytes.toString("base64")}`).trim();
  const packed = (bytes) => Buffer.from(lzma(bytes, 9)).toString("base64"); // web/host/packed.js
  const wholeCode = wholeScript.bytes.toString();
  for (const text of [code, css, wholeCode]) {
    if (/<\/(script|style)|<!--/i.test(text)) throw new Error("a script or a style would end too early");
  }
  const policy = filePolicy({ scripts: [integrity(code), integrity(wholeCode)], styles: [integrity(css)] });
  const [head, body] = markup("file").split("</head>");
  const data = (id, type, text) => `<script type="${type}" id="${id}">${text}</script>`;
  const parts = [
    data("case", "application/json", "null"),
    data("wasm", "application/octet-stream", packed(whole.bytes)),
    `<script id="whole">${wholeCode}</script>`,
    `<script>${code}</script>`,
  ];
  const html = [
    head.replace(/\s*<html/, "<html").replace(/>\s*<head>\s*/, "><head>").replace(
      '<meta charset="utf-8">',
      `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`,
    ),
    `<style>${css}</style></head>`,
    body.replace(/\s*<\/body>\s*<\/html>\s*$/, ""),
    ...parts,
    "</body></html>",
  ].join("");
  await write("ikt-synergi.html", html);
}

async function writeIndex() {
  const icons = {};
  for (const name of ["icon-192.png", "icon-512.png", "icon-maskable-512.png"]) {
    icons[name] = (await asset(name, await readFile(join(root, "web/icons", name)))).path;
  }
  const manifest = JSON.parse(await readFile(join(root, "web/manifest.webmanifest"), "utf8"));
  for (const icon of manifest.icons) icon.src = icons[icon.src];
  await write("manifest.webmanifest", `${JSON.stringify(manifest, null, 2)}\n`);

  const file = await readFile(join(dist, "ikt-synergi.html"));
  const data = {
    wasm: wasm.path,
    "wasm-integrity": wasm.integrity,
    whole: whole.path,
    "whole-integrity": whole.integrity,
    "whole-script": wholeScript.path,
    "whole-script-integrity": wholeScript.integrity,
    file: "ikt-synergi.html",
    "file-integrity": integrity(file),
  };
  const attributes = Object.entries(data).map(([name, value]) => `data-${name}="${value}"`);
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    `<link rel="manifest" href="manifest.webmanifest">`,
    `<link rel="apple-touch-icon" href="${icons["icon-192.png"]}">`,
    `<link rel="stylesheet" href="${style.path}" integrity="${style.integrity}" crossorigin="anonymous">`,
    `<script type="module" src="${page.path}" integrity="${page.integrity}" crossorigin="anonymous" ${attributes.join(" ")}></script>`,
  ];
  const html = markup("page")
    .replace('<meta charset="utf-8">', (charset) => `${charset}\n    ${head[0]}`)
    .replace("  </head>", `${head.slice(1).map((line) => `    ${line}\n`).join("")}  </head>`);
  await write("index.html", html);
}

async function writeEmbedding() {
  const source = await readFile(join(root, "web/embed/ikt-synergi.js"), "utf8");
  const { code } = await transform(source, { minify: true, target: "es2022", legalComments: "none" });
  await write("embed.js", code);
  await copyFile(join(root, "web/embed/ikt-synergi.d.ts"), join(dist, "embed.d.ts"));
  await copyFile(join(root, "web/embed/embedding.json"), join(dist, "embedding.json"));
  await copyFile(join(root, "web/register.csv"), join(dist, "register.csv"));
  await copyFile(join(root, "deploy/htaccess"), join(dist, ".htaccess"));
  await copyFile(join(root, "deploy/web.config"), join(dist, "web.config"));
}

// What browsers keep of the page: all that it needs to run, and nothing that an operator or a user puts in.
async function writeServiceWorker() {
  const files = { "index.html": integrity(await readFile(join(dist, "index.html"))) };
  for (const name of (await readdir(join(dist, "assets"))).sort()) {
    files[`assets/${name}`] = integrity(await readFile(join(dist, "assets", name)));
  }
  const list = JSON.stringify(files);
  const { code } = await transform(await readFile(join(root, "web/host/service-worker.js"), "utf8"), {
    minify: true,
    target: "es2022",
    define: { __FILES__: list, __VERSION__: JSON.stringify(digest(list, "hex").slice(0, 16)) },
  });
  await write("service-worker.js", code);
}

async function allFiles() {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => relative(dist, join(entry.parentPath ?? entry.path, entry.name))).sort();
}

// Beside each file that servers may send compressed. Not those that operators change: the old one would be sent on.
async function compress() {
  const kinds = [".css", ".html", ".js", ".json", ".ts", ".txt", ".wasm", ".webmanifest"];
  for (const file of await allFiles()) {
    if (!kinds.includes(extname(file)) || OPERATORS.includes(file)) continue;
    const bytes = await readFile(join(dist, file));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    await write(`${file}.br`, brotliCompressSync(bytes, { params }));
    await write(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

// As `sha256sum --check SHA256SUMS` reads them; without those that operators change.
async function writeChecksums() {
  const lines = [];
  const files = (await allFiles()).filter((file) => !OPERATORS.includes(file));
  for (const file of files) lines.push(`${digest(await readFile(join(dist, file)), "hex")}  ${file}\n`);
  await write("SHA256SUMS", lines.join(""));
}

async function printSizes() {
  const size = async (file) => (await readFile(join(dist, file))).length;
  const row = (name, raw, brotli) =>
    console.log(name.padEnd(28) + [raw, brotli].map((bytes) => (bytes / 1000).toFixed(1).padStart(9)).join(""));
  console.log(`${"kB".padEnd(28)}${"raw".padStart(9)}${"brotli".padStart(9)}`);
  for (const file of await allFiles()) {
    if (/\.(br|gz)$/.test(file)) continue;
    row(file.replace(/-[0-9a-f]{16}/, ""), await size(file), await size(`${file}.br`).catch(() => size(file)));
  }
}
