// Ledgers through the JavaScript library: exact sums against a count of their own, and every way in which a file can be wrong.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import init, { importLedger, inspectLedger } from "../../dist/api/ikt_synergi.js";
import { workbook, zip } from "../archives.mjs";
import { asMap, encoded, ledger, registerRows } from "../ledgers.mjs";

const file = (path) => new URL(`../../${path}`, import.meta.url);
await init({ module_or_path: await readFile(file("dist/api/ikt_synergi_bg.wasm")) });

const text = (parts) => [...parts].join("");
const check = (result, expected) => {
  assert.equal(result.rows, expected.rows);
  assert.equal(result.ore, expected.ore);
  assert.deepEqual(asMap(result.sums), expected.sums);
  assert.deepEqual(result.skipped.map(({ line, reason }) => ({ line, reason })), expected.skipped);
  assert.equal(result.skipped_rows, expected.skipped.length);
};

for (const encoding of ["utf-8", "utf-8-bom", "latin1", "utf-16le"]) {
  for (const end of ["\n", "\r\n", "\r"]) {
    test(`a ledger with every quirk is exact: ${encoding}, lines ended by ${JSON.stringify(end)}`, async () => {
      const { parts, expected } = ledger(5_000, { seed: 7, end });
      const whole = text(parts);
      check(await importLedger(new Blob([encoded(whole, encoding)])), expected);
    });
  }
}

test("a hundred thousand rows are exact as bytes, blob, stream, gzip and archive", async () => {
  const { parts, expected } = ledger(100_000, { seed: 3 });
  const bytes = encoded(text(parts), "utf-8");
  const sources = {
    bytes,
    buffer: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
    blob: new Blob([bytes]),
    stream: new Blob([bytes]).stream(),
    gzip: gzipSync(bytes),
    archive: zip({ "fakturaer 2016.csv": bytes }),
  };
  for (const [name, source] of Object.entries(sources)) {
    await assert.doesNotReject(async () => check(await importLedger(source), expected), name);
  }
});

test("ten million rows of a stream are exact", { skip: process.env.LARGE ? false : "set LARGE=1; it takes a minute" }, async () => {
  const { parts, expected } = ledger(10_000_000, { plain: true });
  const result = await importLedger(new Blob([...parts]));
  check(result, expected);
});

test("a workbook gives what the same rows as text give", async () => {
  const { parts, expected } = ledger(3_000, { seed: 5, plain: true });
  const rows = text(parts).trimEnd().split("\n").map((line, at) => line.split(";").map((cell, place) => {
    if (at > 0 && place === 5) return Number(cell.replace(",", "."));
    return at > 0 && place < 2 ? Number(cell) : cell;
  }));
  check(await importLedger(workbook(rows)), expected);
});

test("suppliers without a code get it from the register", async () => {
  const { parts, expected } = ledger(20_000, { seed: 9, codes: false });
  const source = encoded(text(parts), "utf-8");
  const register = new Blob([...registerRows(1_000)]);
  const result = await importLedger(source, { register });
  assert.equal(result.register_rows, 1_200);
  check(result, expected);
  const packed = gzipSync(Buffer.from([...registerRows(10)].join("")));
  check(await importLedger(source, { register: packed }), expected);
  const without = await importLedger(source);
  assert.ok(without.sums.every(({ service_group }) => service_group === "open"));
});

test("decisions say where suppliers go, and what comes off", async () => {
  const source = Buffer.from("orgnr;leverandør;beløp\n923609016;A;125,00\n;B;12,50\n");
  const decisions = { payees: { 923609016: "own_cooperation", "name:b": "telecom" }, vat: 0.25 };
  const { sums, elements } = await importLedger(source, { decisions, reading: { municipality: "0301", year: 2016 } });
  assert.deepEqual(sums, [
    { municipality: "0301", service_group: "telecom", year: 2016, ore: 1_000 },
    { municipality: "0301", service_group: "own_cooperation", year: 2016, ore: 10_000 },
  ]);
  assert.deepEqual(elements, [{ municipality: "0301", year: 2016, telecom: 1_000, base_operations: 0, business_systems: 0 }]);
});

