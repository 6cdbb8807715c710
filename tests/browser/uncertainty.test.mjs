// How sure a case is: ranges, draws in the worker, what they show, and that the newest input wins.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { CASE, filledCase, fileWith, openGood, toStep } from "./case.mjs";
import { findings, loadAxe, nameless, outline, readFigures, smallTargets, tabThrough, wider } from "./everybody.mjs";
import { LANGUAGES, allDrawn, eventually, speak, tableOf } from "./page.mjs";
import { visits } from "./support.mjs";
import { pathToFileURL } from "node:url";
import { join, resolve } from "node:path";

const library = resolve(process.env.DIST ?? "dist", "api");
const { default: init, simulate } = await import(pathToFileURL(join(library, "ikt_synergi.js")).href);
await init({ module_or_path: await readFile(join(library, "ikt_synergi_bg.wasm")) });

const visit = visits();
const here = { path: `#${CASE}` };
const plain = (text) => text.replaceAll(/[\u00a0\u202f]/g, " ");
const RANGES = [
  { of: "savings.staff", distribution: { kind: "pert", low: 0, likely: 1, high: 1.1 } },
  { of: "savings.business_systems", distribution: { kind: "triangular", low: 0.4, likely: 1, high: 1.2 } },
  { of: "costs", distribution: { kind: "log_normal", low: 0.8, high: 2.2 } },
];
const OWN = { name: "Tregt og dyrt", years_late: 2, savings: 0.8, dearer: 0.3, leaves: null };
const uncertain = (more = {}) => {
  const made = filledCase();
  made.uncertainty = { ...made.uncertainty, ranges: RANGES, draws: 2_000, ...more };
  return made;
};
const heading = (page) => page.getByRole("heading", { level: 1 });
const figures = (page) => page.getByTestId("sureness-figures");

async function opened(page, made = uncertain()) {
  await openGood(page, fileWith(made));
  await toStep(page, "usikkerhet");
  await eventually(async () => assert.match(plain(await figures(page).textContent()), new RegExp(`± `)), 20_000);
}

/** The draws that the page tells of: once they are all done. */
const drawn = (page, count) =>
  eventually(async () => assert.ok(plain(await figures(page).textContent()).includes(`${count} trekninger`)), 30_000);

visit("what the page shows is what the library draws, for the same seed", here, async ({ page }) => {
  await opened(page);
  await drawn(page, "2 000");
  const expected = simulate(uncertain());
  const swings = await tableOf(page.locator("[data-figure='tornado']"));
  assert.equal(swings.length, RANGES.length + 1);
  const steps = await tableOf(page.locator("[data-figure='trekninger']"));
  const counted = steps.slice(1).map((row) => Number(plain(row[1]).replaceAll(" ", "")));
  assert.deepEqual(counted, expected.histogram.map(({ draws }) => draws));
  const years = await tableOf(page.locator("[data-figure='usikker-pengestrom']"));
  const last = expected.years.at(-1);
  const number = (text) => Number(plain(text).replaceAll(" ", "").replace("−", "-"));
  assert.deepEqual(years.at(-1).slice(1).map(number), [last.p10, last.p50, last.p90].map((value) => Math.sign(value) * Math.round(Math.abs(value))));
  assert.match(plain(await figures(page).textContent()), /2 000 trekninger/);
});

visit("a case without ranges is offered some, and staff may save nothing", here, async ({ page }) => {
  await openGood(page, fileWith(filledCase()));
  await toStep(page, "usikkerhet");
  await page.getByRole("button", { name: "Bruk forslag til spenn" }).click();
  await drawn(page, "10 000");
  const staff = page.getByRole("group", { name: /besparelsen i stab/i });
  assert.equal(await staff.getByLabel("Lavest").inputValue(), "0");
  await page.getByText("Spennene er våre forslag").waitFor();
  assert.match(await page.getByTestId("sureness").textContent(), /Mest avgjør .*stab/i);
  // Undone at once.
  await page.getByRole("button", { name: "Angre" }).first().click();
  await eventually(async () => assert.equal(await page.locator(".range").count(), 0));
});

