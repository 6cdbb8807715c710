// The built JavaScript library: every export, its errors, its schema and types, and the same bits as native code.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { promisify } from "node:util";
import Ajv from "ajv/dist/2020.js";
import { transform } from "esbuild";
import init, * as api from "../../dist/api/ikt_synergi.js";

const { evaluate, readMunicipalities, reconciliation, scenarioSchema, study, version } = api;
const file = (path) => new URL(`../../${path}`, import.meta.url);
await init({ module_or_path: await readFile(file("dist/api/ikt_synergi_bg.wasm")) });

test("the exports are those documented", () => {
  const functions = Object.keys(api).filter((name) => name !== "default" && name !== "initSync");
  assert.deepEqual(functions.sort(), [
    "caseSchema",
    "emptyCase",
    "evaluate",
    "evaluateCase",
    "exampleCase",
    "importLedger",
    "inspectLedger",
    "readMunicipalities",
    "reconciliation",
    "scenarioSchema",
    "simulate",
    "simulateScenario",
    "study",
    "version",
    "workbook",
  ]);
});

test("the library tells the version of the workspace", async () => {
  assert.equal(version(), /^version = "(.+)"$/m.exec(await readFile(file("Cargo.toml"), "utf8"))[1]);
});

test("the study saves 426 million kroner", () => {
  const { total, classes } = evaluate(study());
  assert.equal((total.sum.saving / 1e6).toFixed(1), "426.1");
  assert.equal(total.municipalities, 428);
  assert.equal(classes.small.elements.base_operations.saving.toFixed(0), "39831264");
});

test("the example of a cooperation comes to a result", () => {
  const example = api.exampleCase();
  assert.deepEqual(example, JSON.parse(JSON.stringify(example)));
  const results = api.evaluateCase(example);
  assert.equal((results.savings_per_year / 1e6).toFixed(1), "6.7");
  assert.equal(results.payback_years, 0);
  assert.equal(results.not_filled_in.length, 13);
  assert.deepEqual(results.members.map(({ number }) => number), example.members.map(({ number }) => number));
  for (const part of ["population", "savings_per_year", "net_present_value"]) {
    assert.ok(results.members.every((member) => Number.isFinite(member[part])), part);
  }
  const sum = results.members.reduce((sum, member) => sum + member.net_present_value, 0);
  assert.ok(Math.abs(sum - results.net_present_value) < 1);
});

test("the example with ranges is drawn, the same for the same seed", () => {
  const example = api.exampleCase();
  const ranges = [{ of: "savings.staff", distribution: { kind: "pert", low: 0, likely: 1, high: 1.1 } }];
  const given = { ...example, uncertainty: { ...example.uncertainty, ranges } };
  const one = api.simulate(given, { draws: 500, seed: 7 });
  for (const part of ["mean", "p10", "p50", "p90", "probability_of_loss"]) assert.ok(Number.isFinite(one[part]), part);
  assert.ok(one.p10 < one.p50 && one.p50 < one.p90 && one.draws === 500 && one.seed === 7);
  assert.deepEqual(api.simulate(given, { draws: 500, seed: 7 }), one);
  assert.notEqual(api.simulate(given, { draws: 500, seed: 8 }).mean, one.mean);
  const wrong = { ...given, uncertainty: { ...given.uncertainty, ranges: [...ranges, { of: "nothing", distribution: { kind: "fixed", value: 1 } }] } };
  const error = caught(() => api.simulate(wrong));
  assert.deepEqual([error.name, error.code, error.field], ["ScenarioError", "values", "uncertainty.ranges: nothing"]);
  assert.equal(caught(() => api.simulate(given, { drawz: 1 })).code, "shape");
  assert.equal(caught(() => api.simulate(given, { draws: -1 })).code, "shape");
});

