// The calculator in another page, in Firefox: shown, heard, and told.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { serveIntranet, withCalculators } from "../browser/intranet.mjs";
import { eventually } from "../browser/page.mjs";
import { open, start } from "./support.mjs";

test("an element in a page of another origin, with a strict policy, shows the calculator and exchanges data with it", async (context) => {
  const folder = mkdtempSync(join(tmpdir(), "ikt-synergi-"));
  context.after(() => rmSync(folder, { recursive: true }));
  const embedding = join(folder, "embedding.json");
  writeFileSync(embedding, "{}");
  const calculator = await start({ files: { "embedding.json": embedding } });
  context.after(calculator.close);
  const intranet = await serveIntranet(calculator.url);
  context.after(intranet.close);
  writeFileSync(embedding, JSON.stringify({ origins: [new URL(intranet.url).origin] }));

  const url = withCalculators(intranet.url, calculator.url, [{ id: "c", language: "nn" }]);
  const { page, problems, close } = await open({ ...calculator, url });
  const frame = await eventually(() => {
    const found = page.frames().find((each) => each.url().startsWith(calculator.url));
    assert.ok(found, "no frame");
    return found;
  }, 10_000);
  const heading = async () => (await frame.waitForSelector("h1")).evaluate((h1) => h1.innerText);
  await eventually(async () => assert.match(await heading(), /426 millionar/), 10_000);

  const element = (act) => page.$eval("#c", act);
  await eventually(async () => assert.ok(await element(({ results }) => results?.total.sum.saving > 4e8)));
  await element((calculator) => {
    const { scenario } = calculator;
    scenario.mechanisms.business_systems.small.rate = 450;
    calculator.scenario = scenario;
  });
  await eventually(async () => assert.match(await heading(), /454 millionar/));
  await eventually(async () => {
    const [outer, inner] = await Promise.all([
      element((calculator) => calculator.getBoundingClientRect().height),
      frame.$eval("body", (body) => body.getBoundingClientRect().height),
    ]);
    assert.ok(inner > 500 && Math.abs(outer - inner) <= 1, `${outer} for ${inner}`);
  });
  assert.deepEqual(problems.filter((problem) => !problem.includes("favicon.ico")), []); // the host has none
  await close();
});
