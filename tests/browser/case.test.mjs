// A cooperation's case, from an empty page to a plan that is followed.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { LANGUAGES, drawn, drop, eventually, figure, fileOf, goTo, notice, number, speak, tableOf, tabTo, type } from "./page.mjs";
import { visits } from "./support.mjs";
import {
  CASE, MEMORY, STEPS, addTyped, caseOfThree, evaluateCase, exampleCase, fieldOf, fileWith, filledCase, filledFile,
  hasKeyboard, heading, isAt, membersTable, openCase, openExplanations, openGood, said, tableUnder, toStep, unfold,
} from "./case.mjs";

const visit = visits();
const empty = { path: `#${CASE}` };
const amount = /\d\s(mill\.\s|mrd\.\s)?kr/;
const losers = (results) => results.members.filter((member) => member.net_present_value < 0).map(({ name }) => name);
const shows = (page, text) => eventually(async () => assert.match(await heading(page).innerText(), text));
const millions = (kroner) => (kroner / 1e6).toFixed(1).replace(".", ",").replace("-", "−");
const example = (page) => page.getByRole("button", { name: "Åpne eksempelet" }).first();

// What a mouse, a pen or a finger does, is noted.
const withoutMouse = (context) =>
  context.addInitScript(() => {
    globalThis.pointed = 0;
    for (const kind of ["pointerdown", "mousedown", "touchstart", "wheel"]) {
      addEventListener(kind, () => { globalThis.pointed += 1; }, true);
    }
  });

visit("three members, a result and a cost, from an empty page, by keyboard alone", { prepare: withoutMouse }, async ({ page }) => {
  const { keyboard } = page;
  await tabTo(page, page.locator(`nav a[href="#${CASE}"]`));
  await keyboard.press("Enter");
  await hasKeyboard(heading(page));
  assert.doesNotMatch(await heading(page).innerText(), amount);

  await tabTo(page, page.locator(".case-step").getByRole("button", { name: "Legg til kommune" }));
  await keyboard.press("Enter");
  await isAt(page, "kommuner");
  await tabTo(page, page.getByLabel("Navn", { exact: true }));
  const three = [["Storvik", "26 000"], ["Midtvik", "9000"], ["Småvik", "1200"]];
  for (const [name, population] of three) {
    await keyboard.type(name);
    await keyboard.press("Tab");
    await keyboard.type(population);
    await keyboard.press("Enter");
    await page.locator("ol.members").getByRole("button", { name, exact: false }).first().waitFor();
    await hasKeyboard(page.getByLabel("Navn", { exact: true }));
  }
  assert.match(await heading(page).innerText(), /^3 /);

  await tabTo(page, page.locator(`.actions a[href="#${CASE}/resultat"]`));
  await keyboard.press("Enter");
  await isAt(page, "resultat");
  await shows(page, amount);
  const first = await heading(page).innerText();
  const members = await membersTable(page);
  assert.deepEqual(members.map(([name, population]) => [name, number(population)]), [
    ["Storvik", 26_000], ["Midtvik", 9_000], ["Småvik", 1_200],
  ]);
  assert.match(await page.getByTestId("not-filled-in").innerText(), /^13 /);

  await tabTo(page, page.locator(`nav.steps a[href="#${CASE}/omstilling"]`));
  await keyboard.press("Enter");
  await isAt(page, "omstilling");
  await tabTo(page, page.locator(".cost-name").first());
  await keyboard.press("Enter");
  await tabTo(page, fieldOf(page, "costs-0-amount-likely"));
  await keyboard.type("2 000 000");
  await eventually(async () => assert.match(await heading(page).innerText(), /2,0\smill\.\skr/));
  await keyboard.press("Shift+Tab");
  assert.equal(number(await fieldOf(page, "costs-0-amount-likely").inputValue()), 2_000_000);
  for (const step of ["kommuner", "resultat"]) {
    await tabTo(page, page.locator(`nav.steps a[href="#${CASE}/${step}"]`));
    await keyboard.press("Enter");
    await isAt(page, step);
  }
  await shows(page, amount);
  assert.notEqual(await heading(page).innerText(), first);
  assert.match(await page.getByTestId("not-filled-in").innerText(), /^12 /);
  assert.notDeepEqual(await membersTable(page), members);
  assert.equal(await page.evaluate(() => globalThis.pointed), 0);
});