test("the country's saving is drawn like a case, and held against a goal", () => {
  const ranges = [{ of: "savings.staff", distribution: { kind: "pert", low: 0, likely: 1, high: 1.1 } }];
  const one = api.simulateScenario(study(), { ranges, goal: 300e6, draws: 2_000, seed: 3 });
  assert.ok(one.p10 < one.p50 && one.p50 < one.p90 && one.p90 < 460e6 && one.p10 > 140e6, JSON.stringify([one.p10, one.p90]));
  assert.ok(one.probability_of_loss > 0 && one.probability_of_loss < 1);
  assert.deepEqual(one.members.map(({ number }) => number), ["small", "medium", "large"]);
  assert.deepEqual(api.simulateScenario(study(), { ranges, goal: 300e6, draws: 2_000, seed: 3 }), one);
  const certain = api.simulateScenario(study());
  assert.equal((certain.p50 / 1e6).toFixed(1), "426.1");
  for (const [options, code, field] of [
    [{ ranges: [{ of: "luck", distribution: { kind: "fixed", value: 1 } }] }, "values", "ranges: luck"],
    [{ draws: 1 }, "values", "draws"],
    [{ correlation: 2 }, "values", "correlation"],
    [{ luck: 1 }, "shape", "luck"],
  ]) {
    const error = caught(() => api.simulateScenario(study(), options));
    assert.deepEqual([error.name, error.code, error.field], ["ScenarioError", code, field]);
  }
});

test("the schema of a case takes the example and an empty case with a member, and not what is wrong", () => {
  const validate = new Ajv({ strictTypes: false }).compile(api.caseSchema());
  const example = api.exampleCase();
  assert.ok(validate(example), JSON.stringify(validate.errors));
  assert.ok(validate({ ...api.emptyCase(), members: example.members.slice(0, 1) }), JSON.stringify(validate.errors));
  for (const wrong of [{ horizon: 0 }, { members: [] }, { discount_rate: -1 }, { key: { kind: "luck" } }, { nonsense: 1 }]) {
    assert.ok(!validate({ ...example, ...wrong }), JSON.stringify(wrong));
  }
});

test("a case that does not fit throws where it is wrong", () => {
  const example = api.exampleCase();
  const wrong = [
    [{}, "shape", ""],
    [{ ...example, horizon: "ten" }, "shape", "horizon"],
    [{ ...example, members: [{ ...example.members[0], population: null }] }, "shape", "members[0].population"],
    [{ ...example, members: [{ ...example.members[0], colour: 1 }] }, "shape", "members[0].colour"],
    [{ ...example, basis: {} }, "shape", "basis"],
    [{ ...example, horizon: 0 }, "values", "horizon"],
    [{ ...example, members: [] }, "values", "members"],
    [{ ...example, key: { kind: "users" } }, "values", "members[0].users"],
  ];
  for (const [value, code, field] of wrong) {
    const error = caught(() => api.evaluateCase(value));
    assert.equal(`${error.name} ${error.code} ${error.field}`, `ScenarioError ${code} ${field}`, error.message);
  }
});

const bytes = (text) => new TextEncoder().encode(text);
test("a table of municipalities is read, and computed with", () => {
  const municipalities = readMunicipalities(bytes("nummer;navn;innbyggere;telekom\n301;Oslo;634 463;..\n9901;Eksempelvik;2715;760000\n"));
  assert.deepEqual(municipalities, [
    { number: "0301", name: "Oslo", population: 634_463, costs: { telecom: null, base_operations: null, business_systems: null }, fte: null, imported: false },
    { number: "9901", name: "Eksempelvik", population: 2_715, costs: { telecom: 760_000, base_operations: null, business_systems: null }, fte: null, imported: false },
  ]);
  assert.equal(evaluate({ ...study(), municipalities }).municipalities[1].basis.telecom, "own");
});

test("a table that is none throws what is wrong with each line, in three languages", () => {
  const error = caught(() => readMunicipalities(bytes("nummer;navn;innbyggere\n0301;Oslo;mange\n\n9901;;10\n")));
  assert.equal(error.name, "TableError");
  assert.equal(error.code, "faults");
  assert.deepEqual(error.issues.map(({ line }) => line), [2, 4]);
  for (const { message } of error.issues) assert.equal(new Set([message.nb, message.nn, message.en]).size, 3, message.nb);
  assert.ok(error.message.startsWith(`line 2: ${error.issues[0].message.en}`), error.message);
  assert.equal(caught(() => readMunicipalities(bytes("nummer;navn;innbyggere\n"))).code, "empty");
  assert.equal(caught(() => readMunicipalities(new Uint8Array())).code, "empty");
});

