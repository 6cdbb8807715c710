// What is taken along: the workbook, a link with the whole case in it, and what the browser keeps.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { deflateRawSync } from "node:zlib";
import * as XLSX from "xlsx";
import { CASE, evaluateCase, filledCase, fileWith, openGood, toStep } from "./case.mjs";
import { findings, loadAxe, nameless, outline, smallTargets, wider } from "./everybody.mjs";
import { LANGUAGES, eventually, speak } from "./page.mjs";
import { open, visits } from "./support.mjs";

const library = resolve(process.env.DIST ?? "dist", "api");
const { default: init, workbook } = await import(pathToFileURL(join(library, "ikt_synergi.js")).href);
await init({ module_or_path: await readFile(join(library, "ikt_synergi_bg.wasm")) });

const visit = visits();
const permissions = ["clipboard-read", "clipboard-write"];
const here = { path: `#${CASE}`, permissions };
const notice = (page) => page.getByTestId("case-notice");
const name = (page) => page.locator(".case-bar").getByLabel("Hva heter samarbeidet?");
const plain = (text) => text.replaceAll(/[\u00a0\u202f]/g, " ");

/** The case with eight members, as a cooperation of that size fills it in. */
function eight() {
  const made = filledCase();
  made.members.push({ ...made.members[0], number: "9999", name: "Åttende", ownership: null });
  return made;
}

