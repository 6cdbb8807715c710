// Light and dark, as chosen or as the machine is set; figures with the rest.
import assert from "node:assert/strict";
import { drawn, eventually, figure, picture } from "./page.mjs";
import { visits } from "./support.mjs";

const visit = visits();
const choice = (page) => page.getByRole("combobox", { name: "Utseende" });
const lightness = (page) =>
  page.evaluate(() => {
    const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g).map(Number);
    return (red + green + blue) / 765;
  });

visit("dark is chosen, and chosen away", { colorScheme: "light" }, async ({ page }) => {
  const savings = figure(page, "figur-16");
  const light = await drawn(savings);
  assert.ok((await lightness(page)) > 0.8);
  await choice(page).selectOption({ label: "Mørkt" });
  await eventually(async () => assert.ok((await lightness(page)) < 0.25));
  const dark = await eventually(async () => {
    const found = await picture(savings);
    assert.notEqual(found.print, light.print);
    return found;
  });
  assert.ok(light.ink < 0.4 && dark.ink > 0.6, `ink ${light.ink} on light, ${dark.ink} on dark`);
  await choice(page).selectOption({ label: "Lyst" });
  await eventually(async () => assert.equal((await picture(savings)).print, light.print));
});

visit("the machine's choice is followed as it changes, until another is made", { colorScheme: "dark" }, async ({ page }) => {
  const savings = figure(page, "figur-16");
  const dark = await drawn(savings);
  assert.ok((await lightness(page)) < 0.25);
  await page.emulateMedia({ colorScheme: "light" });
  await eventually(async () => assert.ok((await lightness(page)) > 0.8));
  await eventually(async () => assert.notEqual((await picture(savings)).print, dark.print));
  await choice(page).selectOption({ label: "Mørkt" });
  await eventually(async () => assert.equal((await picture(savings)).print, dark.print));
  assert.ok((await lightness(page)) < 0.25);
});
