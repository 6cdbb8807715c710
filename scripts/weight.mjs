// What a first visit fetches before the page can be used: the page, and what it names to start with. What comes after,
// to be there when it is wanted, is not part of it: whole.js and whole.wasm, the icons, the manifest, the service worker.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

/** The parts, each with its size in bytes, raw, in gzip and in brotli. */
export function firstLoad(dist) {
  const assets = readdirSync(join(dist, "assets"));
  const parts = ["page.js", "page.wasm", "style.css", "inter.woff2"].map((name) => {
    const [stem, kind] = name.split(".");
    return assets.find((asset) => asset.startsWith(`${stem}-`) && asset.endsWith(`.${kind}`));
  });
  return ["index.html", ...parts.map((asset) => `assets/${asset}`), "register.csv"].map((file) => {
    const bytes = readFileSync(join(dist, file));
    return {
      file,
      raw: bytes.length,
      gzip: gzipSync(bytes, { level: 9 }).length,
      brotli: brotliCompressSync(bytes).length, // quality 11 is its default
    };
  });
}

export const kB = (bytes) => (bytes / 1000).toFixed(1);
