// The workbook: what it shows is what the model computes, and LibreOffice comes to the same from other inputs. Read by SheetJS,
// which knows nothing of us.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as XLSX from "xlsx";
import { converted } from "../office.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const library = resolve(process.env.DIST ?? join(root, "dist"), "api");
const { default: init, ...api } = await import(pathToFileURL(join(library, "ikt_synergi.js")).href);
await init({ module_or_path: readFileSync(join(library, "ikt_synergi_bg.wasm")) });
const { evaluateCase, exampleCase, workbook } = api;

// Cases of every kind, always the same ones.
const generated = execFileSync("cargo", ["run", "-q", "--locked", "-p", "synergi-tests", "--bin", "native_results"], { cwd: root, maxBuffer: 1 << 30 })
  .toString()
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line))
  .filter((line) => line.case);
const read = (bytes) => XLSX.read(bytes, { cellFormula: true, cellNF: true, cellStyles: true });
const value = (book, sheet, cell) => book.Sheets[sheet][cell]?.v;

/** What the workbook comes to, as the model calls it. */
function results(book, members) {
  const list = (column) => Array.from({ length: members }, (_, place) => value(book, "Fordeling", `${column}${7 + place}`));
  return {
    net_present_value: value(book, "Regnestykke", "B7"),
    savings_per_year: value(book, "Regnestykke", "B8"),
    socio_economic: value(book, "Regnestykke", "B14"),
    shared_costs: list("K"),
    own_costs: list("L"),
    worth_before_shared: list("M"),
    net_present_values: list("N"),
  };
}

function expected(of) {
  const list = (part) => of.members.map((member) => member[part]);
  return {
    net_present_value: of.net_present_value,
    savings_per_year: of.savings_per_year,
    socio_economic: of.socio_economic.net_present_value,
    shared_costs: list("shared_costs"),
    own_costs: list("own_costs"),
    worth_before_shared: list("worth_before_shared"),
    net_present_values: list("net_present_value"),
  };
}

/** Within a thousandth of a millionth of what was added up: of a difference, of what it is the difference of. */
function agrees(found, of, what) {
  const wanted = expected(of);
  const sum = (numbers) => numbers.reduce((total, number) => total + Math.abs(number), 0);
  const { years } = of;
  const scale = sum(years.flatMap(({ savings, room_savings, shared_costs, own_costs }) => [...Object.values(savings), room_savings, shared_costs, own_costs]));
  for (const [name, number] of Object.entries(wanted)) {
    for (const [place, one] of [number].flat().entries()) {
      const other = [found[name]].flat()[place];
      assert.ok(Math.abs(other - one) <= 1e-9 * Math.max(scale, Math.abs(one)), `${what}: ${name} ${place}: ${other} for ${one}`);
    }
  }
}

test("what a workbook shows before it computes is what the model computes", () => {
  for (const [place, { case: given, results: of }] of generated.slice(0, 120).entries()) {
    agrees(results(read(workbook(given, "nb")), given.members.length), of, `case ${place}`);
  }
});

