// The view of a cooperation as a user knows it: its steps, its fields, its file. And a case with something in every field.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { allDrawn, cells, eventually } from "./page.mjs";

export const CASE = "vart-samarbeid";
/** The steps, by the names they have in the address, in their order. */
export const STEPS = [
  "resultat",
  "kommuner",
  "besparelser",
  "drift",
  "omstilling",
  "forutsetninger",
  "usikkerhet",
  "fordeling",
  "vurdering",
  "oppfolging",
  "sammenligning",
  "rapport",
];
/** Under which the browser remembers it. */
export const MEMORY = "ikt-synergi.cooperation";

const library = resolve(process.env.DIST ?? "dist", "api");
const { default: init, ...api } = await import(pathToFileURL(join(library, "ikt_synergi.js")).href);
await init({ module_or_path: await readFile(join(library, "ikt_synergi_bg.wasm")) });

/** The library's functions on cases: what the page shows is to be what they say. */
export const { evaluateCase, exampleCase } = api;

/** A file of a case, with more variants than one where there are more. */
export const fileWith = (first, { variants = [], ...rest } = {}) =>
  JSON.stringify({ format: "ikt-synergi-case", version: 1, variants: [first, ...variants], chosen: 0, ...rest });

/**
 * The example with costs, data rooms, shares and judgements: one that has something to show in every step, and losers under
 * some keys. Not one of its own words belongs to one language alone.
 */
export function filledCase({ key = { kind: "equal" } } = {}) {
  const made = exampleCase();
  made.name = "Numedal";
  made.members[6].name = "Uvdal";
  made.key = key;
  const cost = (kind, likely, more = {}) => {
    const of = made.costs.find((cost) => cost.kind === kind);
    Object.assign(of, more, { amount: { low: likely * 0.7, likely, high: likely * 1.5 } });
  };
  cost("analysis", 800_000);
  cost("data_centre", 4_000_000, { from_year: 1 });
  cost("migration", 250_000, { quantity: 12, from_year: 1 });
  cost("training", 2_500, { borne: "by_users", from_year: 1 });
  cost("procurement", 600_000, { on_it_budget: false });
  cost("project_management", 1_200_000, { years: 3 });
  const twice = made.costs.find(({ kind }) => kind === "parallel_running");
  Object.assign(twice, { quantity: 6, from_year: 1, runs_twice: { ...twice.runs_twice, base_operations: true } });
  made.costs.push({ ...twice, kind: "operation", runs_twice: made.costs[0].runs_twice, quantity: 1, years: 10 });
  cost("operation", 2_500_000);
  const ownership = [0.4, 0.2, 0.1, 0.05, 0.1, 0.05, 0.1];
  const inHouse = [1, 0.9, 0.5, 0.1, 0, 0.15, 0.95];
  made.members.forEach((member, place) => {
    member.users = Math.round(member.population / 12);
    member.ownership = ownership[place];
    member.in_house = inHouse[place];
    member.cloud = place / 10;
    if (place < 5) member.rooms = [{ area: 8, rent: 12_000, power: 60_000, access_control: 20_000, other: 40_000 }];
  });
  Object.assign(made.members[0], { costs: { ...made.members[0].costs, telecom: 7_000_000 }, fte: 14 });
  Object.assign(made.operating, { in_house: 0.5, cloud: 0.4, staff_by_outsourcing: 0.2, staff_by_cloud: 0.1 });
  Object.assign(made.common_rooms, { number: 1, utilisation_today: 0.3, utilisation: 0.5 });
  made.common_rooms.on_it_budget.power = true;
  made.vat_not_compensated = 0.1;
  made.prices.year = 2026;
  made.assessments[0].importance = "large";
  Object.assign(made.assessments[9], { importance: "large", effect: -0.1, delay: 1 });
  Object.assign(made.effects[0], { importance: "large", extent: 2 });
  Object.assign(made.effects[6], { importance: "medium", extent: -3 });
  return made;
}