test("the argument is plain data, and stays as it is", () => {
  const scenario = study();
  assert.deepEqual(scenario, JSON.parse(JSON.stringify(scenario)));
  assert.equal(scenario.fte_cost.own, null);
  const before = structuredClone(scenario);
  evaluate(scenario);
  assert.deepEqual(scenario, before);
  assert.deepEqual(evaluate(deepFreeze(scenario)), evaluate(before));
  assert.notEqual(study(), study(), "a fresh object each time");
});

test("what has a default may be missing", () => {
  const { rate_method, outliers, municipalities, ...scenario } = study();
  delete scenario.fte_cost.own;
  assert.deepEqual(evaluate(scenario), evaluate(study()));
  scenario.fte_cost.own = undefined;
  assert.deepEqual(evaluate(scenario), evaluate(study()));
});

test("municipalities by name give results by name", () => {
  const scenario = study();
  scenario.municipalities = [halden(), { number: "0301", name: "Oslo", population: 634463 }];
  const { municipalities, total } = evaluate(scenario);
  assert.deepEqual(municipalities.map(({ number, class: size }) => [number, size]), [["0101", "large"], ["0301", "large"]]);
  assert.deepEqual(municipalities[0].basis, { telecom: "own", base_operations: "estimated", business_systems: "estimated", staff: "own" });
  assert.equal(municipalities[0].result.elements.telecom.today, 6e6);
  assert.equal(total.inhabitants, 30132 + 634463);
});

test("the reconciliation has every figure, and a reason for each difference", () => {
  const rows = reconciliation();
  assert.deepEqual([...new Set(rows.map(({ figure }) => figure))].sort((a, b) => a - b), [4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 16]);
  const total = rows.find(({ figure, row, quantity }) => figure === 16 && row === "sum" && quantity === "saving_on_all");
  assert.equal(total.published, 423);
  assert.deepEqual(total.verdict, { differs: "carried_over" });
});

// What is done to the study's scenario, the field the error names, and what it says of it.
const flaws = [
  [(s) => (s.rates.telecom.small = -1), "values", "rates.telecom.small", "must be from 0 to 100000"],
  [(s) => (s.inhabitants.large = 0), "values", "inhabitants.large", "must be from 1 to 100000000"],
  [(s) => (s.inhabitants.large = 1.5), "values", "inhabitants.large", "must be a whole number"],
  [(s) => (s.outliers = 101), "values", "outliers", "must be from 0 to 100"],
  [(s) => (s.size_bounds.medium_to = 1), "values", "size_bounds.medium_to", "must not be below the lower bound, 5000"],
  [(s) => (s.mechanisms.telecom.small = { kind: "target_fte", fte: 1 }), "values", "mechanisms.telecom.small", "this mechanism does not apply here"],
  [(s) => (s.municipalities = [halden(), halden()]), "values", "municipalities[1].number", "the number 0101 is used twice"],
  [(s) => (s.municipalities = [{ ...halden(), population: 0 }]), "values", "municipalities[0].population", "must be from 1 to 100000000"],
  [(s) => (s.municipalities = Array.from({ length: 2001 }, halden)), "values", "municipalities", "must be at most 2000 municipalities"],
  [(s) => (s.rates.telecom.small = "280"), "shape", "rates.telecom.small", "must be a number"],
  [(s) => (s.rates.telecom.small = null), "shape", "rates.telecom.small", "must be a number"],
  [(s) => (s.rates.telecom.small = NaN), "shape", "rates.telecom.small", "must be a finite number"],
  [(s) => (s.fte_cost.own = NaN), "shape", "fte_cost.own", "must be a finite number"],
  [(s) => (s.fte_cost.years = -Infinity), "shape", "fte_cost.years", "must be a finite number"],
  [(s) => (s.fte.small = 343n), "shape", "fte.small", "must be plain data, not a bigint"],
  [(s) => (s.fte.small = () => 343), "shape", "fte.small", "must be plain data, not a function"],
  [(s) => (s.fte.small = Symbol("343")), "shape", "fte.small", "must be plain data, not a symbol"],
  [(s) => (s.fte.small = new Date(0)), "shape", "fte.small", "must be a number"],
  [(s) => (s.outliers = 1.5), "shape", "outliers", "must be a whole number"],
  [(s) => (s.outliers = -1), "shape", "outliers", "must be a whole number"],
  [(s) => delete s.rates.telecom.small, "shape", "rates.telecom.small", "is missing"],
  [(s) => (s.rates.telecom.small = undefined), "shape", "rates.telecom.small", "is missing"],
  [(s) => (s.rates.telecom.tiny = 1), "shape", "rates.telecom.tiny", "is not a part of a scenario"],
  [(s) => (s["rates.telecom.small"] = 1), "shape", "rates.telecom.small", "is not a part of a scenario"],
  [(s) => (s.cloud = 1), "shape", "cloud", "is not a part of a scenario"],
  [(s) => (s.mechanisms.staff.small = { kind: "magic" }), "shape", "mechanisms.staff.small.kind", "must be one of the words that the schema lists"],
  [(s) => (s.mechanisms.staff.small = { kind: "target_fte" }), "shape", "mechanisms.staff.small.fte", "is missing"],
  [(s) => (s.rate_method = "median"), "shape", "rate_method", "must be one of the words that the schema lists"],
  [(s) => (s.municipalities = [{ ...halden(), population: "many" }]), "shape", "municipalities[0].population", "must be a number"],
  [(s) => (s.municipalities = {}), "shape", "municipalities", "must be an array"],
  [(s) => (s.municipalities.length = 4e9), "shape", /^municipalities\[99\d+\]$/, "holds more than 100000 values"],
  [(s) => (s.mechanisms.staff.small = s), "shape", /^mechanisms\./, "is nested too deeply, or contains itself"],
  [(s) => Object.defineProperty(s, "fte", { enumerable: true, get: thrower }), "shape", "", "cannot be read"],
  [(s) => (s.fte = new Proxy({}, { ownKeys: thrower })), "shape", "fte", "cannot be read"],
  [(s) => (s.fte = revoked()), "shape", "fte", "cannot be read"],
];
for (const [change, code, field, message] of flaws) {
  test(`refused: ${change.toString().slice(7)}`, () => {
    const scenario = study();
    change(scenario);
    const error = thrown(scenario);
    assert.equal(error.code, code);
    (field instanceof RegExp ? assert.match : assert.equal)(error.field, field);
    (message instanceof RegExp ? assert.match : assert.equal)(error.issues[0].message, message);
    assert.equal(error.issues[0].field, error.field);
    assert.ok(error.message.startsWith(error.field && `${error.field}: `), error.message);
    assert.ok(error.message.includes(error.issues[0].message));
  });
}

