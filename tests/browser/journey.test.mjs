// One case, made in the page, mailed as a file, shown in the intranet: the same everywhere.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { serveIntranet, withCalculators } from "./intranet.mjs";
import { drop, eventually, field, figure, fileOf, notice, tableOf, type } from "./page.mjs";
import { open, start } from "./support.mjs";

test("a case made in the page is the same in the mailed file, without a network, and in the intranet", async () => {
  const folder = mkdtempSync(join(tmpdir(), "ikt-synergi-"));
  const embedding = join(folder, "embedding.json");
  writeFileSync(embedding, "{}");
  const stage = await start({ base: "/kalkulator/", files: { "embedding.json": embedding } });
  const intranet = await serveIntranet(stage.url);
  writeFileSync(embedding, JSON.stringify({ origins: [new URL(intranet.url).origin] }));
  const seen = async (page) => ({
    heading: await page.getByRole("heading", { level: 1 }).innerText(),
    table: await tableOf(figure(page, "figur-16")),
  });

  // Made in the page.
  const made = await open(stage);
  await drop(made.page, "kommuner.csv", readFileSync(new URL("fixtures/kommuner.csv", import.meta.url)));
  await eventually(async () => assert.match(await notice(made.page).innerText(), /5 kommuner/));
  await type(field(made.page, "Fagsystemer", "Små kommer ned til"), "450");
  await type(field(made.page, "Stab", "Mellomstore kommer ned til"), "2,5");
  await eventually(async () => assert.equal(await made.page.getByTestId("status").innerText(), "3 egne verdier"));
  const expected = await seen(made.page);
  const scenario = JSON.parse((await fileOf(made.page, () => made.page.getByRole("button", { name: "Lagre fil" }).click())).bytes).scenario;
  await made.page.getByRole("contentinfo").getByRole("link").click();
  const { bytes } = await fileOf(made.page, () => made.page.getByRole("button", { name: "Lagre med tallene mine i" }).click());
  assert.deepEqual(made.problems, []);
  await made.close();

  // Opened from the mail.
  const path = join(folder, "sak.html");
  writeFileSync(path, bytes);
  const url = pathToFileURL(path).href;
  const mailed = await open({ ...stage, url }, { offline: true });
  assert.deepEqual(await seen(mailed.page), expected);
  assert.deepEqual(mailed.requests, [url]);
  assert.deepEqual(mailed.problems, []);
  await mailed.close();

  // Shown in the intranet.
  const address = withCalculators(intranet.url, stage.url, [{ id: "sak" }]);
  const shown = await open({ ...stage, url: address }, { started: false });
  const frame = shown.page.frameLocator("#sak iframe");
  await frame.locator("main").waitFor();
  await shown.page.locator("#sak").evaluate((element, scenario) => (element.scenario = scenario), scenario);
  await eventually(async () => assert.deepEqual(await seen(frame), expected));
  const saving = await eventually(async () => {
    const results = await shown.page.locator("#sak").evaluate(({ results }) => results);
    assert.equal(results.municipalities.length, 5);
    return results.total.sum.saving / 1e6;
  });
  assert.ok(expected.heading.includes(saving.toFixed(1).replace(".", ",")) || expected.heading.includes(saving.toFixed(0)), `${saving}: ${expected.heading}`);
  assert.deepEqual(shown.problems, []);
  await shown.close();

  await stage.close();
  await intranet.close();
  rmSync(folder, { recursive: true });
});