visit("the newest input wins, and the first answer does not wait for the last draw", here, async ({ page }) => {
  await opened(page, uncertain({ draws: 200_000 }));
  const costs = page.getByRole("group", { name: /alle kostnader/i });
  const high = costs.getByLabel("Én av ti er høyere enn");
  for (const value of ["3", "4", "5"]) await high.fill(value);
  await eventually(async () => assert.ok(plain(await figures(page).textContent()).includes("500 trekninger")), 20_000);
  const expected = simulate(uncertain({
    draws: 500,
    ranges: [...RANGES.slice(0, 2), { of: "costs", distribution: { kind: "log_normal", low: 0.8, high: 5 } }],
  }));
  const rows = await tableOf(page.locator("[data-figure='usikker-pengestrom']"));
  const number = (text) => Number(plain(text).replaceAll(" ", "").replace("−", "-"));
  assert.equal(number(rows.at(-1)[2]), Math.sign(expected.years.at(-1).p50) * Math.round(Math.abs(expected.years.at(-1).p50)));
});

visit("what is wrong with a range is said where it stands, and loses nothing", here, async ({ page }) => {
  await opened(page);
  const staff = page.getByRole("group", { name: /besparelsen i stab/i });
  await staff.getByLabel("Høyest").fill("50");
  await staff.getByText("Tallene må stå i rekkefølge").waitFor();
  assert.equal(await staff.getByLabel("Høyest").inputValue(), "50");
  await staff.getByLabel("Høyest").fill("mye");
  await staff.getByText("Skriv et tall.").waitFor();
  await staff.getByLabel("Høyest").fill("120 %");
  await eventually(async () => assert.match(plain(await figures(page).textContent()), /± /), 20_000);
});

visit("a range stays with its member when another goes", here, async ({ page }) => {
  const made = uncertain();
  made.uncertainty.ranges = [{ of: "members[2].population", distribution: { kind: "uniform", low: 1_000, high: 9_000 } }];
  await opened(page, made);
  const name = made.members[2].name;
  await page.getByRole("group", { name: new RegExp(name) }).waitFor();
  await toStep(page, "kommuner");
  await page.getByRole("button", { name: new RegExp(`^Fjern ${made.members[0].name}`) }).click();
  await toStep(page, "usikkerhet");
  await page.getByRole("group", { name: new RegExp(name) }).waitFor();
  assert.equal(await page.locator(".range").count(), 1);
});

visit("draws can be saved, and come from the seed", here, async ({ page }) => {
  await opened(page, uncertain({ draws: 300, seed: 5 }));
  const save = async () => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Last ned trekningene (CSV)" }).click()]);
    return readFile(await download.path(), "utf8");
  };
  const first = await save();
  assert.equal(first.trimEnd().split("\r\n").length, 301);
  assert.match(first, /^\ufeffsavings\.staff;savings\.business_systems;costs;net_present_value;/);
  assert.equal(await save(), first);
  await page.getByLabel("Startverdi").fill("6");
  await page.getByLabel("Startverdi").press("Tab");
  await eventually(async () => assert.notEqual(await save(), first));
});

visit("what may go wrong is tried, and what the user fears besides", here, async ({ page }) => {
  await opened(page);
  await page.getByText("Bare 70 % av besparelsene kommer").waitFor();
  assert.equal(await page.getByText(/går ut; omstillingen er betalt/).count(), filledCase().members.length);
  assert.equal(await page.getByTestId("break-even").locator("li").count(), RANGES.length);
  await page.getByRole("button", { name: "Legg til hendelse" }).click();
  const own = page.getByRole("group", { name: "Ny hendelse" });
  await own.getByLabel("Navn").fill("Alt går galt");
  await own.getByLabel("Navn").press("Tab");
  const named = page.getByRole("group", { name: "Alt går galt" });
  await named.getByLabel("År senere").fill("3");
  await named.getByLabel("Høyere kostnader (%)").fill("50");
  await named.getByLabel("Høyere kostnader (%)").press("Tab");
  const leaving = filledCase().members[1].name;
  await named.getByLabel("Kommune som går ut").selectOption(leaving);
  await page.getByText(`Alt går galt (alt kommer 3 år senere; bare 80`).waitFor();
  await page.getByText(new RegExp(`Alt går galt .*50.% høyere; ${leaving} går ut`)).waitFor();
  // What is wrong is said where it stands.
  await named.getByLabel("År senere").fill("mange");
  await named.getByLabel("År senere").press("Tab");
  await named.getByText("Skriv et helt tall fra 0 til 40.").waitFor();
  // It is kept with the case.
  await page.reload();
  await page.getByRole("group", { name: "Alt går galt" }).waitFor();
  await page.getByRole("button", { name: "Fjern Alt går galt" }).click();
  await eventually(async () => assert.equal(await page.getByText(/Alt går galt/).count(), 0));
});

