// Nothing leaves the machine: one long journey, every request recorded.
import assert from "node:assert/strict";
import { LANGUAGES, VIEWS, drop, eventually, field, figure, fileOf, goTo, notice, speak, tableOf, type } from "./page.mjs";
import { visits } from "./support.mjs";

for (const base of ["/", "/et/sted/"]) {
  const visit = visits({ base });
  visit(`from ${base} a whole journey asks for nothing after the start`, {}, async ({ page, requests, stage }) => {
    await page.waitForLoadState("networkidle");
    assert.deepEqual(requests.filter((url) => !url.startsWith(stage.url)), []);
    const loaded = requests.length;
    const since = () => requests.slice(loaded);

    for (const language of LANGUAGES) {
      await speak(page, language);
      for (const view of VIEWS) {
        await goTo(page, view);
        assert.deepEqual(since(), [], `${language}, ${view}`);
      }
    }
    await speak(page, "nb");
    await goTo(page, "oversikt");
    await page.getByRole("contentinfo").getByRole("combobox").selectOption("dark");
    await type(field(page, "Fagsystemer", "Små kommer ned til"), "450");
    const savings = figure(page, "figur-16");
    await tableOf(savings);
    for (const kind of ["CSV", "PNG", "SVG"]) {
      await fileOf(page, () => savings.getByRole("button", { name: new RegExp(`Last ned ${kind}`) }).click());
    }
    await fileOf(page, () => page.getByRole("button", { name: "Lagre fil" }).click());
    await drop(page, "kommuner.csv", "nummer;navn;innbyggere\n0301;Storby;90000\n");
    await eventually(async () => assert.match(await notice(page).innerText(), /1 kommune/));
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    assert.deepEqual(since(), []);
  });
}

const visit = visits();
visit("the page goes on without a network", {}, async ({ page }) => {
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  await type(field(page, "Fagsystemer", "Små kommer ned til"), "450");
  await eventually(async () => assert.match(await page.getByRole("heading", { level: 1 }).innerText(), /454 millioner/));
  for (const view of VIEWS) await goTo(page, view);
});