test("generations of codes are told apart, and a mix is said", async () => {
  const seen = async (...codes) => {
    const rows = codes.map((code) => `${code};1,00\n`).join("");
    const { generation, generations_seen, sums } = await importLedger(Buffer.from(`næringskode;beløp\n${rows}`));
    return [generation, generations_seen, sums.map(({ service_group }) => service_group).join()];
  };
  assert.deepEqual(await seen("62.010", "63.910"), ["SN2007", { one: "SN2007" }, "it_services,not_ict"]);
  assert.deepEqual(await seen("62.200", "63.910"), ["SN2025", { one: "SN2025" }, "it_services,data_processing"]);
  assert.deepEqual((await seen("62.200", "62.010"))[1], "mixed");
});

test("an inspection tells how a ledger would be read", async () => {
  const found = await inspectLedger(Buffer.from("Fakturaer\n\nLeverandør;Beløp\nA;1 234,50\n", "latin1"));
  assert.equal(found.reading.encoding, "windows-1252");
  assert.equal(found.reading.decimal, "comma");
  assert.deepEqual([found.reading.skip, found.reading.header], [2, 1]);
  assert.deepEqual(found.reading.columns, { amount: 1, supplier: 0 });
  assert.deepEqual(found.preview, [{ line: 4, cells: ["A", "1 234,50"], ore: 123_450, year: null }]);
});

// The silent errors of peers.

test("19355,20 is nineteen thousand, not two million, and ø is ø", async () => {
  const source = Buffer.from("leverandør;beløp\nBølgen;19355,20\n", "latin1");
  const { ore, suppliers } = await importLedger(source);
  assert.equal(ore, 1_935_520);
  assert.equal(suppliers[0].name, "Bølgen");
});

test("codes keep their leading zeros and their decimals", async () => {
  const source = Buffer.from("kommunenr;næringskode;beløp\n0301;62.010;1,00\n0301;01.110;1,00\n");
  const { sums, suppliers } = await importLedger(source);
  assert.deepEqual(suppliers.map(({ industry_code }) => industry_code), ["62.010", "01.110"]);
  assert.ok(sums.every(({ municipality }) => municipality === "0301"));
});

test("0,1 and 0,2 make 0,3", async () => {
  const rows = "A;0,10\nA;0,20\n".repeat(10_000);
  assert.equal((await importLedger(Buffer.from(`leverandør;beløp\n${rows}`))).ore, 300_000);
});

// Bad input.

const leverandor = (rows) => `leverandør;beløp\n${rows}`;
const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
const ole = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]);
const faults = {
  "an empty file": [Buffer.alloc(0), "empty"],
  "a picture called .csv": [png, "foreign"],
  "a workbook behind a password": [ole, "foreign"],
  "a broken workbook": [workbook([["leverandør", "beløp"], ["A", 1]]).subarray(0, 900), "archive"],
  "a zip without a table": [zip({ "bilde.png": png }), "archive"],
  "a zip bomb": [zip({ "bombe.csv": Buffer.alloc(100 << 20, ";") }), "archive"],
  "one column": [Buffer.from("leverandør\nA\nB\n"), "one_column"],
  "five thousand columns": [Buffer.from(`${";".repeat(5_000)}\n`), "too_many_columns", 1],
  "a zero byte": [Buffer.from(leverandor("A;1,00\nB\0;2,00\n")), "nul_byte", 3],
  "a quotation mark that nothing closes": [Buffer.from(leverandor('A;1,00\n"B;2,00\n')), "open_quote", 3],
  "a field of a hundred megabytes": [Buffer.concat([Buffer.from(leverandor('A;1,00\n"')), Buffer.alloc(100 << 20, "x")]), "open_quote", 3],
  "a row of a hundred megabytes": [Buffer.concat([Buffer.from(leverandor("A;1,00\n")), Buffer.alloc(100 << 20, "x")]), "long_row", 3],
  "no amount": [Buffer.from("leverandør;orgnr\nA;923609016\n"), "no_amount"],
  "no supplier": [Buffer.from("dato;beløp\n2016;1,00\n"), "no_supplier"],
  "1.234": [Buffer.from(leverandor("A;1.234\n")), "amount_unclear", 2],
  "01/02/03": [Buffer.from("leverandør;beløp;dato\nA;1,00;01/02/03\n"), "date_unclear", 2],
  "a PDF": [Buffer.from("%PDF-1.7\n"), "foreign"],
  "a web page": [Buffer.from("<!DOCTYPE html><table>"), "foreign"],
};
for (const [name, [bytes, code, line]] of Object.entries(faults)) {
  test(`is refused in words of three languages: ${name}`, async () => {
    const error = await importLedger(bytes).then(() => assert.fail("was read"), (error) => error);
    assert.equal(error.name, "ImportError", error.message);
    assert.equal(error.code, code);
    assert.equal(error.line, line);
    for (const language of ["nb", "nn", "en"]) assert.match(error.messages[language], /\w.{8,}\.$/s);
    assert.equal(error.message, error.messages.en);
  });
}

