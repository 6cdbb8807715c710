// What is in dist/: its weight, its checksums, its security attributes, and what the wasm asks of a browser.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { firstLoad, kB } from "../../scripts/weight.mjs";
import { POLICY } from "../../scripts/policy.mjs";

const dist = process.env.DIST ?? "dist";
const read = (file) => readFileSync(join(dist, file));
const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(dist.length + 1));
const index = read("index.html").toString();
const single = read("ikt-synergi.html").toString();
const integrity = (bytes) => `sha256-${createHash("sha256").update(bytes).digest("base64")}`;

test("a first visit fetches at most 300 kB, and the single file has at most 1 900 kB", (context) => {
  const parts = firstLoad(dist);
  const total = parts.reduce((sum, { brotli }) => sum + brotli, 0);
  for (const { file, brotli } of parts) context.diagnostic(`${file}: ${kB(brotli)} kB`);
  context.diagnostic(`first visit: ${kB(total)} kB, single file: ${kB(single.length)} kB`);
  assert.ok(parts.some(({ file }) => file.endsWith(".wasm")) && parts.some(({ file }) => file.endsWith(".woff2")));
  assert.ok(total <= 300_000, `${total}`);
  assert.ok(Buffer.byteLength(single) <= 1_900_000, `${single.length}`);
});

const OPERATORS = [".htaccess", "embedding.json", "register.csv", "web.config"];
test("the checksums are those of all files but the operators' own", () => {
  const sums = read("SHA256SUMS").toString().trimEnd().split("\n").map((line) => line.split("  "));
  const summed = files.filter((file) => file !== "SHA256SUMS" && !OPERATORS.includes(file));
  assert.deepEqual(sums.map(([, file]) => file).sort(), summed.sort());
  for (const [sum, file] of sums) assert.equal(createHash("sha256").update(read(file)).digest("hex"), sum, file);
});

test("what lies compressed beside a file is that file", () => {
  const compressed = files.filter((file) => /\.(br|gz)$/.test(file));
  assert.ok(compressed.length > 20);
  for (const file of compressed) {
    const plain = file.endsWith(".br") ? brotliDecompressSync(read(file)) : gunzipSync(read(file));
    assert.ok(plain.equals(read(file.slice(0, -3))), file);
  }
});

test("what the page names is there, with the integrity the page says", () => {
  const named = [...index.matchAll(/(?:src|href|data-(?:wasm|whole|whole-script|file))="([^":]+)"/g)].map(([, file]) => file);
  assert.ok(named.length >= 8, named.join());
  for (const file of named) assert.ok(files.includes(file), file);
  const pairs = [
    ...index.matchAll(/(?:src|href)="([^"]+)" integrity="([^"]+)"/g),
    ...index.matchAll(/data-(?:wasm|whole|whole-script|file)="([^"]+)" data-(?:wasm|whole|whole-script|file)-integrity="([^"]+)"/g),
  ];
  assert.equal(pairs.length, 6);
  for (const [, file, sum] of pairs) assert.equal(integrity(read(file)), sum, file);
});

test("the page has its policy in it, and no script or style of its own between its tags", () => {
  assert.ok(index.includes(`<meta http-equiv="Content-Security-Policy" content="${POLICY}">`));
  assert.ok(!/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/i.test(index));
});

test("the documents state the page's policy", () => {
  const text = readFileSync(new URL("../../docs/drift.md", import.meta.url), "utf8");
  assert.ok(text.includes(`\`${POLICY}; frame-ancestors 'self'\``));
});

test("the single file's policy knows its scripts and its style by their hashes, and lets nothing be fetched", () => {
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(single)[1];
  const part = (pattern) => pattern.exec(single)[1];
  const hashes = [
    integrity(part(/<script>([^]*?)<\/script>/)),
    integrity(part(/<script id="whole">([^]*?)<\/script>/)),
    integrity(part(/<style>([^]*?)<\/style>/)),
  ];
  for (const hash of hashes) assert.ok(policy.includes(`'${hash}'`), hash);
  assert.match(policy, /connect-src 'none'/);
  assert.match(policy, /require-trusted-types-for 'script'/);
  assert.ok(!policy.includes("unsafe-inline") && !policy.includes("'unsafe-eval'"));
  assert.ok(!/\s(src|href)="(?!data:|#)/.test(single.replace(/<script[^]*?<\/script>/g, "")), "an address");
});

// In Chromium, Firefox and Safari since March 2023 or earlier. The wasm declares what it uses; wasm-opt refuses what it does not.
const FEATURES = [
  "bulk-memory",
  "bulk-memory-opt",
  "call-indirect-overlong",
  "multivalue",
  "mutable-globals",
  "nontrapping-float-to-int",
  "reference-types",
  "sign-ext",
  "simd",
];
test("the wasm uses nothing that browsers of the last three years lack", () => {
  const wasm = files.filter((file) => file.endsWith(".wasm"));
  assert.equal(wasm.length, 3);
  for (const file of wasm) {
    const options = ["--mvp-features", "--print-features", "-o", "/dev/null"];
    const declared = execFileSync("node_modules/.bin/wasm-opt", [join(dist, file), ...options], { stdio: "pipe" }).toString();
    const features = declared.trim().split("\n").map((line) => line.replace("--enable-", ""));
    assert.ok(features.includes("bulk-memory"), declared);
    assert.deepEqual(features.filter((feature) => !FEATURES.includes(feature)), [], file);
  }
});