visit("two workers draw what one draws", here, async ({ page }) => {
  await opened(page, uncertain({ draws: 60_001 }));
  await drawn(page, "60 001");
  const expected = simulate(uncertain({ draws: 60_001 }));
  const steps = await tableOf(page.locator("[data-figure='trekninger']"));
  const counted = steps.slice(1).map((row) => Number(plain(row[1]).replaceAll(" ", "")));
  assert.deepEqual(counted, expected.histogram.map(({ draws }) => draws));
  const cores = await page.evaluate(() => navigator.hardwareConcurrency);
  assert.equal(page.workers().length, cores > 1 ? 2 : 1);
});

visit("the country's saving is as uncertain as the user says it is", { path: "#usikkerhet" }, async ({ page }) => {
  await heading(page).getByText("Hvor sikker er besparelsen?").waitFor();
  await page.getByRole("button", { name: "Bruk forslag til spenn" }).click();
  await drawn(page, "10 000");
  assert.match(plain(await heading(page).textContent()), /^Besparelsen blir under 300 mill\. kr i \d+ av \d+ tilfeller$/);
  await page.getByText(/Mest avgjør besparelsen i stab/).waitFor();
  const swings = await tableOf(page.locator("[data-figure='tornado']"));
  assert.match(swings[1][0], /stab/);
  const parts = await tableOf(page.getByRole("region", { name: "Hver størrelsesgruppe" }));
  assert.deepEqual(parts.slice(1).map(([name]) => name), ["Små", "Mellomstore", "Store"]);
  await page.getByLabel("Besparelse å måle mot").fill("100");
  await page.getByLabel("Besparelse å måle mot").press("Tab");
  await heading(page).getByText(/Besparelsen blir minst 100/).waitFor();
  await page.getByLabel("Besparelse å måle mot").fill("mye");
  await page.getByLabel("Besparelse å måle mot").press("Tab");
  await page.getByText("Skriv et beløp fra 0 til 100 000 mill. kr.").waitFor();
  // A change of the model is drawn at once.
  const before = await tableOf(page.locator("[data-figure='tornado']"));
  await page.goto(page.url().replace(/#.*/, "#kostnad"));
  const field = page.getByRole("textbox", { name: /Kostnad per årsverk/ }).last();
  await field.fill("600 000");
  await field.press("Tab");
  await page.goto(page.url().replace(/#.*/, "#usikkerhet"));
  await eventually(async () => assert.notDeepEqual(await tableOf(page.locator("[data-figure='tornado']")), before), 20_000);
  // Ranges are still there after a reload.
  await page.reload();
  await drawn(page, "10 000");
  assert.equal(await page.locator(".range").count(), 3);
});

async function country(page) {
  await page.getByRole("button", { name: "Bruk forslag til spenn" }).click();
  await drawn(page, "10 000");
}

for (const language of LANGUAGES) {
  visit(`axe finds nothing in the country's uncertainty, ${language}`, { path: "#usikkerhet", bypassCSP: true }, async ({ page }) => {
    await country(page);
    await loadAxe(page);
    await speak(page, language);
    await allDrawn(page);
    assert.deepEqual([...(await findings(page)), ...(await outline(page)), ...(await nameless(page))], []);
  });
}

for (const width of [320, 1280]) {
  visit(`nothing of the country's uncertainty is cut off at ${width} pixels`, { path: "#usikkerhet", viewport: { width, height: 800 } }, async ({ page }) => {
    await country(page);
    await allDrawn(page);
    assert.deepEqual(await wider(page), []);
    assert.deepEqual(await smallTargets(page), []);
  });
}

for (const colorScheme of ["light", "dark"]) {
  for (const language of LANGUAGES) {
    visit(`axe finds nothing in what is uncertain, ${language}, ${colorScheme}`, { ...here, bypassCSP: true, colorScheme }, async ({ page }) => {
      await opened(page);
      await loadAxe(page);
      await speak(page, language);
      await allDrawn(page);
      assert.deepEqual([...(await findings(page)), ...(await outline(page)), ...(await nameless(page))], []);
    });
  }
}

visit("figures tell their values by keyboard, and every control is reached", { ...here, reducedMotion: "reduce" }, async ({ page }) => {
  await opened(page);
  await drawn(page, "2 000");
  await allDrawn(page);
  await readFigures(page);
  await tabThrough(page);
});

for (const width of [320, 360, 1280]) {
  visit(`nothing of what is uncertain is cut off at ${width} pixels`, { ...here, viewport: { width, height: 800 } }, async ({ page }) => {
    await opened(page);
    await allDrawn(page);
    assert.deepEqual(await wider(page), []);
    assert.deepEqual(await smallTargets(page), []);
  });
}