test("every result is a formula with a value, every input a number with a name", () => {
  const { case: given } = generated[0];
  const book = read(workbook(given, "nb"));
  let formulas = 0;
  for (const name of book.SheetNames) {
    for (const [cell, { f, v }] of Object.entries(book.Sheets[name]).filter(([cell]) => !cell.startsWith("!"))) {
      if (f === undefined) continue;
      formulas += 1;
      assert.notEqual(v, undefined, `${name}!${cell}`);
      assert.doesNotMatch(f, /#REF|NaN|\binf\b/, `${name}!${cell}`);
    }
  }
  assert.ok(formulas > 1_000, `${formulas}`);
  for (const sheet of ["Regnestykke", "Kommuner", "Kostnader"]) {
    const numbers = Object.entries(book.Sheets[sheet]).filter(([cell, { t, f }]) => !cell.startsWith("!") && t === "n" && f === undefined);
    // The years of the sheet of costs are counted, not computed.
    assert.ok(numbers.every(([cell]) => sheet === "Kostnader" && /^[A-Z]+3$/.test(cell)), `${sheet}: ${numbers.map(([cell]) => cell)}`);
  }
  for (const { Name, Ref } of book.Workbook.Names.filter(({ Name }) => !Name.startsWith("_"))) {
    const [sheet, cell] = Ref.split("!");
    assert.equal(sheet, "Inndata", Name);
    assert.equal(book.Sheets[sheet][cell.replaceAll("$", "")].f, undefined, Name);
  }
});

test("the same case gives the same bytes, in each language with its own words", () => {
  const example = exampleCase();
  const titles = ["nb", "nn", "en"].map((language) => {
    const bytes = workbook(example, language);
    assert.deepEqual(bytes, workbook(example, language));
    const book = read(bytes);
    return book.SheetNames.join();
  });
  assert.equal(new Set(titles).size, 3);
  assert.deepEqual(workbook(example), workbook(example, "nb"));
});

test("what looks like a formula and is a name stays text", () => {
  const given = exampleCase();
  given.name = "=1+1";
  given.members[0].name = "=HYPERLINK(\"http://example.org\")";
  given.members[1].name = "@SUM(A1)";
  given.members[2].name = "-2+3";
  const book = read(workbook(given, "nb"));
  const cells = Object.values(book.Sheets.Kommuner).filter(({ v }) => typeof v === "string" && /^[=@-]/.test(v));
  assert.equal(cells.length, 3);
  assert.ok(cells.every(({ t, f }) => t === "s" && f === undefined));
});

test("a language that is none, or a case that does not fit, is refused by name", () => {
  assert.throws(() => workbook(exampleCase(), "sv"), { name: "ScenarioError", field: "language" });
  assert.throws(() => workbook({ ...exampleCase(), horizon: 0 }, "nb"), { name: "ScenarioError", field: "horizon" });
});

// The same numbers on every run.
function random(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The numbers of a case that a workbook lets be changed: path, value, and what puts another in. */
function* numbers(given, path = "") {
  for (const [key, inner] of Object.entries(given)) {
    const here = Array.isArray(given) ? `${path}[${key}]` : path ? `${path}.${key}` : key;
    if (/^(basis|uncertainty|horizon|key|name|owners|effects)/.test(here) || /ownership|imported|runs_twice|amount\.(low|high)|importance|extent/.test(here)) continue;
    if (typeof inner === "number") yield { path: here, value: inner, put: (value) => (given[key] = value) };
    else if (inner && typeof inner === "object") yield* numbers(inner, here);
  }
}

/** Another case of the same shape, each number up to a fifth higher or lower, as far as the model takes it. */
function varied(given, seed) {
  const next = random(seed);
  const made = structuredClone(given);
  for (const { value, put } of [...numbers(made)]) {
    const other = value * (0.8 + 0.4 * next());
    const whole = Number.isInteger(value) && Math.abs(value) < 3_000;
    for (const candidate of whole ? [Math.round(other)] : [other, Math.min(1, other)]) {
      put(candidate);
      try {
        evaluateCase(made);
        break;
      } catch {
        put(value);
      }
    }
  }
  return made;
}

test("LibreOffice comes to what the model does, from other inputs", () => {
  const chosen = generated.slice(1, 41).map(({ case: given }, place) => [given, varied(given, place + 1)]);
  // Rates of municipalities that are listed are of the price year: they stay when prices grow otherwise.
  const listed = generated.map(({ case: given }) => given).find(({ basis, members }) => basis.municipalities.some(({ costs }) => costs.telecom !== null) && members.some(({ costs }) => costs.telecom === null));
  const priced = { ...structuredClone(listed), prices: { year: 2024, price_growth: 0.02, wage_growth: 0.03 } };
  chosen.push([priced, { ...structuredClone(priced), prices: { year: 2027, price_growth: 0.04, wage_growth: 0.035 } }]);
  const files = chosen.map(([given, other], place) => {
    const book = read(workbook(given, "nb"));
    const places = new Map(book.Workbook.Names.map(({ Name, Ref }) => [Name, Ref.split("!")]));
    let changed = 0;
    for (const { path, value } of numbers(other)) {
      const at = places.get(path.replaceAll(/[.[]/g, "_").replaceAll("]", ""));
      // Of what runs twice the amount is computed: what stands in its field is no input.
      if (!at && /amount\.likely$/.test(path)) continue;
      assert.ok(at, path);
      const cell = book.Sheets[at[0]][at[1].replaceAll("$", "")];
      if (cell.v !== value) changed += 1;
      cell.v = value;
    }
    assert.ok(changed > 2, `${changed} inputs of case ${place} are others`);
    for (const sheet of Object.values(book.Sheets)) {
      for (const cell of Object.values(sheet)) if (cell.f) cell.v = 0;
    }
    return XLSX.write(book, { type: "buffer", bookType: "xlsx" });
  });
  const computed = converted(files, "xlsx", "xlsx:Calc MS Excel 2007 XML");
  for (const [place, [, other]] of chosen.entries()) {
    agrees(results(read(computed[place]), other.members.length), evaluateCase(other), `case ${place}`);
  }
});
