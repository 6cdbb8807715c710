// Everybody can use the view of a cooperation: axe, headings, names, keyboard, sizes and widths, on every step.
import assert from "node:assert/strict";
import { LANGUAGES, allDrawn, picture, speak, tableOf, wordsOfOthers } from "./page.mjs";
import { findings, loadAxe, nameless, outline, readFigures, smallTargets, tabThrough, watched, wider } from "./everybody.mjs";
import { visits } from "./support.mjs";
import {
  CASE, STEPS, fieldOf, fileWith, filledCase, filledFile, heading, openExplanations, openGood, summary, toStep, unfold,
} from "./case.mjs";

const visit = visits();
const empty = { path: `#${CASE}` };

/** Opens all that is closed on a step: a member, a cost, a year, tables and explanations. */
async function openAll(page, step) {
  if (step === "kommuner") await unfold(page, 0);
  if (step === "omstilling") await unfold(page, 2, "kostnad"); // one that is computed
  if (step === "oppfolging") await unfold(page, 0, "faktisk");
  for (const each of await page.locator("[data-figure]").all()) await tableOf(each);
  await openExplanations(page);
}

for (const colorScheme of ["light", "dark"]) {
  for (const language of LANGUAGES) {
    visit(`axe finds nothing on any step, ${language}, ${colorScheme}`, { ...empty, bypassCSP: true, colorScheme }, async ({ page }) => {
      await openGood(page, filledFile());
      await loadAxe(page);
      await speak(page, language);
      const found = {};
      for (const step of STEPS) {
        await toStep(page, step);
        await openAll(page, step);
        const here = [...(await findings(page)), ...(await outline(page)), ...(await nameless(page))];
        if (here.length) found[step] = here;
      }
      assert.deepEqual(found, {});
    });
  }
}

visit("axe finds nothing where there is nothing yet", { ...empty, bypassCSP: true }, async ({ page }) => {
  await heading(page).waitFor();
  await loadAxe(page);
  const found = {};
  for (const step of STEPS) {
    await toStep(page, step);
    await openExplanations(page);
    const here = [...(await findings(page)), ...(await outline(page)), ...(await nameless(page))];
    if (here.length) found[step] = here;
  }
  assert.deepEqual(found, {});
});

for (const colorScheme of ["light", "dark"]) {
  visit(`axe finds nothing where something is wrong, ${colorScheme}`, { ...empty, bypassCSP: true, colorScheme }, async ({ page }) => {
    await openGood(page, filledFile());
    await loadAxe(page);
    const wrong = {
      kommuner: ["members-0-population", "members-0-rooms-0-area"],
      omstilling: ["costs-0-amount-likely"],
      forutsetninger: ["horizon", "phase-in-staff-1-"],
      fordeling: ["members-0-ownership"],
      vurdering: ["assessments-9-effect"],
      oppfolging: ["actuals-1-costs"],
      drift: ["operating-cloud"],
    };
    for (const [step, paths] of Object.entries(wrong)) {
      await toStep(page, step);
      if (step === "kommuner") await unfold(page, 0);
      if (step === "omstilling") await unfold(page, 0, "kostnad");
      for (const path of paths) {
        await fieldOf(page, path).fill("999999999999999");
        await page.keyboard.press("Tab");
      }
    }
    const found = {};
    const faults = Object.values(wrong).flat().length;
    for (const step of STEPS) {
      await toStep(page, step);
      assert.equal(await summary(page).getByRole("button").count(), faults);
      const here = [...(await findings(page)), ...(await outline(page)), ...(await nameless(page))];
      if (here.length) found[step] = here;
    }
    assert.deepEqual(found, {});
  });
}

for (const step of STEPS) {
  visit(`every control of ${step} is reached by keyboard, in order, and seen to be`, { ...empty, reducedMotion: "reduce" }, async ({ page }) => {
    await openGood(page, filledFile());
    await toStep(page, step);
    await openAll(page, step);
    await tabThrough(page);
  });
}

visit("every figure has name, role, values by keyboard, and a table, and is sharp", { ...empty, deviceScaleFactor: 1.5 }, async ({ page }) => {
  await openGood(page, filledFile());
  const figures = new Set();
  for (const step of STEPS) {
    await toStep(page, step);
    for (const each of await page.locator("[data-figure]").all()) {
      figures.add(await each.getAttribute("data-figure"));
      const { width, cssWidth } = await picture(each);
      assert.ok(Math.abs(width - cssWidth * 1.5) <= 1, `${width} for ${cssWidth}`);
    }
    await readFigures(page);
  }
  assert.deepEqual([...figures].sort(), [
    "allmenn-sky", "besparelse-per-kommune", "egen-drift", "nokler", "pengestrom", "plan-og-virkelighet", "varianter",
  ]);
});

visit("what is pressed is at least 24 pixels each way", { ...empty, viewport: { width: 360, height: 740 } }, async ({ page }) => {
  await openGood(page, filledFile());
  const small = {};
  for (const step of STEPS) {
    await toStep(page, step);
    await openAll(page, step);
    const here = await smallTargets(page);
    if (here.length) small[step] = here;
  }
  assert.deepEqual(small, {});
});

for (const width of [320, 360]) {
  visit(`nothing is cut off at ${width} pixels, in any language, with all of it open`, { ...empty, viewport: { width, height: 740 }, prepare: watched }, async ({ page }) => {
    await openGood(page, filledFile());
    const cut = {};
    for (const language of LANGUAGES) {
      await speak(page, language);
      for (const step of STEPS) {
        await toStep(page, step);
        await allDrawn(page);
        let here = await wider(page);
        if (here.length) cut[`${language}, ${step}`] = here;
        await openAll(page, step);
        here = await wider(page);
        if (here.length) cut[`${language}, ${step}, opened`] = here;
      }
    }
    assert.deepEqual(cut, {});
    assert.deepEqual(await page.evaluate(() => [...globalThis.beyond]), []);
  });
}

for (const language of LANGUAGES) {
  visit(`no step in ${language} has words of another language`, empty, async ({ page }) => {
    await openGood(page, filledFile());
    await speak(page, language);
    const wrong = {};
    for (const step of STEPS) {
      await toStep(page, step);
      await openAll(page, step);
      const here = await wordsOfOthers(page, language);
      if (here.length) wrong[step] = here;
    }
    assert.deepEqual(wrong, {});
  });
}

visit("the numbers are the same in every language", empty, async ({ page }) => {
  await openGood(page, fileWith(filledCase()));
  const numbers = {};
  for (const language of LANGUAGES) {
    await speak(page, language);
    await toStep(page, "resultat");
    const tables = await page.locator(".case-step td").allInnerTexts();
    numbers[language] = tables.map((text) => text.match(/[−\d][\d\s]*(,\d+)?/g)?.map((number) => number.trim()).join("; ") ?? "");
    assert.ok(numbers[language].length > 30);
  }
  assert.deepEqual(numbers.nn, numbers.nb);
  assert.deepEqual(numbers.en, numbers.nb);
});
