// What people type as numbers, and what the page says of what is none.
import assert from "node:assert/strict";
import { allDrawn, eventually, field, figure, goTo, number, speak, type } from "./page.mjs";
import { visits } from "./support.mjs";

const visit = visits();
const heading = (page) => page.getByRole("heading", { level: 1 });
const NBSP = "\u00a0";

const accepted = [
  ["Fagsystemer", "Små kommer ned til", "1 234,5", `1${NBSP}234,5`],
  ["Fagsystemer", "Små kommer ned til", "1234.5", `1${NBSP}234,5`],
  ["Fagsystemer", "Små kommer ned til", `1${NBSP}234,5`, `1${NBSP}234,5`],
  ["Fagsystemer", "Små kommer ned til", " 450 ", "450"],
  ["Basis drift", "Små lukker gapet til mellomstore", "55 %", "55"],
  ["Basis drift", "Små lukker gapet til mellomstore", "33,5%", "33,5"],
  ["Stab", "Kostnad per årsverk", "880 000 kr", `880${NBSP}000`],
];
for (const [group, label, typed, kept] of accepted) {
  visit(`“${typed}” is read as ${kept}`, {}, async ({ page }) => {
    const input = field(page, group, label);
    await type(input, typed);
    await input.press("Tab");
    await eventually(async () => assert.equal(await input.inputValue(), kept));
    assert.equal(await input.getAttribute("aria-invalid"), null);
    await eventually(async () => assert.equal(await page.getByTestId("status").innerText(), "1 egen verdi"));
  });
}

const refused = [
  ["Fagsystemer", "Små kommer ned til", "8 mill", /«m»/],
  ["Fagsystemer", "Små kommer ned til", "1.234", /1,234 eller 1.234/],
  ["Fagsystemer", "Små kommer ned til", "", /Skriv et tall/],
  ["Fagsystemer", "Små kommer ned til", "-1", /fra 0 til 100.000/],
  ["Fagsystemer", "Små kommer ned til", "1000000000000000", /for stort|fra 0 til/],
  ["Fagsystemer", "Små kommer ned til", "5 %", /prosent/],
  ["Basis drift", "Små lukker gapet til mellomstore", "101", /fra 0 til 100/],
];
for (const [group, label, typed, message] of refused) {
  visit(`“${typed}” gets a message, and the last result stays, marked`, {}, async ({ page }) => {
    const input = field(page, group, label);
    await type(input, typed);
    await input.press("Tab");
    await eventually(async () => assert.equal(await input.getAttribute("aria-invalid"), "true"));
    assert.equal(await input.inputValue(), typed);
    const ids = (await input.getAttribute("aria-describedby")).split(" ").map((id) => `[id="${id}"]`);
    const said = await page.locator(ids.join()).filter({ visible: true }).allInnerTexts();
    assert.match(said.join(" "), message);
    assert.match(await heading(page).innerText(), /millioner/);
    const reminder = page.getByTestId("invalid");
    assert.match(await reminder.innerText(), /Ett felt må rettes/);
    for (const each of await page.locator("[data-figure]").all()) {
      assert.match(await each.getAttribute("class"), /\bstale\b/);
    }
  });
}

visit("what is wrong survives views and languages, and its reminder leads to it", {}, async ({ page }) => {
  const input = field(page, "Fagsystemer", "Små kommer ned til");
  await type(input, "450");
  await eventually(async () => assert.match(await heading(page).innerText(), /454 millioner/));
  await type(input, "450 k");
  await eventually(async () => assert.equal(await input.getAttribute("aria-invalid"), "true"));
  assert.match(await heading(page).innerText(), /454 millioner/);

  await goTo(page, "driftsmodeller");
  await speak(page, "en");
  await goTo(page, "samarbeid");
  const english = field(page, "Business systems", /^Small/);
  const invalid = page.getByRole("textbox").and(page.locator("[aria-invalid=true]"));
  assert.equal(await invalid.count(), 1);
  assert.equal(await invalid.inputValue(), "450 k");
  assert.equal(await english.and(invalid).count(), 1);
  await speak(page, "nb");
  await goTo(page, "driftsmodeller");
  await page.getByTestId("invalid").getByRole("link").click();
  await eventually(async () => assert.ok(await invalid.evaluate((input) => input === document.activeElement)));

  await type(invalid, "460");
  await eventually(async () => assert.equal(await invalid.count(), 0));
  assert.equal(await page.getByTestId("invalid").innerText(), "");
  await allDrawn(page);
  assert.doesNotMatch(await figure(page, "figur-16").getAttribute("class"), /\bstale\b/);
});

visit("a number wrong only with another is said to be", { path: "#kostnad" }, async ({ page }) => {
  const from = page.getByRole("textbox", { name: "Mellomstore fra" });
  await type(from, "30000");
  await from.press("Tab");
  await eventually(async () => assert.equal(await from.getAttribute("aria-invalid"), "true"));
  await type(page.getByRole("textbox", { name: "Mellomstore til og med" }), "40000");
  await eventually(async () => assert.equal(await from.getAttribute("aria-invalid"), null));
  // Said to be right, it is in force: it stays when the field is left, and counts.
  await from.focus();
  await from.press("Tab");
  assert.equal(number(await from.inputValue()), 30_000);
  assert.match(await page.getByTestId("status").innerText(), /2 egne verdier/);
});

visit("typed over and back again leaves nothing to undo", {}, async ({ page }) => {
  const input = field(page, "Fagsystemer", "Små kommer ned til");
  await type(input, "450");
  await type(input, "500");
  await input.press("Tab");
  await eventually(async () => assert.match(await page.getByTestId("status").innerText(), /Alle tall er studiens/));
  assert.equal(await page.getByRole("button", { name: "Angre" }).getAttribute("aria-disabled"), "true");
});

visit("what was wrong in a field that goes is no longer reminded of", { path: "#kostnad" }, async ({ page }) => {
  await type(page.getByRole("textbox", { name: "Små kommuner, antall" }), "abc");
  await eventually(async () => assert.match(await page.getByTestId("invalid").innerText(), /Ett felt/));
  await page.getByRole("textbox", { name: /lim inn tabellen/ }).fill("nummer;navn;innbyggere\n9901;Eksempelvik;30000\n");
  await page.getByRole("button", { name: "Bruk tabellen" }).click();
  await eventually(async () => assert.equal(await page.getByTestId("invalid").innerText(), ""));
  await goTo(page, "oversikt");
  assert.match(await page.locator("main").innerText(), /Egne kommuner · 1 kommune/);
  assert.doesNotMatch(await page.getByTestId("lead").innerText(), /423/);
});