/** A file with that case, two other variants of it, a plan, and what came of the plan. */
export function filledFile(how) {
  const made = filledCase(how);
  const longer = { ...made, name: "Numedal 3", horizon: 15 };
  const without = { ...structuredClone(made), name: "Numedal 2" };
  without.members.shift();
  for (const member of without.members) member.ownership = null;
  const savings = { telecom: 0, base_operations: 50_000, business_systems: 200_000, staff: 400_000 };
  return fileWith(made, {
    variants: [without, longer],
    baseline: { frozen_on: "2026-11-25", case: made },
    actuals: [{ year: 1, savings, costs: 9_000_000 }],
  });
}

/** A case of three, with costs enough for the smallest to lose where they are divided equally. */
export function caseOfThree() {
  const made = exampleCase();
  made.name = "Tre";
  made.members = [["9901", "Storvik", 26_000], ["9902", "Midtvik", 9_000], ["9903", "Småvik", 1_200]].map(
    ([number, name, population]) => ({ ...made.members[0], number, name, population }),
  );
  made.costs[0].amount.likely = 12_000_000;
  return made;
}

export const heading = (page) => page.locator("#overskrift");
export const summary = (page) => page.getByTestId("case-invalid");
export const said = (page) => page.getByTestId("case-notice");
export const fieldOf = (page, path) => page.locator(`[id="felt-${path}"]`);
export const hasKeyboard = (target) =>
  eventually(async () => assert.ok(await target.evaluate((element) => element === document.activeElement)));

/** The step that is shown. */
export const isAt = (page, step) =>
  eventually(async () => {
    assert.equal(await page.locator("nav.steps [aria-current=step]").getAttribute("href"), `#${CASE}/${step}`);
    assert.equal(new URL(page.url()).hash, `#${CASE}/${step}`);
  });

/** Goes to a step by its link, and waits until it is there. */
export async function toStep(page, step) {
  await page.locator(`nav.steps a[href="#${CASE}/${step}"]`).click();
  await isAt(page, step);
  await allDrawn(page);
}

/** Opens a file of a case by the button for it. */
export async function openCase(page, content, name = "sak.json") {
  const buffer = Buffer.from(content);
  await page.locator("#apne-samarbeid").setInputFiles({ name, mimeType: "application/json", buffer });
}

/** Opens one that is in order, and waits until its case is in hand. */
export async function openGood(page, content) {
  const { variants, chosen } = JSON.parse(content);
  await openCase(page, content);
  await eventually(async () => assert.equal(await fieldOf(page, "name").inputValue(), variants[chosen].name));
  await allDrawn(page);
}

/** What is in a table under a heading: rows of cells, the header first. */
export const tableUnder = (page, id) => cells(page.locator(`section[aria-labelledby="${id}"] table`));

/** The page's members with their results: rows of cells. */
export const membersTable = async (page) => (await tableUnder(page, "kommunene")).slice(1);

/** Opens the fields of a member, or of a cost, by its place in the list, unless they are open. */
export async function unfold(page, place, list = "kommune") {
  const button = page.locator(`button[aria-controls="${list}-${place}"]`);
  if ((await button.getAttribute("aria-expanded")) !== "true") await button.click();
  await page.locator(`#${list}-${place} input`).first().waitFor();
}

/** Opens every explanation of the step. */
export async function openExplanations(page) {
  await page.locator("#case-view details").evaluateAll((all) => all.forEach((details) => (details.open = true)));
  await eventually(async () => {
    for (const each of await page.locator("#case-view details.explanation").all()) {
      assert.ok((await each.locator(".explanation-body").innerText()).length > 0);
    }
  });
}

/** What is said of a field by the elements that describe it and are for faults. */
export async function faultOf(field) {
  return field.evaluate((field) => {
    const described = (field.getAttribute("aria-describedby") ?? "").split(" ").map((id) => document.getElementById(id));
    return described.filter((element) => element?.matches(".field-error")).map((element) => element.innerText).join(" ");
  });
}

/** Adds a member by its name and inhabitants, as a user with a mouse does. */
export async function addTyped(page, name, population, number = "") {
  const before = await page.locator("ol.members > li").count();
  for (const [field, text] of [["nytt-navn", name], ["nytt-innbyggertall", population], ["nytt-nummer", number]]) {
    await page.locator(`#${field}`).fill(text);
  }
  await page.locator("form.typing button[type=submit]").click();
  await eventually(async () => assert.equal(await page.locator("ol.members > li").count(), before + 1));
}