const still = { reducedMotion: "reduce" }; // scrolling takes no time
visit("the keyboard follows the steps, by links, by buttons and by the address", { ...empty, ...still }, async ({ page }) => {
  const titles = new Set();
  await heading(page).waitFor();
  for (const step of [...STEPS.slice(1), STEPS[0]]) {
    await page.locator(`nav.steps a[href="#${CASE}/${step}"]`).press("Enter");
    await isAt(page, step);
    await hasKeyboard(heading(page));
    titles.add(await heading(page).innerText());
  }
  assert.equal(titles.size, STEPS.length);
  await page.goBack();
  await isAt(page, STEPS.at(-1));
  await page.goForward();
  await isAt(page, STEPS[0]);
  // What has the keyboard goes with its step.
  await page.locator(".case-step").getByRole("button").first().focus();
  await page.goBack();
  await isAt(page, STEPS.at(-1));
  await hasKeyboard(heading(page));
  for (const step of STEPS.slice(1)) {
    await page.goto(`${page.url().split("#")[0]}#${CASE}/${step}`);
    await page.reload();
    await isAt(page, step);
    await hasKeyboard(heading(page));
  }
});

visit("the keyboard follows the links to the next step and the one before, to both ends", empty, async ({ page }) => {
  const onward = (step) => page.locator(`.actions a.step-link[href="#${CASE}/${step}"]`);
  await heading(page).waitFor();
  for (const step of [...STEPS.slice(1), ...STEPS.slice(0, -1).reverse()]) {
    await onward(step).press("Enter");
    await isAt(page, step);
    await hasKeyboard(heading(page));
  }
});

// Whether the browser says so before or after the keyboard has come, varies.
visit("that the address has changed to the step that is shown, takes nothing from the user", empty, async ({ page }) => {
  const late = () => page.evaluate(() => dispatchEvent(new HashChangeEvent("hashchange")));
  await page.locator(".case-step").getByRole("button", { name: "Legg til kommune" }).press("Enter");
  await isAt(page, "kommuner");
  await hasKeyboard(heading(page));
  await late();
  await hasKeyboard(heading(page));
  await page.locator("#nytt-navn").pressSequentially("Stor");
  await late();
  await page.keyboard.type("vik");
  assert.equal(await page.locator("#nytt-navn").inputValue(), "Storvik");
});

visit("the example opens with one click, and says that it is one", empty, async ({ page }) => {
  await example(page).click();
  await shows(page, amount);
  assert.match(await page.locator("#case-view").innerText(), /Dette er et eksempel/);
  const { members, savings_per_year } = evaluateCase(exampleCase());
  const shown = await membersTable(page);
  assert.deepEqual(shown.map(([name]) => name), members.map(({ name }) => name));
  shown.forEach((row, place) => {
    assert.equal(number(row[1]), members[place].population);
    assert.equal(number(row[4]), Math.round(members[place].savings_per_year / 1_000));
    assert.equal(number(row[6]), Math.round(members[place].net_present_value / 1_000));
  });
  assert.match(await page.getByTestId("case-lead").innerText(), new RegExp(`${millions(savings_per_year)}\\smill`));
  for (const step of STEPS) {
    await toStep(page, step);
    assert.match(await page.locator("#case-view").innerText(), /Dette er et eksempel/, step);
  }
  // Whatever it is called, until a member has figures of its own.
  await type(fieldOf(page, "name"), "Vårt");
  assert.match(await page.locator("#case-view").innerText(), /Dette er et eksempel/);
  await toStep(page, "kommuner");
  await unfold(page, 0);
  await type(fieldOf(page, "members-0-fte"), "14");
  await eventually(async () => assert.doesNotMatch(await page.locator("#case-view").innerText(), /Dette er et eksempel/));
});

