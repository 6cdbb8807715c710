// The address names the view and the place in it.
import assert from "node:assert/strict";
import { VIEWS, allDrawn, drawn, eventually, figure, goTo, speak } from "./page.mjs";
import { visits } from "./support.mjs";

const visit = visits();
const still = { reducedMotion: "reduce" }; // scrolling takes no time
const heading = (page) => page.getByRole("heading", { level: 1 });
const hasKeyboard = (target) =>
  eventually(async () => assert.ok(await target.evaluate((element) => element === document.activeElement)));
const isInSight = (target) =>
  eventually(async () => {
    const { top, height } = await target.evaluate((element) => ({
      top: element.getBoundingClientRect().top,
      height: innerHeight,
    }));
    assert.ok(top >= 0 && top < height / 2, `at ${top} of ${height}`);
  });

visit("every view has its address, title and heading, which takes the keyboard", still, async ({ page }) => {
  const titles = new Set();
  for (const view of [...VIEWS.slice(1), VIEWS[0]]) {
    await goTo(page, view);
    assert.equal(new URL(page.url()).hash, `#${view}`);
    await hasKeyboard(heading(page));
    await isInSight(heading(page));
    const title = await page.title();
    assert.match(title, /IKT-synergi/);
    titles.add(title);
  }
  assert.equal(titles.size, VIEWS.length);
});

visit("a link from elsewhere leads to its view", { ...still, path: "#kostnad" }, async ({ page }) => {
  assert.match(await page.title(), /Kostnad i dag/);
  assert.match(await heading(page).innerText(), /IT koster kommunene/);
});

visit("a link from elsewhere leads to its figure", { ...still, path: "#studien/figur-9" }, async ({ page }) => {
  await allDrawn(page);
  assert.match(await page.title(), /Studien/);
  await isInSight(figure(page, "figur-9"));
});

visit("an unknown address shows the overview", { ...still, path: "#finnes-ikke/%00" }, async ({ page }) => {
  await drawn(figure(page, "figur-16"));
});

visit("the contents lead to figures, back and forward between them", { ...still, path: "#studien" }, async ({ page }) => {
  await allDrawn(page);
  const contents = page.getByRole("navigation", { name: "Figurene" });
  await contents.getByRole("link", { name: /^9\./ }).click();
  await isInSight(figure(page, "figur-9"));
  await hasKeyboard(figure(page, "figur-9"));
  await page.evaluate(() => scrollTo(0, 0));
  await contents.getByRole("link", { name: /^4\./ }).click();
  await isInSight(figure(page, "figur-4"));
  await page.goBack();
  await isInSight(figure(page, "figur-9"));
  await page.goForward();
  await isInSight(figure(page, "figur-4"));
});

visit("back and forward lead through views and figures", still, async ({ page }) => {
  await goTo(page, "samarbeid");
  await page.evaluate(() => { location.hash = "studien/figur-9"; });
  await allDrawn(page);
  await isInSight(figure(page, "figur-9"));
  await page.goBack();
  await eventually(async () => assert.match(await page.title(), /Samarbeid/));
  await page.goBack();
  await eventually(async () => assert.match(await page.title(), /Oversikt/));
  await page.goForward();
  await page.goForward();
  await eventually(async () => assert.match(await page.title(), /Studien/));
  await isInSight(figure(page, "figur-9"));
  await speak(page, "en");
  await eventually(async () => assert.match(await page.title(), /The study/));
});

visit("the skip link leads past the menu and leaves the address alone", still, async ({ page }) => {
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Hopp til innholdet" });
  assert.ok(await skip.evaluate((link) => link === document.activeElement));
  await page.keyboard.press("Enter");
  await hasKeyboard(page.getByRole("main"));
  assert.equal(new URL(page.url()).hash, "");
});

for (const place of ["Regn med egne kommuner", "se hvorfor tallene er ulike", "Alt blir på din maskin"]) {
  visit(`“${place}” leads to its place`, still, async ({ page }) => {
    const link = page.getByRole("link", { name: place });
    const [, id] = (await link.getAttribute("href")).split("/");
    await link.click();
    await isInSight(page.locator(`[id="${id}"]`));
  });
}
