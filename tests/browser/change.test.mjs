// A change reaches everything that follows from it, and there is always a way back.
import assert from "node:assert/strict";
import { drawn, eventually, field, figure, number, picture, tableOf, tabTo, type } from "./page.mjs";
import { visits } from "./support.mjs";

const visit = visits();
const target = (page) => field(page, "Fagsystemer", "Små kommer ned til");
const heading = (page) => page.getByRole("heading", { level: 1 });
const status = (page) => page.getByTestId("status");

visit("a value typed by keyboard alone changes total, key figure, figure and table", {}, async ({ page }) => {
  const savings = figure(page, "figur-16");
  const before = await drawn(savings);
  assert.match(await heading(page).innerText(), /426 millioner kroner/);
  const keyFigure = page.getByRole("region", { name: "Besparelse i året" });
  assert.match(await keyFigure.innerText(), /99,9/);

  await tabTo(page, target(page));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("450");

  await eventually(async () => assert.match(await heading(page).innerText(), /454 millioner kroner/));
  assert.match(await keyFigure.innerText(), /127,6/);
  await eventually(async () => assert.notEqual((await picture(savings)).print, before.print));

  await savings.getByRole("button", { name: "Vis som tabell" }).press("Enter");
  const [header, small, ...rest] = await tableOf(savings);
  const column = (row, name) => number(row[header.indexOf(name)]);
  // 553 212 inhabitants, each 639 − 450 kr.
  assert.equal(column(small, "Fagsystemer"), 104.6);
  const parts = ["Nettverk og telekom", "Basis drift", "Fagsystemer", "Stab"];
  for (const row of [small, ...rest]) {
    const sum = parts.reduce((sum, part) => sum + column(row, part), 0);
    assert.ok(Math.abs(sum - column(row, "Sum")) < 0.21, `${row}`);
  }
  const total = rest.pop();
  assert.equal(Math.round(column(total, "Sum")), 454);
  const classes = [small, ...rest].reduce((sum, row) => sum + column(row, "Sum"), 0);
  assert.ok(Math.abs(classes - column(total, "Sum")) < 0.16);
});

visit("an own value is marked, and goes back to the study's by itself", {}, async ({ page }) => {
  const base = field(page, "Basis drift", "Små lukker gapet til mellomstore");
  await type(target(page), "450");
  await type(base, "60");
  await eventually(async () => assert.equal(await status(page).innerText(), "2 egne verdier"));
  const fields = page.getByRole("group", { name: "Fagsystemer" });
  await fields.getByText("Egen verdi").waitFor();

  await fields.getByRole("button", { name: "Små kommer ned til: tilbake til studiens 500" }).click();
  await eventually(async () => assert.equal(await status(page).innerText(), "1 egen verdi"));
  assert.equal(await target(page).inputValue(), "500");
  assert.equal(await base.inputValue(), "60");
  assert.equal(await fields.getByText("Egen verdi").count(), 0);
  assert.ok(await target(page).evaluate((input) => input === document.activeElement));
});

visit("changes are undone and redone, by buttons and by keys", {}, async ({ page }) => {
  const shows = (total) => eventually(async () => assert.match(await heading(page).innerText(), new RegExp(`${total} millioner`)));
  const undo = page.getByRole("button", { name: "Angre" });
  const redo = page.getByRole("button", { name: "Gjør om" });
  assert.equal(await undo.getAttribute("aria-disabled"), "true");
  assert.equal(await redo.getAttribute("aria-disabled"), "true");

  await type(target(page), "450"); // three keystrokes, one step
  await target(page).blur();
  await shows(454);
  await undo.click();
  await shows(426);
  assert.equal(await target(page).inputValue(), "500");
  assert.equal(await undo.getAttribute("aria-disabled"), "true");
  await redo.click();
  await shows(454);

  await heading(page).focus();
  await page.keyboard.press("Control+z");
  await shows(426);
  await page.keyboard.press("Control+Shift+z");
  await shows(454);
  await page.keyboard.press("Control+z");
  await shows(426);
  await page.keyboard.press("Control+y");
  await shows(454);
});

visit("within a field the keys undo what was typed there", {}, async ({ page }) => {
  await type(field(page, "Basis drift", "Små lukker gapet til mellomstore"), "60");
  await type(target(page), "450");
  await page.keyboard.press("Control+z");
  assert.notEqual(await target(page).inputValue(), "450");
  assert.equal(await field(page, "Basis drift", "Små lukker gapet til mellomstore").inputValue(), "60");
});

visit("everything goes back to the study at once, and that too is undone", {}, async ({ page }) => {
  const back = page.getByRole("button", { name: "Tilbake til studien", exact: true });
  assert.equal(await back.getAttribute("aria-disabled"), "true");
  await type(target(page), "450");
  await type(field(page, "Stab", "Kostnad per årsverk"), "900000");
  await back.click();
  await eventually(async () => assert.equal(await status(page).innerText(), "Alle tall er studiens"));
  assert.match(await heading(page).innerText(), /426 millioner/);
  assert.equal(await target(page).inputValue(), "500");
  await page.getByRole("button", { name: "Angre" }).click();
  await eventually(async () => assert.equal(await status(page).innerText(), "2 egne verdier"));
});

visit("another way to save changes little until its number does", { path: "#samarbeid" }, async ({ page }) => {
  await drawn(figure(page, "figur-13"));
  const way = page.getByLabel("Slik sparer samarbeidet: fagsystemer, små kommuner");
  await way.selectOption({ label: "Sparer en prosentandel" });
  const share = field(page, "Fagsystemer", "Små sparer");
  assert.equal(await share.inputValue(), "22");
  await type(share, "0");
  await eventually(async () => assert.match(await heading(page).innerText(), /349 millioner/));
  await way.selectOption({ label: "Ingen besparelse" });
  assert.equal(await share.count(), 0);
  await page.getByRole("button", { name: /Fagsystemer.*Kommer ned til en kostnad|tilbake til studiens/ }).click();
  await eventually(async () => assert.match(await heading(page).innerText(), /426 millioner/));
});

visit("an explanation's number leads to its field in another view", {}, async ({ page }) => {
  await page.getByText("Slik blir tallene til").click();
  await page.getByRole("link", { name: /^553.212/ }).first().click();
  const inhabitants = page.getByLabel("Små kommuner, innbyggere");
  await eventually(async () => assert.ok(await inhabitants.evaluate((input) => input === document.activeElement)));
});