test("all wrong values are told at once", () => {
  const scenario = study();
  scenario.rates.telecom.small = -1;
  scenario.inhabitants.small = 0.5;
  scenario.fte_cost.years = 99;
  const error = thrown(scenario);
  assert.deepEqual(error.issues.map(({ field }) => field), ["inhabitants.small", "rates.telecom.small", "fte_cost.years"]);
  assert.equal(error.message, "inhabitants.small: must be from 1 to 100000000 (and 2 more)");
});

test("no value whatever is a panic", () => {
  const cyclic = {};
  cyclic.self = [cyclic, cyclic];
  const values = [undefined, null, true, 0, NaN, -0, 1n, "", "{}", Symbol(), [], {}, cyclic, () => {}, class {}, new Map(), new Date(), /x/];
  values.push(new Error("x"), new Proxy({}, {}), revoked(), new Float64Array(9), Object.create(null), new Number(1), globalThis, "\ud800", [[[]]]);
  for (const value of values) {
    const { code, field, issues } = thrown(value);
    assert.equal(code, "shape");
    assert.equal(typeof field, "string");
    assert.ok(issues.length > 0);
  }
  assert.equal(evaluate(study()).total.municipalities, 428, "and the library goes on");
});

test("the schema takes the study, and a file of it", () => {
  const schema = scenarioSchema();
  const ajv = new Ajv({ strict: true, strictTypes: true });
  const valid = ajv.compile(schema);
  assert.ok(valid(study()), JSON.stringify(valid.errors));
  const scenario = { ...study(), municipalities: [halden()] };
  assert.ok(valid(scenario), JSON.stringify(valid.errors));
  const validFile = ajv.compile({ $defs: schema.$defs, $ref: "#/$defs/ScenarioFile" });
  assert.ok(validFile({ format: "ikt-synergi-scenario", version: 1, scenario }), JSON.stringify(validFile.errors));
  assert.ok(!validFile({ format: "another", version: 1, scenario }));
  assert.ok(!validFile({ format: "ikt-synergi-scenario", version: 2, scenario }));
});