test("a header that comes twice is left out, not summed", async () => {
  const { rows, skipped } = await importLedger(Buffer.from(leverandor("A;1,00\nleverandør;beløp\nB;2,00\n")));
  assert.equal(rows, 2);
  assert.deepEqual(skipped.map(({ line, reason }) => [line, reason]), [[3, "heading_again"]]);
});

test("a file that can no longer be read says so", async () => {
  const blob = new Blob([leverandor("A;1,00\n")]);
  const gone = new Blob([blob]);
  gone.slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException("gone", "NotReadableError")) });
  await assert.rejects(importLedger(gone), { name: "ImportError", code: "unreadable" });
});

test("reading tells how far it is, and stops when told", async () => {
  const { parts } = ledger(200_000, { plain: true });
  const blob = new Blob([...parts]);
  const seen = [];
  await importLedger(blob, undefined, (progress) => { seen.push(progress); });
  assert.ok(seen.length > 5);
  assert.ok(seen.every(({ bytes }, at) => at === 0 || bytes > seen[at - 1].bytes));
  assert.deepEqual(seen.at(-1), { bytes: blob.size, of: blob.size, rows: 200_000 });
  await assert.rejects(importLedger(blob, undefined, () => false), { code: "cancelled" });
  const signal = AbortSignal.abort();
  await assert.rejects(importLedger(blob, { signal }), { code: "cancelled" });
});

test("options and sources that are none are refused by name", async () => {
  const fine = Buffer.from(leverandor("A;1,00\n"));
  const fields = async (promise) => (await promise.then(() => [], ({ issues }) => issues)).map(({ field }) => field);
  assert.deepEqual(await fields(importLedger("leverandør;beløp")), ["source"]);
  assert.deepEqual(await fields(importLedger(fine, { rading: {} })), ["rading"]);
  assert.deepEqual(await fields(importLedger(fine, { reading: { decimal: "dot" } })), ["decimal"]);
  assert.deepEqual(await fields(importLedger(fine, { decisions: { payees: { a: "x" } } })), ["payees.a"]);
  assert.deepEqual(await fields(importLedger(fine, { register: 1 })), ["register"]);
});

test("real files come to their known totals", async (context) => {
  const real = async (name) => readFile(file(`../shared/data/${name}`)).catch(() => undefined);
  const lambeth = await real("ledger_lambeth_2011-05.csv");
  if (lambeth) assert.equal((await importLedger(lambeth)).ore, 4_288_186_896);
  else context.diagnostic("skipped: the ledger of Lambeth is not there");
  const sogndal = await real("accounts_sogndal_2011-2013.csv");
  if (!sogndal) return context.diagnostic("skipped: the accounts of Sogndal are not there");
  const { ore, suppliers } = await importLedger(sogndal);
  assert.equal(ore, 1_600);
  const account = (number) => suppliers.find(({ key }) => key === `account:${number}`).ore;
  assert.deepEqual([11301, 12002, 11950, 11300, 12400].map(account), [314_462_200, 145_959_900, 97_001_200, 81_262_300, 40_489_600]);
});