visit("another key, other losers: in heading, list, table and figure", empty, async ({ page }) => {
  await openGood(page, fileWith(filledCase()));
  await toStep(page, "fordeling");
  const keys = {
    "Likt": { kind: "equal" },
    "Etter innbyggere": { kind: "inhabitants" },
    "Etter eierandel": { kind: "ownership" },
    "Etter brukere": { kind: "users" },
  };
  const before = await drawn(figure(page, "nokler"));
  const seen = new Set();
  for (const [name, key] of Object.entries(keys)) {
    await page.getByRole("radio", { name, exact: true }).check();
    const results = evaluateCase(filledCase({ key }));
    const lose = losers(results);
    seen.add(lose.join());
    await eventually(async () => assert.match((await tableOf(figure(page, "nokler")))[0][1], new RegExp(`^${name} \\(valgt\\)`)));
    const title = await heading(page).innerText();
    if (lose.length === 0) assert.match(title, /^Alle/);
    else assert.match(title, new RegExp(`^${lose.length} av 7 taper`));
    const marked = (cells) => cells.map((text) => /\(taper\)/.test(text));
    const expected = results.members.map(({ name }) => lose.includes(name));
    const rows = (await tableUnder(page, "kommunenes-del")).slice(1, -1);
    assert.deepEqual(marked(rows.map((row) => row[3])), expected, name);
    const inFigure = (await tableOf(figure(page, "nokler"))).slice(1);
    assert.deepEqual(marked(inFigure.map((row) => row[1])), expected, name);
    inFigure.forEach((row, place) => {
      assert.equal(number(row[1].replace(/ \(.*/, "")), Math.round(results.members[place].net_present_value), name);
    });
    const list = await page.locator('section[aria-labelledby="taperne"]').innerText();
    const line = list.split("\n").find((line) => line.startsWith(`${name} (valgt)`)) ?? "";
    for (const { name: who } of results.members) assert.equal(line.includes(who), lose.includes(who), `${name}: ${who}`);
  }
  assert.ok(seen.size > 1, [...seen].join("; "));
  assert.notEqual((await drawn(figure(page, "nokler"))).print, before.print);
  // What members pay together is what there is to pay, to the øre.
  const paid = (await tableUnder(page, "kommunenes-del")).slice(1).map((row) => Math.round(100 * number(row[1])));
  const sum = paid.pop();
  assert.equal(paid.reduce((sum, part) => sum + part, 0), sum);
});

visit("a plan is frozen and kept, followed by what came, and differs from the case once that is changed", empty, async ({ page }) => {
  await openGood(page, fileWith(caseOfThree()));
  await toStep(page, "oppfolging");
  assert.equal(await page.getByTestId("frozen").count(), 0);
  assert.equal(await page.locator("#faktiske-tall").count(), 0);
  await page.locator("#frys-planen").click();
  await page.getByTestId("frozen").waitFor();
  const frozen = await page.getByTestId("frozen").innerText();
  assert.match(frozen, /^Tre, .*\d{4}/);
  await page.reload();
  await page.getByTestId("frozen").waitFor();
  await isAt(page, "oppfolging");
  assert.equal(await page.getByTestId("frozen").innerText(), frozen);

  // What came: of year 0 the costs, of year 1 a saving.
  await type(fieldOf(page, "actuals-0-costs"), "13 500 000");
  await eventually(async () => assert.match(await heading(page).innerText(), /1,5\smill\.\skr bak planen/));
  const year = page.locator('button[aria-controls="faktisk-1"]');
  if ((await year.getAttribute("aria-expanded")) !== "true") await year.click();
  const plan = evaluateCase(caseOfThree()).years[1].savings.staff;
  await type(fieldOf(page, "actuals-1-savings-staff"), String(Math.round(plan) + 2_000_000));
  await eventually(async () => assert.match(await heading(page).innerText(), /500\s000\skr foran planen/));
  await page.keyboard.press("Tab");
  const rows = (await tableUnder(page, "plan-mot-faktisk")).slice(1).map((row) => [row[0], ...row.slice(1).map(number)]);
  assert.deepEqual(rows[0].slice(1), [12_000_000, 13_500_000, 1_500_000]);
  assert.deepEqual(rows[1].slice(1), [Math.round(plan), Math.round(plan) + 2_000_000, 2_000_000]);
  assert.equal(rows.at(-1)[3], 500_000);
  await drawn(figure(page, "plan-og-virkelighet"));
  assert.equal((await tableOf(figure(page, "plan-og-virkelighet"))).length > 1, true);
  await page.reload();
  await eventually(async () => assert.match(await heading(page).innerText(), /500\s000\skr foran planen/));

  // The plan stays what it was.
  const standing = page.locator('section[aria-labelledby="vedtatt-plan"]');
  assert.equal(await standing.locator("ul.differences").count(), 0);
  await toStep(page, "omstilling");
  await unfold(page, 0, "kostnad");
  await type(fieldOf(page, "costs-0-amount-likely"), "20000000");
  await toStep(page, "oppfolging");
  await eventually(async () => assert.equal(await standing.locator("ul.differences li").count(), 1));
  assert.match((await standing.locator("ul.differences").innerText()).replaceAll(/\s/g, " "), /12 000 000.*20 000 000/);
  const [was, now] = [caseOfThree(), caseOfThree()];
  now.costs[0].amount.likely = 20_000_000;
  for (const { net_present_value: worth } of [was, now].map(evaluateCase)) {
    assert.ok((await standing.innerText()).includes(millions(worth)), `${worth}`);
  }
  assert.equal(await page.getByTestId("frozen").innerText(), frozen);
  assert.match(await heading(page).innerText(), /500\s000\skr foran planen/);
  await page.getByRole("button", { name: "Angre", exact: true }).click();
  await eventually(async () => assert.equal(await standing.locator("ul.differences").count(), 0));
});

visit("variants are made, told apart, and set side by side", empty, async ({ page }) => {
  const made = caseOfThree();
  await openGood(page, fileWith(made));
  await toStep(page, "sammenligning");
  const variants = page.locator("ol.variants > li");
  assert.equal(await variants.count(), 1);
  await page.getByRole("button", { name: "Lag en ny variant" }).click();
  await eventually(async () => assert.equal(await variants.count(), 2));
  await hasKeyboard(fieldOf(page, "name"));
  await type(fieldOf(page, "name"), "To");
  await toStep(page, "kommuner");
  await page.getByRole("button", { name: "Fjern Småvik" }).click();
  await eventually(async () => assert.equal(await page.locator("ol.members > li").count(), 2));
  await toStep(page, "sammenligning");

  const two = { ...made, members: made.members.slice(0, 2) };
  const both = [made, two].map(evaluateCase);
  const table = await tableUnder(page, "varianttall");
  assert.deepEqual(table[0].slice(1), ["Tre", "To (åpen nå)"]);
  assert.deepEqual(table[1].slice(1), ["3", "2"]);
  const inMillions = (text) => number(text.replace(/\smill\.\skr/, ""));
  for (const [row, key] of [[2, "savings_per_year"], [3, "net_present_value"]]) {
    both.forEach((results, place) => {
      assert.ok(Math.abs(inMillions(table[row][place + 1]) - results[key] / 1e6) < 0.051, `${table[row]}: ${results[key]}`);
    });
  }
  const differences = page.locator('section[aria-labelledby="forskjeller"]');
  assert.deepEqual(await differences.getByRole("listitem").allInnerTexts(), ["Småvik er bare med i Tre"]);
  await drawn(figure(page, "varianter"));
  const [best, other] = both[0].net_present_value > both[1].net_present_value ? ["Tre", "To"] : ["To", "Tre"];
  assert.match(await heading(page).innerText(), new RegExp(`^${best} er verdt .* mer enn ${other}$`));

  // Each is opened, and what is changed in one leaves the other alone.
  await page.getByRole("button", { name: "Åpne Tre" }).click();
  await eventually(async () => assert.equal(await fieldOf(page, "name").inputValue(), "Tre"));
  await toStep(page, "forutsetninger");
  await type(fieldOf(page, "horizon"), "15");
  await toStep(page, "sammenligning");
  await eventually(async () => assert.equal(await differences.getByRole("listitem").count(), 2));
  assert.match(await differences.innerText(), /15.* mot 10/);
  await page.reload();
  await eventually(async () => assert.equal(await variants.count(), 2));
  assert.equal(await differences.getByRole("listitem").count(), 2);
  await page.getByRole("button", { name: "Slett To" }).click();
  await eventually(async () => assert.equal(await variants.count(), 1));
  await page.getByRole("button", { name: "Angre", exact: true }).click();
  await eventually(async () => assert.equal(await variants.count(), 2));
  for (let count = 3; count <= 4; count += 1) {
    await page.getByRole("button", { name: "Lag en ny variant" }).click();
    await eventually(async () => assert.equal(await variants.count(), count));
  }
  assert.equal(await page.getByRole("button", { name: "Lag en ny variant" }).getAttribute("aria-disabled"), "true");
});

const file = (page) => fileOf(page, () => page.getByRole("button", { name: "Lagre fil" }).click());
const kept = (page) => page.evaluate((key) => localStorage.getItem(key), MEMORY);
const undo = (page) => page.getByRole("button", { name: "Angre", exact: true });
const redo = (page) => page.getByRole("button", { name: "Gjør om" });
const nameOf = (page) => fieldOf(page, "name").inputValue();

visit("a visit that changes nothing leaves no case behind", empty, async ({ page }) => {
  for (const step of STEPS) await toStep(page, step);
  await goTo(page, "oversikt");
  assert.equal(await kept(page), null);
});

// Opens nothing: changes the case in hand, makes a variant of it and changes that, and looks whether all of it is kept.
async function changedComparedAndKept(page, count) {
  await toStep(page, "omstilling");
  await unfold(page, 0, "kostnad");
  await type(fieldOf(page, "costs-0-amount-likely"), "3000000");
  await toStep(page, "resultat");
  const changed = await heading(page).innerText();
  assert.match(changed, amount);
  await toStep(page, "sammenligning");
  await page.getByRole("button", { name: "Lag en ny variant" }).click();
  await toStep(page, "kommuner");
  const members = page.locator("ol.members > li");
  await members.first().getByRole("button").last().click();
  await eventually(async () => assert.equal(await members.count(), count - 1));
  await toStep(page, "sammenligning");
  const compared = [await heading(page).innerText(), await tableUnder(page, "varianttall")];
  assert.deepEqual(compared[1][1].slice(1), [String(count), String(count - 1)]);
  await page.reload();
  await isAt(page, "sammenligning");
  await eventually(async () => assert.deepEqual([await heading(page).innerText(), await tableUnder(page, "varianttall")], compared));
  await page.locator("ol.variants > li").first().getByRole("button").first().click();
  await toStep(page, "resultat");
  await eventually(async () => assert.equal(await heading(page).innerText(), changed));
  assert.equal((await membersTable(page)).length, count);
}

visit("the example is opened, changed, compared and kept", empty, async ({ page }) => {
  await example(page).click();
  await changedComparedAndKept(page, 7);
});

visit("an own case of three is made, changed, compared and kept", { path: `#${CASE}/kommuner` }, async ({ page }) => {
  for (const [name, population] of [["Storvik", "26000"], ["Midtvik", "9000"], ["Småvik", "1200"]]) {
    await addTyped(page, name, population);
  }
  await type(fieldOf(page, "name"), "Tre i lag");
  await changedComparedAndKept(page, 3);
  assert.equal(await nameOf(page), "Tre i lag");
  assert.deepEqual((await membersTable(page)).map(([name]) => name), ["Storvik", "Midtvik", "Småvik"]);
});

visit("members are moved, opened and removed, and what is done is undone and redone, by buttons and by keys", empty, async ({ page }) => {
  await openGood(page, fileWith(caseOfThree()));
  await toStep(page, "kommuner");
  const names = () => page.locator("ol.members .member-name").allInnerTexts();
  const are = (...expected) => eventually(async () => assert.deepEqual(await names(), expected));
  await page.getByRole("button", { name: "Flytt Småvik opp" }).click();
  await are("Storvik", "Småvik", "Midtvik");
  assert.match(await said(page).innerText(), /Småvik/);
  await page.getByRole("button", { name: "Flytt Storvik opp" }).press("Enter"); // it is the first
  await are("Storvik", "Småvik", "Midtvik");
  await page.getByRole("button", { name: "Fjern Storvik" }).click();
  await are("Småvik", "Midtvik");
  await undo(page).click();
  await are("Storvik", "Småvik", "Midtvik");
  await undo(page).click();
  await are("Storvik", "Midtvik", "Småvik");
  await redo(page).click();
  await are("Storvik", "Småvik", "Midtvik");
  await undo(page).click();

  // By keys, from anywhere but a field; what is typed in a row is one step.
  await unfold(page, 1);
  const population = fieldOf(page, "members-1-population");
  // A card is its member's: it does not stay open for the one that comes in its place.
  await population.waitFor();
  await redo(page).click();
  await are("Storvik", "Småvik", "Midtvik");
  await population.waitFor({ state: "hidden" });
  await undo(page).click();
  await unfold(page, 1);
  await type(population, "8000");
  await heading(page).focus();
  await page.keyboard.press("Control+z");
  await eventually(async () => assert.equal(number(await population.inputValue()), 9_000));
  await page.keyboard.press("Control+Shift+z");
  await eventually(async () => assert.equal(number(await population.inputValue()), 8_000));
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+y");
  await eventually(async () => assert.equal(number(await population.inputValue()), 8_000));
  // A field has its own.
  await type(population, "7000");
  await page.keyboard.press("Control+z");
  assert.notEqual(number(await population.inputValue()), 9_000);
  // The national page has its own as well.
  await goTo(page, "oversikt");
  assert.equal(await undo(page).getAttribute("aria-disabled"), "true");
});

visit("a case begun anew is empty, and the one before comes back", empty, async ({ page }) => {
  await openGood(page, fileWith(caseOfThree()));
  const before = await heading(page).innerText();
  await page.getByRole("button", { name: "Begynn på nytt" }).click();
  await eventually(async () => assert.equal(await nameOf(page), ""));
  assert.doesNotMatch(await heading(page).innerText(), amount);
  await undo(page).click();
  await eventually(async () => assert.equal(await heading(page).innerText(), before));
});

visit("a case is saved as a file, and opened again it is the same", empty, async ({ page }) => {
  const content = filledFile();
  await openGood(page, content);
  const { name, bytes } = await file(page);
  assert.equal(name, "numedal.json");
  assert.deepEqual(JSON.parse(bytes), JSON.parse(content));
  const seen = {};
  for (const step of STEPS) {
    await toStep(page, step);
    seen[step] = await page.locator(".case-step").innerText();
  }
  await page.getByRole("button", { name: "Begynn på nytt" }).click();
  await eventually(async () => assert.equal(await nameOf(page), ""));
  await drop(page, name, bytes);
  await eventually(async () => assert.equal(await nameOf(page), "Numedal"));
  for (const step of STEPS) {
    await toStep(page, step);
    assert.equal(await page.locator(".case-step").innerText(), seen[step], step);
  }
  assert.deepEqual((await file(page)).bytes, bytes);
  await page.reload();
  await eventually(async () => assert.equal(await nameOf(page), "Numedal"));
  assert.deepEqual((await file(page)).bytes, bytes);
});

const spoilt = {
  "cut in half": [(text) => text.slice(0, text.length / 2), /skadet/],
  "of nothing": [() => "", /skadet/],
  "of bytes": [() => Buffer.from([0xff, 0xfe, 0, 1, 2]), /skadet/],
  "with text for a number": [(text) => text.replace('"horizon":10', '"horizon":"ti"'), /skadet/],
  "with a part too many": [(text) => text.replace('"horizon":10', '"horizon":10,"x":1'), /skadet/],
  "without a case": [(text) => JSON.stringify({ ...JSON.parse(text), variants: [] }), /skadet/],
  "of another program": [() => '{"type":"FeatureCollection","features":[]}', /ikke et samarbeid/],
  "of the national page": [() => '{"format":"ikt-synergi","version":1}', /ikke et samarbeid/],
  "of a newer version": [(text) => JSON.stringify({ ...JSON.parse(text), version: 999 }), /nyere/],
  "too large": [(text) => text + " ".repeat(17 << 20), /for stor/],
};
visit("a file that is damaged, foreign or newer gets a message, and nothing is lost", empty, async ({ page }) => {
  const good = fileWith(caseOfThree());
  await openGood(page, good);
  const title = await heading(page).innerText();
  await page.reload();
  await eventually(async () => assert.equal(await heading(page).innerText(), title));
  const memory = await kept(page);
  for (const [what, [spoil, message]] of Object.entries(spoilt)) {
    const content = spoil(good);
    assert.notEqual(content, good, what);
    await openCase(page, content);
    await eventually(async () => assert.match(await said(page).innerText(), message, what));
    await said(page).getByRole("button").click();
    assert.equal(await heading(page).innerText(), title);
    assert.equal(await kept(page), memory);
    assert.equal(await undo(page).getAttribute("aria-disabled"), "true");
  }
  await drop(page, "sak.json", "{");
  await eventually(async () => assert.match(await said(page).innerText(), /skadet/));
  const texts = new Set();
  for (const language of LANGUAGES) {
    await speak(page, language);
    texts.add(await said(page).innerText());
  }
  assert.equal(texts.size, LANGUAGES.length, [...texts].join());
});

for (const [what, text] of Object.entries({ "no JSON": "{", "another's": '{"format":"x"}', "of a later version": '{"format":"ikt-synergi-case","version":99}' })) {
  const prepare = (context) =>
    context.addInitScript(([key, text]) => {
      if (origin === "null" || sessionStorage.length) return; // before the page, and at its second visit
      localStorage.setItem(key, text);
      sessionStorage.setItem("visited", "yes");
    }, [MEMORY, text]);
  visit(`what is kept but is ${what} gets a message, and an empty case`, { ...empty, prepare }, async ({ page }) => {
    await eventually(async () => assert.match(await said(page).innerText(), /kunne ikke leses/));
    assert.equal(await kept(page), text); // until something is changed
    await example(page).click();
    await page.reload();
    await shows(page, amount);
  });
}

const full = (context) =>
  context.addInitScript(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, text) {
      if (text.length > 100) throw new DOMException("full", "QuotaExceededError");
      setItem.call(this, key, text);
    };
  });
