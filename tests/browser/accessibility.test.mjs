// Everybody can use the page: axe, keyboard, names, sizes, motion.
import assert from "node:assert/strict";
import { LANGUAGES, VIEWS, allDrawn, drawn, eventually, field, figure, goTo, picture, speak, tableOf, type } from "./page.mjs";
import { findings, loadAxe, readFigures, smallTargets, tabThrough } from "./everybody.mjs";
import { visits } from "./support.mjs";

const visit = visits();
for (const colorScheme of ["light", "dark"]) {
  for (const language of LANGUAGES) {
    // axe brings a style of its own, which the page's policy would block.
    visit(`axe finds nothing, ${language}, ${colorScheme}`, { bypassCSP: true, colorScheme }, async ({ page }) => {
      await loadAxe(page);
      await speak(page, language);
      const found = {};
      for (const view of VIEWS) {
        await goTo(page, view);
        const here = await findings(page);
        if (here.length) found[view] = here;
      }
      assert.deepEqual(found, {});
    });
  }
}

for (const colorScheme of ["light", "dark"]) {
  visit(`axe finds nothing where something is wrong, own or opened, ${colorScheme}`, { bypassCSP: true, colorScheme }, async ({ page }) => {
    await loadAxe(page);
    await type(field(page, "Fagsystemer", "Små kommer ned til"), "450");
    await type(field(page, "Basis drift", "Små lukker gapet til mellomstore"), "x");
    for (const each of await page.locator("[data-figure]").all()) await tableOf(each);
    await page.getByText("Slik blir tallene til").click();
    assert.deepEqual(await findings(page), []);
    await goTo(page, "kostnad");
    await page.getByRole("textbox", { name: /lim inn/ }).fill("nummer;navn;innbyggere\n0301;Storby;mange\n");
    await page.getByRole("button", { name: "Bruk tabellen" }).click();
    await page.getByTestId("register-issues").getByText("Linje 2").waitFor();
    assert.deepEqual(await findings(page), []);
    await page.getByRole("textbox", { name: /lim inn/ }).fill("nummer;navn;innbyggere\n0301;Storby;90000\n");
    await page.getByRole("button", { name: "Bruk tabellen" }).click();
    await page.getByText("Vis kommunene").click();
    await page.getByTestId("municipalities").waitFor();
    assert.deepEqual(await findings(page), []);
  });
}

// Those with figures from the start; a cooperation's have tests of their own.
const DRAWN = ["oversikt", "kostnad", "samarbeid", "driftsmodeller", "studien"];

for (const view of DRAWN) {
  visit(`every figure of ${view} has name, role, values by keyboard, and a table`, { path: `#${view}` }, async ({ page }) => {
    await allDrawn(page);
    await readFigures(page);
  });
}

visit("the pointer names values too", {}, async ({ page }) => {
  const savings = figure(page, "figur-16");
  await drawn(savings);
  const plot = savings.getByRole("application");
  const { width, height } = await plot.boundingBox();
  const said = plot.locator("[aria-live]");
  await plot.hover({ position: { x: width / 3, y: height / 8 } });
  await eventually(async () => assert.match(await said.textContent(), /\d/));
  await page.getByRole("heading", { level: 1 }).hover();
  await eventually(async () => assert.equal(await said.textContent(), ""));
});

for (const deviceScaleFactor of [1, 2, 1.5]) {
  visit(`no canvas is empty or blurred at ${deviceScaleFactor} pixels to one`, { deviceScaleFactor }, async ({ page }) => {
    for (const view of DRAWN) {
      await goTo(page, view);
      for (const each of await page.locator("[data-figure]").all()) {
        const { width, height, cssWidth, cssHeight } = await picture(each);
        assert.ok(Math.abs(width - cssWidth * deviceScaleFactor) <= 1, `${width} for ${cssWidth}`);
        assert.ok(Math.abs(height - cssHeight * deviceScaleFactor) <= 1, `${height} for ${cssHeight}`);
      }
    }
  });
}

for (const view of VIEWS) {
  visit(`every control of ${view} is reached by keyboard, in order, and seen to be`, { path: `#${view}`, reducedMotion: "reduce" }, async ({ page }) => {
    await page.getByRole("heading", { level: 1 }).waitFor();
    await allDrawn(page);
    await tabThrough(page);
  });
}

visit("what is pressed is at least 24 pixels each way", { viewport: { width: 360, height: 740 } }, async ({ page }) => {
  const small = {};
  for (const view of VIEWS) {
    await goTo(page, view);
    const here = await smallTargets(page);
    if (here.length) small[view] = here;
  }
  assert.deepEqual(small, {});
});

visit("who wants no motion gets none", { reducedMotion: "reduce" }, async ({ page }) => {
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll("*")].filter((element) => {
      const style = getComputedStyle(element);
      const lasts = (times) => times.split(",").some((time) => parseFloat(time) > 0.01);
      return style.scrollBehavior === "smooth" || lasts(style.animationDuration);
    }).map((element) => element.outerHTML.slice(0, 100)));
  assert.deepEqual(moving, []);
});
