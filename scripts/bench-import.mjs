// Times the reading of ledgers, in Chromium's worker and in Node, beside the csv crate natively and beside the peers, in one
// run: `node scripts/bench-import.mjs`. Sums are compared first: what is fast and wrong is not timed.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createReadStream, mkdtempSync, openAsBlob, readFileSync, rmSync, statSync, writeFileSync, appendFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { initParser, inferSchema } from "udsv";
import * as XLSX from "xlsx";
import { workbook } from "../tests/archives.mjs";
import { open, start } from "../tests/browser/support.mjs";
import { ledger, organisation, registerRows } from "../tests/ledgers.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "ikt-synergi-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const median = (times) => times.toSorted((one, other) => one - other)[times.length >> 1];
const ms = (time) => `${time.toFixed(0)} ms`;
const timed = async (runs, run) => {
  const times = [];
  for (let at = 0; at < runs; at += 1) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return median(times);
};
const say = (name, time, note = "") => console.log(`${name.padEnd(58)} ${time.padStart(9)}  ${note}`);

function save(name, parts) {
  const path = join(folder, name);
  writeFileSync(path, "");
  let piece = [];
  let length = 0;
  for (const part of parts) {
    piece.push(part);
    length += part.length;
    if (length < 1 << 20) continue;
    appendFileSync(path, typeof part === "string" ? piece.join("") : Buffer.concat(piece));
    [piece, length] = [[], 0];
  }
  if (piece.length > 0) appendFileSync(path, typeof piece[0] === "string" ? piece.join("") : Buffer.concat(piece));
  return path;
}

const million = ledger(1_000_000, { plain: true });
const path = save("million.csv", million.parts);
const { expected } = million;
console.log(`A ledger of 1 000 000 rows, ${(statSync(path).size / 1e6).toFixed(0)} MB`);

// Natively.
const run = ["run", "-q", "--locked", "--profile", "native-bench", "-p", "synergi-ledger", "--example", "time", "--", path];
const [csv, native] = execFileSync("cargo", run, { cwd: root }).toString().trim().split(" ").map(Number);
const ratio = (time) => `${(time / csv).toFixed(2)} × the csv crate`;
say("csv crate, native", ms(csv));
say("ours, native", ms(native), ratio(native));

// In Chromium: the page's own worker, with a file as a user chooses it.
const stage = await start();
const { page, close } = await open(stage, { path: "#fakturaer" });
await page.locator("#velg-fakturaer").waitFor({ state: "attached" });
page.setDefaultTimeout(600_000);

/** Has the worker do something with a file: milliseconds in all, until the first progress, and the answer. */
async function inWorker(name, file, text = "{}") {
  await page.evaluate(() => {
    document.querySelector("#bench")?.remove();
    const input = document.createElement("input");
    input.type = "file";
    input.id = "bench";
    document.body.append(input);
  });
  await page.locator("#bench").setInputFiles(file);
  const { time, first, answer } = await page.evaluate(async ([name, text]) => {
    const [file] = document.querySelector("#bench").files;
    const start = performance.now();
    let first;
    const answer = await globalThis.iktSynergi.work(name, file, text, () => {
      first ??= performance.now() - start;
      return true;
    });
    return { time: performance.now() - start, first, answer };
  }, [name, text]);
  return { time, first, answer: JSON.parse(answer) };
}

const sum = ({ Ok }) => Ok.sums.reduce((sum, [, , , ore]) => sum + ore, 0);
const runs = [];
for (let at = 0; at < 7; at += 1) {
  const { time, first, answer } = await inWorker("readLedgerFile", path);
  assert.equal(answer.Ok.rows, expected.rows);
  assert.equal(sum(answer), expected.ore);
  runs.push({ time, first });
}
say("ours, Chromium's worker, first file after opening", ms(runs[0].time), ratio(runs[0].time));
const later = median(runs.slice(1).map(({ time }) => time));
say("ours, Chromium's worker, later files", ms(later), ratio(later));
say("  until the first progress, first file / later files", `${ms(runs[0].first)} / ${ms(median(runs.slice(1).map(({ first }) => first)))}`);

