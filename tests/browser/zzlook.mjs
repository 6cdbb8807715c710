import { writeFile } from "node:fs/promises";
import { CASE, filledCase, fileWith, openGood, toStep } from "./case.mjs";
import { start, open } from "./support.mjs";
const made = filledCase();
made.uncertainty.ranges = [
  { of: "savings.staff", distribution: { kind: "pert", low: 0, likely: 1, high: 1.1 } },
  { of: "costs", distribution: { kind: "log_normal", low: 0.8, high: 1.5 } },
];
made.owners.staff = { role: "IT-sjefen", measure: "Årsverk i lønnssystemet" };
made.uncertainty.seed = 7;
const stage = await start();
for (const [name, o] of Object.entries({ laptop: { viewport: { width: 1280, height: 900 } }, phone: { viewport: { width: 360, height: 740 }, colorScheme: "dark" } })) {
  const { page } = await open(stage, { path: `#${CASE}`, ...o });
  await openGood(page, fileWith(made));
  await toStep(page, "rapport");
  await page.locator(".report").waitFor();
  await page.screenshot({ path: `/tmp/rep/${name}.png` });
  await page.screenshot({ path: `/tmp/rep/${name}-full.png`, fullPage: true });
  if (name === "laptop") {
    await writeFile("/tmp/rep/print.pdf", await page.pdf({ format: "A4", preferCSSPageSize: true, tagged: true, outline: true }));
    const [d] = await Promise.all([page.waitForEvent("download"), page.locator(".report-choices").getByRole("button").nth(1).click()]);
    await d.saveAs("/tmp/rep/numedal.docx");
  }
}
await stage.close();