// What the schema cannot say: what has to fit together, and what JSON cannot hold.
const beyondSchema = /medium_to = 1\)|target_fte", fte: 1|halden\(\), halden|Symbol|n\)$|NaN|Infinity|get: thrower|Proxy|revoked|length = 4e9|= s\)|Date|=> 343|undefined/;
test("the schema refuses what evaluate refuses", () => {
  const valid = new Ajv({ strict: true, strictTypes: true }).compile(scenarioSchema());
  for (const [change] of flaws.filter(([change]) => !beyondSchema.test(change))) {
    const scenario = study();
    change(scenario);
    assert.ok(!valid(scenario), `${change}`);
  }
});

test("the types say what goes in and what comes out", async () => {
  const types = await readFile(file("dist/api/ikt_synergi.d.ts"), "utf8");
  await transform(types, { loader: "ts" });
  for (const signature of [
    "evaluate(scenario: Scenario): Results;",
    "study(): Scenario;",
    "reconciliation(): Comparison[];",
    "scenarioSchema(): Record<string, unknown>;",
    "version(): string;",
  ]) {
    assert.ok(types.includes(`export function ${signature}`), signature);
  }
  const ours = (await readFile(file("crates/js-api/src/types.d.ts"), "utf8")).replace(/\/\*\*[^]*?\*\/|\/\/.*/gm, "");
  const declared = new Set(["Array", ...ours.match(/(?<=export type )\w+/g)]);
  assert.deepEqual(ours.match(/\b[A-Z]\w+/g).filter((type) => !declared.has(type)), []);
});

test("native code and wasm give the same bits", async () => {
  // NATIVE_RESULTS names a file with what the program would print.
  const lines = process.env.NATIVE_RESULTS
    ? await readFile(process.env.NATIVE_RESULTS, "utf8")
    : (await promisify(execFile)("cargo", ["run", "-q", "-p", "synergi-tests", "--bin", "native_results"], { cwd: file(""), maxBuffer: 1 << 28 })).stdout;
  const both = lines.trim().split("\n").map((line) => JSON.parse(line));
  const [scenarios, cases] = [both.filter(({ scenario }) => scenario), both.filter((each) => each.case)];
  assert.deepEqual([scenarios.length, cases.length], [201, 1_001]);
  let numbers = 0;
  for (const [index, { scenario, results }] of scenarios.entries()) {
    numbers += sameBits(evaluate(scenario), results, `results ${index}`);
  }
  assert.ok(numbers > 50_000, `${numbers} numbers of scenarios compared`);
  for (const [index, { case: given, results }] of cases.entries()) {
    numbers += sameBits(api.evaluateCase(given), results, `results of case ${index}`);
  }
  assert.ok(numbers > 400_000, `${numbers} numbers compared`);
  const drawn = both.filter((each) => each.drawn);
  assert.equal(drawn.length, 2);
  for (const { drawn: given, results } of drawn) assert.ok(sameBits(api.simulate(given), results, "draws") > 150);
});

/** Counts the numbers compared. */
function sameBits(one, other, path) {
  if (typeof one !== "object" || one === null) {
    assert.ok(Object.is(one, other), `${path}: ${one} is not ${other}`);
    return typeof one === "number" ? 1 : 0;
  }
  assert.deepEqual(Object.keys(one).sort(), Object.keys(other).sort(), path);
  return Object.keys(one).reduce((sum, key) => sum + sameBits(one[key], other[key], `${path}.${key}`), 0);
}

function thrown(scenario) {
  const error = caught(() => evaluate(scenario));
  assert.ok(error instanceof Error && error.name === "ScenarioError" && error.stack, String(error));
  return error;
}

function caught(action) {
  try {
    action();
  } catch (error) {
    return error;
  }
  return assert.fail("nothing thrown");
}

function halden() {
  return { number: "0101", name: "Halden", population: 30132, costs: { telecom: 6e6, base_operations: null, business_systems: null }, fte: 9.5 };
}

function revoked() {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

function thrower() {
  throw new Error("thrown by the object");
}

function deepFreeze(value) {
  Object.values(value ?? {}).filter((part) => typeof part === "object").forEach(deepFreeze);
  return Object.freeze(value);
}
