// Measures what is built in dist/, one function to a measurement: `node scripts/bench.mjs` runs all, `… weight` one.
import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";

const dist = fileURLToPath(new URL("../dist", import.meta.url));
const BUDGET = 300_000; // bytes a first visit may fetch, compressed with brotli

const benchmarks = { weight };

// What a first visit fetches, by kind of file. dist/api/ is not part of the page.
async function weight() {
  const kinds = { ".html": "html", ".js": "js", ".mjs": "js", ".wasm": "wasm", ".css": "css", ".woff2": "font" };
  const rows = {};
  const total = { raw: 0, gzip: 0, brotli: 0 };
  for (const entry of await readdir(dist, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    if (!entry.isFile() || path.startsWith(join(dist, "api"))) continue;
    const bytes = await readFile(path);
    const size = {
      raw: bytes.length,
      gzip: gzipSync(bytes, { level: 9 }).length,
      brotli: brotliCompressSync(bytes).length, // quality 11 is its default
    };
    const row = (rows[kinds[extname(path)] ?? "other"] ??= { raw: 0, gzip: 0, brotli: 0 });
    for (const measure in size) {
      row[measure] += size[measure];
      total[measure] += size[measure];
    }
  }
  console.log("Weight of a first visit (kB)");
  table(["", "raw", "gzip", "brotli"], [...Object.entries(rows), ["total", total]]
    .map(([kind, { raw, gzip, brotli }]) => [kind, kB(raw), kB(gzip), kB(brotli)]));
  console.log(`${kB(BUDGET - total.brotli)} kB left of ${kB(BUDGET)}`);
}

const kB = (bytes) => (bytes / 1000).toFixed(1);

function table(head, rows) {
  for (const row of [head, ...rows]) {
    console.log(row.map((cell, column) => (column ? cell.padStart(9) : cell.padEnd(6))).join(""));
  }
}

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(benchmarks);
for (const name of names) await benchmarks[name]();
