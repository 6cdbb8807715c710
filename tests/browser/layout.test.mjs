// From phones to wide screens nothing is cut off.
import assert from "node:assert/strict";
import { VIEWS, allDrawn, drawn, eventually, figure, goTo, picture, speak, tableOf } from "./page.mjs";
import { watched, wider } from "./everybody.mjs";
import { visits } from "./support.mjs";

const visit = visits();

// 640 is a screen of 1280 at 200 %, 320 one at 400 %.
for (const width of [320, 360, 640, 768, 1024, 1280, 1920]) {
  visit(`nothing is cut off at ${width} pixels`, { viewport: { width, height: 800 }, prepare: watched }, async ({ page }) => {
    const cut = {};
    for (const language of width === 320 ? ["nb", "nn", "en"] : ["nb"]) {
      await speak(page, language);
      for (const view of VIEWS) {
        await goTo(page, view);
        const here = await wider(page);
        if (here.length) cut[`${language}, ${view}`] = here;
      }
    }
    assert.deepEqual(cut, {});
    assert.deepEqual(await page.evaluate(() => [...globalThis.beyond]), []);
  });
}

visit("nothing is cut off with every table and explanation open", { viewport: { width: 360, height: 740 } }, async ({ page }) => {
  for (const view of VIEWS) {
    await goTo(page, view);
    for (const each of await page.locator("[data-figure]").all()) await tableOf(each);
    for (const summary of await page.locator("summary").all()) await summary.click();
    assert.deepEqual(await wider(page), [], view);
  }
});

visit("values are not covered by their units", { viewport: { width: 1280, height: 800 } }, async ({ page }) => {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    for (const view of ["oversikt", "kostnad", "samarbeid"]) {
      await goTo(page, view);
      const cramped = await page.getByRole("textbox").evaluateAll((inputs) =>
        inputs.filter((input) => input.localName === "input" && input.scrollWidth > input.clientWidth).map((input) => input.id));
      assert.deepEqual(cramped, [], `${view}, ${width}`);
      const covered = await page.locator(".field-box").evaluateAll((boxes) =>
        boxes.filter((box) => {
          const [input, unit] = box.children;
          const context = document.createElement("canvas").getContext("2d");
          const style = getComputedStyle(input);
          context.font = style.font;
          const text = input.getBoundingClientRect().right - parseFloat(style.paddingRight) - parseFloat(style.borderRightWidth);
          return unit.getBoundingClientRect().left < text;
        }).map((box) => box.textContent));
      assert.deepEqual(covered, [], `${view}, ${width}`);
    }
  }
});

visit("figures follow the window", {}, async ({ page }) => {
  const savings = figure(page, "figur-16");
  const wide = await drawn(savings);
  await page.setViewportSize({ width: 360, height: 740 });
  await eventually(async () => {
    const { width, cssWidth } = await picture(savings);
    assert.ok(width < 360 && Math.abs(width - cssWidth) <= 1, `${width}, ${cssWidth}`);
  });
  await allDrawn(page);
  await page.setViewportSize({ width: 1280, height: 720 });
  await eventually(async () => assert.equal((await picture(savings)).print, wide.print));
});
