// What others write in TypeScript. It is compiled, not run: tests/node/types.test.mjs.
import init, { evaluate, evaluateCase, exampleCase, readMunicipalities, study } from "../../../dist/api/ikt_synergi.js";
import type { ScenarioError, TableError } from "../../../dist/api/ikt_synergi.js";
import type {} from "../../../dist/embed.js";

await init();
const scenario = study();
scenario.mechanisms.staff.small = { kind: "target_fte", fte: 1.3 };
scenario.municipalities = readMunicipalities(new Uint8Array());
const saving: number = evaluate(scenario).total.sum.saving;

const example = exampleCase();
example.key = { kind: "fixed_and_inhabitants", fixed: 0.5 };
example.members.push({ ...example.members[0]!, number: "9901", fte: null });
const { net_present_value, payback_years, members } = evaluateCase(example);
const years: number = payback_years ?? Infinity;
console.log(saving, net_present_value.toFixed(0), years, members.map((member) => member.savings_per_year));

const calculator = document.createElement("ikt-synergi");
calculator.language = "nn";
calculator.addEventListener("result", ({ detail }) => console.log(detail.classes.small.sum.saving));
calculator.addEventListener("change", ({ detail }) => (calculator.scenario = detail));
calculator.addEventListener("error", ({ detail }) => console.log(detail.code === "values" && detail.issues?.[0]?.field));
calculator.addEventListener("click", (event) => console.log(event.clientX));
calculator.addEventListener("another", (event) => console.log(event.type));

try {
  evaluate(scenario);
} catch (error) {
  const { code, issues } = error as ScenarioError | TableError;
  console.log(code, issues.length);
}

// @ts-expect-error: no such language
calculator.language = "de";
// @ts-expect-error: no such mechanism
scenario.mechanisms.staff.small = { kind: "luck" };
// @ts-expect-error: results are read only
calculator.results = undefined;
// @ts-expect-error: no such key
example.key = { kind: "luck" };