visit("where there is no room for a case the page says so, and works all the same", { ...empty, prepare: full }, async ({ page }) => {
  await example(page).click();
  await eventually(async () => assert.match(await said(page).innerText(), /ikke husket samarbeidet/));
  await shows(page, amount);
});

visit("once the page has come to rest, the view opens without a request", {}, async ({ page, requests }) => {
  await page.waitForLoadState("networkidle");
  assert.ok(requests.some((url) => /whole-\w+\.wasm$/.test(url)));
  const loaded = requests.length;
  await goTo(page, CASE);
  await shows(page, /\S/);
  assert.deepEqual(requests.slice(loaded), []);
});

visit("a whole journey asks for nothing and writes nothing to the console", empty, async ({ page, requests }) => {
  const written = [];
  page.on("console", (message) => written.push(message.text()));
  await heading(page).waitFor();
  await page.waitForLoadState("networkidle");
  const loaded = requests.length;
  await example(page).click();
  for (const step of STEPS) await toStep(page, step);
  await openGood(page, filledFile());
  for (const language of LANGUAGES) {
    await speak(page, language);
    for (const step of STEPS) {
      await toStep(page, step);
      await openExplanations(page);
    }
  }
  await speak(page, "nb");
  await toStep(page, "resultat");
  for (const kind of ["CSV", "PNG", "SVG"]) {
    const { bytes } = await fileOf(page, () => figure(page, "pengestrom").getByRole("button", { name: new RegExp(`Last ned ${kind}`) }).click());
    assert.ok(bytes.length > 300);
  }
  await file(page);
  await page.getByRole("contentinfo").getByRole("combobox").selectOption("dark");
  await toStep(page, "oppfolging");
  await page.getByRole("button", { name: "Frys på nytt" }).click();
  await drop(page, "kommuner.csv", "nummer;navn;innbyggere\n0301;Storby;90000\n");
  await eventually(async () => assert.match(await notice(page).innerText(), /1 kommune/));
  await page.pdf();
  assert.deepEqual(requests.slice(loaded), []);
  assert.deepEqual(written, []);
});