async function copied(page) {
  await page.getByRole("button", { name: "Kopier lenke" }).click();
  await notice(page).getByText(/Lenken er kopiert/).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

visit("the workbook is what the library makes, and says what the page says", here, async ({ page }) => {
  const made = filledCase();
  await openGood(page, fileWith(made));
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Last ned regneark" }).click()]);
  assert.equal(download.suggestedFilename(), "numedal.xlsx");
  const bytes = await readFile(await download.path());
  assert.ok(bytes.equals(Buffer.from(workbook(made, "nb"))));
  await notice(page).getByText(/numedal\.xlsx er lastet ned/).waitFor();
  const book = XLSX.read(bytes);
  const worth = book.Sheets.Regnestykke.B7.v;
  assert.ok(Math.abs(worth - evaluateCase(made).net_present_value) < 1e-3);
});

visit("a case of eight members fits in a link of two thousand characters, which opens it elsewhere", here, async ({ page, stage }) => {
  const made = eight();
  await openGood(page, fileWith(made));
  const link = await copied(page);
  assert.ok(link.length < 2_000, `${link.length}`);
  assert.ok(plain(await notice(page).textContent()).includes(new Intl.NumberFormat("nb").format(link.length).replaceAll(/\s/g, " ")));
  const other = await open(stage, { path: link.slice(link.indexOf("#")) });
  await notice(other.page).getByText("Regnestykket i lenken er åpnet").waitFor();
  assert.equal(await name(other.page).inputValue(), "Numedal");
  await toStep(other.page, "kommuner");
  await other.page.getByText("Åttende").first().waitFor();
  // The address names the view alone, and nothing but the page was asked for.
  assert.ok(!other.page.url().includes("samarbeid="));
  assert.ok(other.requests.every((url) => !url.includes("samarbeid=")));
  assert.deepEqual(other.problems, []);
  await other.close();
});

visit("a link asks before it replaces what is in hand", here, async ({ page }) => {
  const made = eight();
  await openGood(page, fileWith(made));
  const link = await copied(page);
  await name(page).fill("Mitt eget");
  await name(page).press("Tab");
  const follow = () => page.evaluate((hash) => (location.hash = hash), link.slice(link.indexOf("#")));
  await follow();
  await page.getByTestId("case-offered").getByText("Lenken har et regnestykke med 8 kommuner i seg").waitFor();
  await page.getByRole("button", { name: "Behold mitt" }).click();
  assert.equal(await name(page).inputValue(), "Mitt eget");
  await follow();
  await page.getByRole("button", { name: "Åpne det i lenken" }).click();
  await eventually(async () => assert.equal(await name(page).inputValue(), "Numedal"));
  await page.getByRole("button", { name: "Angre" }).first().click();
  await eventually(async () => assert.equal(await name(page).inputValue(), "Mitt eget"));
});

visit("a broken link says so, and changes nothing", here, async ({ page }) => {
  await openGood(page, fileWith(filledCase()));
  const encoded = (bytes) => deflateRawSync(bytes).toString("base64url");
  const broken = [
    "abc",
    "!!!",
    encoded(Buffer.from("{\"variants\":")),
    encoded(Buffer.from("{\"luck\":1}")),
    encoded(Buffer.alloc(200 << 20)), // what would become of it is larger than any case
    encoded(Buffer.from("{\"a\":".repeat(50_000))),
  ];
  for (const text of broken) {
    await page.evaluate((hash) => (location.hash = hash), `#${CASE}&samarbeid=${text}`);
    await notice(page).getByText("Lenken er skadet eller ufullstendig. Ingenting er endret.").waitFor();
    await notice(page).getByRole("button", { name: "Lukk" }).click();
    assert.equal(await name(page).inputValue(), "Numedal");
  }
});

const shelf = (page) => page.locator("details.shelf");
const shelved = (page) => shelf(page).locator("li");

visit("cases are put aside, found again, renamed, copied and deleted, which can be undone", here, async ({ page }) => {
  await openGood(page, fileWith(filledCase()));
  await shelf(page).getByText("Regnestykker i nettleseren").click();
  await shelf(page).getByText("Ingen er lagt til side.").waitFor();
  await page.getByRole("button", { name: "Legg til side det som er åpent" }).click();
  await shelf(page).getByRole("group", { name: /^Numedal, lagt til side \d\d\.\d\d\.\d{4}$/ }).waitFor();
  await page.getByRole("button", { name: "Lag en kopi: Numedal" }).click();
  const copy = shelf(page).getByRole("group", { name: /^Numedal \(kopi\),/ });
  await copy.waitFor();
  await copy.getByLabel("Hva heter samarbeidet?").fill("Alternativ");
  await copy.getByLabel("Hva heter samarbeidet?").press("Tab");
  await shelf(page).getByRole("group", { name: /^Alternativ,/ }).waitFor();
  // After a reload they are there, whatever is in hand.
  await page.getByRole("button", { name: "Begynn på nytt" }).click();
  await page.reload();
  await shelf(page).getByText("Regnestykker i nettleseren").click();
  await eventually(async () => assert.equal(await shelved(page).count(), 2));
  await page.getByRole("button", { name: "Åpne: Alternativ" }).click();
  await eventually(async () => assert.equal(await name(page).inputValue(), "Alternativ"));
  await page.getByRole("button", { name: "Fjern: Numedal" }).click();
  await shelf(page).getByText("Numedal er slettet.").waitFor();
  await eventually(async () => assert.equal(await shelved(page).count(), 1));
  await shelf(page).getByRole("button", { name: "Angre" }).click();
  await eventually(async () => assert.equal(await shelved(page).count(), 2));
});

visit("deleting everything leaves nothing in the browser", here, async ({ page }) => {
  await openGood(page, fileWith(filledCase()));
  await shelf(page).getByText("Regnestykker i nettleseren").click();
  await page.getByRole("button", { name: "Legg til side det som er åpent" }).click();
  await eventually(async () => assert.equal(await shelved(page).count(), 1));
  await speak(page, "nn");
  await speak(page, "nb");
  const kept = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("ikt-synergi")));
  await eventually(async () => assert.ok((await kept()).length > 0));
  await page.getByRole("button", { name: "Slett alt i nettleseren" }).click();
  await page.getByRole("button", { name: "Behold" }).click();
  await page.getByRole("button", { name: "Slett alt i nettleseren" }).click();
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Ja, slett alt" }).click()]);
  await page.locator("main").waitFor();
  await page.waitForTimeout(500);
  // Language and appearance it writes down anew as it opens.
  assert.deepEqual((await kept()).filter((key) => !/\.(theme|language)$/.test(key)), []);
  await shelf(page).getByText("Regnestykker i nettleseren").click();
  await shelf(page).getByText("Ingen er lagt til side.").waitFor();
});

for (const language of LANGUAGES) {
  visit(`axe finds nothing in what is put aside, ${language}`, { ...here, bypassCSP: true }, async ({ page }) => {
    await openGood(page, fileWith(filledCase()));
    await page.locator("details.shelf > summary").click();
    await page.getByRole("button", { name: "Legg til side det som er åpent" }).click();
    await eventually(async () => assert.equal(await shelved(page).count(), 1));
    await loadAxe(page);
    await speak(page, language);
    assert.deepEqual([...(await findings(page)), ...(await outline(page)), ...(await nameless(page))], []);
  });
}

for (const width of [320, 1280]) {
  visit(`nothing of what is put aside is cut off at ${width} pixels`, { ...here, viewport: { width, height: 800 } }, async ({ page }) => {
    await openGood(page, fileWith(filledCase()));
    await page.locator("details.shelf > summary").click();
    await page.getByRole("button", { name: "Legg til side det som er åpent" }).click();
    await eventually(async () => assert.equal(await shelved(page).count(), 1));
    assert.deepEqual(await wider(page), []);
    assert.deepEqual(await smallTargets(page), []);
  });
}