// In Node, and the peers there.
const { default: init, importLedger } = await import("../dist/api/ikt_synergi.js");
const wasm = await init({ module_or_path: readFileSync(join(root, "dist/api/ikt_synergi_bg.wasm")) });
const blob = await openAsBlob(path);
const inNode = await timed(7, async () => assert.equal((await importLedger(blob)).ore, expected.ore));
say("ours, Node", ms(inNode), ratio(inNode));
const ore = (text) => Math.round(Number(text.replace(",", ".")) * 100);
const papa = await timed(3, () => new Promise((resolve) => {
  let total = 0;
  Papa.parse(createReadStream(path), { header: true, step: ({ data }) => { total += ore(data["Beløp"]); }, complete: () => resolve(assert.equal(total, expected.ore)) });
}));
say("PapaParse, Node, its amounts turned into numbers by hand", ms(papa), `${(papa / inNode).toFixed(1)} × ours`);
const udsv = await timed(3, () => {
  const text = readFileSync(path, "utf8");
  const rows = initParser(inferSchema(text, { col: ";" })).stringArrs(text);
  assert.equal(rows.reduce((sum, row) => sum + ore(row[5]), 0), expected.ore);
});
say("uDSV, Node, the whole text in memory, amounts by hand", ms(udsv), `${(udsv / inNode).toFixed(1)} × ours`);

// A workbook.
const small = ledger(100_000, { plain: true });
const rows = [...small.parts].join("").trimEnd().split("\n").map((line, at) =>
  line.split(";").map((cell, place) => (at > 0 && (place < 2 || place === 5) ? Number(cell.replace(",", ".")) : cell)));
const book = save("bok.xlsx", [workbook(rows)]);
console.log("\nA workbook of 100 000 rows");
const xlsx = [];
for (let at = 0; at < 5; at += 1) {
  const { time, answer } = await inWorker("readLedgerFile", book);
  assert.equal(sum(answer), small.expected.ore);
  xlsx.push(time);
}
say("ours, Chromium's worker", ms(median(xlsx)));
const sheetjs = await timed(3, () => {
  const { Sheets, SheetNames } = XLSX.read(readFileSync(book));
  const read = XLSX.utils.sheet_to_json(Sheets[SheetNames[0]], { header: 1 });
  assert.equal(read.slice(1).reduce((sum, row) => sum + Math.round(row[5] * 100), 0), small.expected.ore);
});
say("SheetJS, Node", ms(sheetjs), `${(sheetjs / median(xlsx)).toFixed(1)} × ours`);

// The register.
console.log("\nAn extract of the register with 1 200 200 organisations, 200 of them wanted");
const extract = save("enheter.csv", registerRows(1_200_000));
const wanted = JSON.stringify(Array.from({ length: 200 }, (_, place) => Number(organisation(place))));
function* json() {
  let first = true;
  for (const row of registerRows(1_200_000)) {
    if (row.startsWith("organisasjonsnummer")) continue;
    const [number, name, , code] = row.trimEnd().split(";");
    yield `${first ? "[" : ","}{"organisasjonsnummer":"${number}","navn":${JSON.stringify(name)},"naeringskode1":{"kode":"${code}"}}`;
    first = false;
  }
  yield "]";
}
for (const [name, file] of [["CSV", extract], ["JSON", save("enheter.json", json())]]) {
  const times = [];
  for (let at = 0; at < 3; at += 1) {
    const { time, answer } = await inWorker("readRegisterFile", file, wanted);
    assert.ok(answer.Ok.rows >= 1_200_000 && Object.keys(answer.Ok.found).length > 100);
    times.push(time);
  }
  say(`ours, Chromium's worker, ${name}`, ms(median(times)));
}

// Ten million rows.
const large = ledger(10_000_000, { plain: true });
const largePath = save("ti-millioner.csv", large.parts);
console.log(`\nA ledger of 10 000 000 rows, ${(statSync(largePath).size / 1e6).toFixed(0)} MB`);
const { time, answer } = await inWorker("readLedgerFile", largePath);
assert.equal(sum(answer), large.expected.ore);
say("ours, Chromium's worker", ms(time));
await importLedger(await openAsBlob(largePath));
say("  wasm's memory after it, Node", `${(wasm.memory.buffer.byteLength / 2 ** 20).toFixed(0)} MB`);

await close();
await stage.close();
