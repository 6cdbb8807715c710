// Everybody can use the page: axe, keyboard, names, sizes, motion.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { LANGUAGES, VIEWS, allDrawn, drawn, eventually, field, figure, goTo, picture, speak, tableOf, type } from "./page.mjs";
import { visits } from "./support.mjs";

const visit = visits();
const AXE = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// What axe finds, one line a finding.
async function findings(page) {
  // Colours that are on their way are neither of the two.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {}))));
  return page.evaluate(async (rules) => {
    const { violations } = await axe.run(document, { runOnly: rules, resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, any, all, none }) => `${id}: ${target.join(" ")}: ${[...any, ...all, ...none][0]?.message}`));
  }, RULES);
}

for (const colorScheme of ["light", "dark"]) {
  for (const language of LANGUAGES) {
    // axe brings a style of its own, which the page's policy would block.
    visit(`axe finds nothing, ${language}, ${colorScheme}`, { bypassCSP: true, colorScheme }, async ({ page }) => {
      await page.evaluate(AXE);
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
    await page.evaluate(AXE);
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

const plots = (page) => page.getByRole("application").all();

for (const view of VIEWS.slice(0, 5)) {
  visit(`every figure of ${view} has name, role, values by keyboard, and a table`, { path: `#${view}` }, async ({ page }) => {
    await allDrawn(page);
    for (const plot of await plots(page)) {
      const name = await plot.getAttribute("aria-label");
      assert.ok(name?.length > 40, name);
      assert.ok(await plot.getAttribute("aria-roledescription"));
      const said = plot.locator("[aria-live]");
      assert.equal(await said.textContent(), "");
      await plot.focus();
      const values = [];
      for (const key of ["Home", "ArrowRight", "ArrowRight", "End"]) {
        await plot.press(key);
        values.push(await said.textContent());
      }
      assert.ok(values.every((value) => value.length > 3), `${name}: ${values}`);
      assert.ok(new Set(values).size >= 3, `${name}: ${values}`);
      await plot.press("Escape");
      await eventually(async () => assert.equal(await said.textContent(), ""));
    }
    for (const each of await page.locator("[data-figure]").all()) {
      const rows = await tableOf(each);
      assert.ok(rows.length > 2 && rows.every((row) => row.length === rows[0].length));
      const toggle = each.locator("button[aria-expanded]");
      assert.equal(await toggle.getAttribute("aria-expanded"), "true");
      await toggle.click();
      assert.ok(!(await each.getByRole("table").isVisible()));
    }
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
    for (const view of VIEWS.slice(0, 5)) {
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
    await allDrawn(page);
    const expected = await page.evaluate(() => {
      const controls = "a[href], button, input, select, textarea, summary, [tabindex='0']";
      const all = [...document.querySelectorAll(controls)].filter(
        (element) => element.tabIndex >= 0 && !element.disabled && element.checkVisibility({ visibilityProperty: true }),
      );
      all.forEach((element, index) => { element.dataset.order = index; });
      return all.length;
    });
    await page.evaluate(() => { document.activeElement?.blur(); scrollTo(0, 0); });
    const reached = [];
    const unseen = [];
    for (let step = 0; step < expected; step += 1) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(() => {
        const element = document.activeElement;
        const shows = (element) => {
          const style = getComputedStyle(element);
          return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none";
        };
        // A file is chosen by the label that stands for its field; a number's box has its unit in it.
        const seen = [element, element.parentElement, ...(element.labels ?? [])].some(shows);
        const { top, bottom, width } = (element.labels?.[0] ?? element).getBoundingClientRect();
        const inSight = bottom > 0 && top < innerHeight && width > 0;
        return { order: Number(element.dataset.order), name: element.outerHTML.slice(0, 120), seen, inSight };
      });
      reached.push(at.order);
      if (!at.seen || !at.inSight) unseen.push(at.name);
    }
    assert.deepEqual(reached, Array.from({ length: expected }, (_, index) => index));
    assert.deepEqual(unseen, []);
  });
}

visit("what is pressed is at least 24 pixels each way", { viewport: { width: 360, height: 740 } }, async ({ page }) => {
  const small = {};
  for (const view of VIEWS) {
    await goTo(page, view);
    const here = await page.evaluate(() => {
      const targets = "button, select, input:not([type=file]), summary, label.ds-button, header nav a, a.ds-button";
      return [...document.querySelectorAll(targets)]
        .filter((element) => element.checkVisibility())
        .map((element) => ({ box: element.getBoundingClientRect(), name: element.outerHTML.slice(0, 100) }))
        // The check box has its label for a target.
        .filter(({ box, name }) => (box.width < 24 || box.height < 24) && !/checkbox/.test(name))
        .map(({ box, name }) => `${Math.round(box.width)} × ${Math.round(box.height)}: ${name}`);
    });
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