visit("where the view's code cannot be fetched, the page says so, and fetches it once it can", {
  prepare: (context) => context.route("**/assets/whole-*", (route) => route.abort()),
}, async ({ page, problems }) => {
  await page.locator(`nav a[href="#${CASE}"]`).click();
  const again = page.locator("main").getByRole("button", { name: /igjen/ });
  await again.waitFor();
  await page.context().unroute("**/assets/whole-*");
  await again.click();
  await heading(page).waitFor();
  await example(page).click();
  await shows(page, amount);
  assert.ok(problems.every((problem) => /whole-|ERR_FAILED|fetch/.test(problem)), problems.join("; "));
  problems.length = 0;
});

visit("on paper the result has its heading, its figures and its members", empty, async ({ page, context }) => {
  await openGood(page, fileWith(filledCase()));
  const title = await heading(page).innerText();
  const pdf = await page.pdf({ format: "A4" });
  assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
  let text;
  try {
    text = execFileSync("pdftotext", ["-layout", "-", "-"], { input: pdf, encoding: "utf8" });
  } catch (error) {
    if (error.code === "ENOENT") return context.diagnostic("without pdftotext the PDF is not read");
    throw error;
  }
  const plain = (text) => text.replaceAll(/\s+/g, " ");
  text = plain(text);
  assert.ok(text.includes(plain(title)), text);
  for (const id of ["nokkeltall", "kommunene"]) {
    for (const row of (await tableUnder(page, id)).slice(1)) {
      // In a narrow column a cell can take several lines.
      for (const cell of row.filter((cell) => cell.length < 15)) assert.ok(text.includes(plain(cell)), `${cell}: ${text}`);
    }
  }
  assert.doesNotMatch(text, /Vis som tabell|Åpne eksempelet|Neste:|Drivere og kvalitet/);
});
