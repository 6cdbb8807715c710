// The report: what is on the page, on paper and in the Word document is what the model computes. And the way of a case through every
// form it can be taken away in.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import * as XLSX from "xlsx";
import { unzip } from "../archives.mjs";
import { converted, pagesOf } from "../office.mjs";
import { CASE, caseOfThree, evaluateCase, exampleCase, fieldOf, filledCase, fileWith, openGood, toStep, unfold } from "./case.mjs";
import { findings, loadAxe, nameless, outline, smallTargets, wider } from "./everybody.mjs";
import { LANGUAGES, eventually, speak } from "./page.mjs";
import { visits } from "./support.mjs";

const visit = visits();
const here = { path: `#${CASE}` };
const PARTS = ["sammendrag", "forutsetninger", "gevinst", "kommuner", "usikkerhet", "vurderinger", "metode", "avvik", "mangler", "om"];
const plain = (text) => text.replaceAll(/[\u00a0\u202f\u2009]/g, " ").replaceAll("−", "-");
const whole = (number) => plain(new Intl.NumberFormat("nb", { maximumFractionDigits: 0 }).format(number));
const ore = (number) => plain(new Intl.NumberFormat("nb", { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(number));
const parts = (page) => page.locator(".report > section").evaluateAll((all) => all.map(({ dataset }) => dataset.part));

/** The case with everything in it, and ranges. */
function sureCase() {
  const made = filledCase();
  made.uncertainty.ranges = [
    { of: "savings.staff", distribution: { kind: "pert", low: 0, likely: 1, high: 1.1 } },
    { of: "costs", distribution: { kind: "log_normal", low: 0.8, high: 1.5 } },
  ];
  made.uncertainty.draws = 1_000;
  made.uncertainty.seed = 7;
  made.owners.staff = { role: "IT-sjefen", measure: "Årsverk i lønnssystemet" };
  return made;
}

function thirty() {
  const made = sureCase();
  made.members = Array.from({ length: 30 }, (_, place) => ({ ...made.members[place % 7], number: `${9_900 + place}`, name: `Kommune nummer ${place}`, ownership: null }));
  return made;
}

async function openReport(page, made) {
  await openGood(page, fileWith(made));
  await toStep(page, "rapport");
  await page.locator(".report").waitFor();
}

/** What the model says that a report has to say: amounts as they are written. */
function amounts(made) {
  const of = evaluateCase(made);
  return [
    ...of.members.flatMap((member) => [ore(member.shared_costs), whole(member.own_costs), whole(member.net_present_value)]),
    ...of.keys.flatMap((key) => key.net_present_values.map(whole)),
    ...of.years.map((year) => whole(Object.values(year.savings).reduce((sum, saving) => sum + saving, year.room_savings) - year.shared_costs - year.own_costs)),
  ];
}

/** Which of the amounts a text lacks; small ones are in any. */
function lacks(text, all) {
  const read = plain(text).replaceAll(/\s+/g, " ");
  const stands = (amount) => new RegExp(`(?<![\\d,])${amount.replaceAll(" ", "\\s?")}(?![\\d,])`).test(read);
  return all.filter((amount) => amount.length > 5 && !stands(amount));
}

async function downloaded(page, click) {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** How opaque the corner of a picture is. */
const alpha = (page, png) =>
  page.evaluate(async (bytes) => {
    const picture = await createImageBitmap(new Blob([Uint8Array.from(bytes)], { type: "image/png" }));
    const canvas = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
    canvas.drawImage(picture, 0, 0);
    return canvas.getImageData(0, 0, 1, 1).data[3];
  }, [...png]);

const word = (page) => downloaded(page, () => page.locator(".report-choices").getByRole("button").nth(1).click());

visit("all that is in the case is in the report, which says what the model does", here, async ({ page }) => {
  const made = sureCase();
  await openReport(page, made);
  assert.deepEqual(await parts(page), PARTS);
  const text = await page.locator(".report").innerText();
  assert.deepEqual(lacks(text, amounts(made)), []);
  assert.match(plain(text), /1 000 trekninger med startverdi 7/);
  for (const { name } of made.members) assert.ok(text.includes(name), name);
  assert.ok(text.includes("IT-sjefen") && text.includes("Finansdepartementet"));
  assert.match(await page.locator("[data-part=om]").innerText(), /[0-9a-f]{64}/);
  // Tables and figures are numbered from one on, each by itself; every figure is drawn and has a table.
  const captions = await page.locator(".report caption strong").allInnerTexts();
  assert.deepEqual(captions.map((caption) => parseInt(caption.split(" ")[1])), captions.map((_, place) => place + 1));
  const drawn = await page.locator(".report figure svg[role=img] > title").count();
  assert.equal(drawn, await page.locator(".report figure").count(), "of seven members each is on one page");
  assert.ok(drawn >= 6, `${drawn} figures`);
  for (let figure = 1; figure <= drawn; figure += 1) {
    assert.ok((await page.locator(".report caption").allInnerTexts()).some((caption) => caption.includes(`Tallene i figur ${figure}:`)), `${figure}`);
  }
});

visit("parts that are not wanted are left out, also the next time", here, async ({ page }) => {
  await openReport(page, sureCase());
  const tick = (name) => page.getByRole("checkbox", { name, exact: true });
  for (const name of ["Forutsetninger og kilder", "Slik er det regnet", "Besparelser og kostnader"]) await tick(name).uncheck();
  const left = PARTS.filter((part) => !["forutsetninger", "metode", "gevinst"].includes(part));
  await eventually(async () => assert.deepEqual(await parts(page), left));
  assert.equal(await page.locator(".report-contents li").count(), left.length);
  // The figure of the summary still has its numbers.
  assert.ok((await page.locator("[data-part=sammendrag] caption").allInnerTexts()).some((caption) => caption.includes("Tallene i figur 1:")));
  await page.waitForLoadState("networkidle");
  await page.reload();
  await page.locator(".report").waitFor();
  assert.deepEqual(await parts(page), left);
  const ticked = page.locator(".report-parts input:checked");
  for (let left = await ticked.count(); left > 0; left -= 1) await ticked.first().uncheck();
  await page.getByText("Velg minst én del.").waitFor();
  assert.deepEqual(await parts(page), []);
});

visit("a link in the contents leads to its part, and leaves the address", here, async ({ page }) => {
  await openReport(page, sureCase());
  await page.locator(".report-contents a").nth(4).click();
  await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement.id), "rapport-usikkerhet"));
  assert.equal(new URL(page.url()).hash, `#${CASE}/rapport`);
});

visit("printed it is pages of A4 with numbers, headings and tables that a screen reader knows", { ...here, colorScheme: "dark" }, async ({ page }) => {
  const made = sureCase();
  await openReport(page, made);
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true, tagged: true, outline: true });
  const pages = pagesOf(pdf).map(plain);
  assert.ok(pages.length > 6 && pages.length < 25, `${pages.length} pages`);
  pages.forEach((text, place) => {
    assert.match(text, new RegExp(`Numedal · [0-9a-f]{12} · IKT-synergi \\d[^\\n]* ${place + 1} / ${pages.length}\\s*$`), `page ${place + 1}`);
    assert.ok(text.trim().split("\n").length > 3, `page ${place + 1} is nearly empty`);
  });
  assert.match(pages[0].trim(), /^Numedal\n/);
  assert.match(pages[0], /Innhold/);
  // Those who decide have one page.
  assert.match(pages[1].trim(), /^Sammendrag\n/);
  assert.match(pages[2].trim(), /^Forutsetninger og kilder\n/);
  const all = pages.join("\n");
  assert.deepEqual(lacks(all, amounts(made)), []);
  assert.doesNotMatch(all, /Skriv ut|Last ned|Neste:|Hopp til|Hva skal være med/);
  const structure = execFileSync("pdfinfo", ["-struct", "-"], { input: pdf }).toString();
  const count = (kind) => structure.match(new RegExp(`^\\s*${kind}\\b`, "gm"))?.length ?? 0;
  assert.equal(count("H1"), 1);
  assert.equal(count("H2"), PARTS.length + 1);
  assert.ok(count("H3") > 8 && count("TH") > 50 && count("Caption") > 20, structure.slice(0, 2_000));
  assert.ok(count("Figure") >= 6);
  assert.ok(count("Link") >= PARTS.length);
});

visit("the summary of thirty municipalities has one page too", here, async ({ page }) => {
  await openReport(page, thirty());
  const pages = pagesOf(await page.pdf({ format: "A4" }));
  assert.match(pages[1].trim(), /^Sammendrag\n/);
  assert.match(pages[2].trim(), /^Forutsetninger og kilder\n/);
});

for (const [count, made] of [[7, sureCase()], [30, thirty()]]) {
  visit(`no figure of ${count} members is cut by the end of a page, and nothing is beside the page`, here, async ({ page }) => {
  await openReport(page, made);
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 688, height: 1000 }); // A4 less its margins
  const figures = await page.locator(".report figure").evaluateAll((all) => all.map((figure) => ({
    inside: getComputedStyle(figure).breakInside,
    height: figure.getBoundingClientRect().height,
    beyond: [...figure.querySelectorAll("text")].filter((text) => text.getBoundingClientRect().right > figure.getBoundingClientRect().right + 1).length,
  })));
  for (const { inside, height, beyond } of figures) assert.ok(inside === "avoid" && height < 960 && beyond === 0, JSON.stringify(figures));
  const tables = await page.locator(".report table").evaluateAll((all) =>
    all.filter((table) => table.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map((table) => table.caption.textContent));
  assert.deepEqual(tables, []);
  const paper = await page.locator(".report").evaluate((report) => getComputedStyle(report).color);
  assert.equal(paper, "rgb(0, 0, 0)");
  });
}

visit("the Word document says the same, with headings, figures in words, and the same bytes each time", here, async ({ page }) => {
  const made = sureCase();
  await openReport(page, made);
  const { name, bytes } = await word(page);
  assert.equal(name, "numedal.docx");
  await page.getByTestId("case-notice").getByText(/numedal\.docx er lastet ned/).waitFor();
  assert.ok((await word(page)).bytes.equals(bytes), "the same bytes");
  const archive = unzip(bytes);
  const part = (path) => archive[path];
  const document = part("word/document.xml").toString();
  const tables = document.match(/<w:tbl>/g).length;
  assert.equal(document.match(/<w:tblHeader \/>/g).length, tables, "every table has a row of headings");
  assert.equal(tables, await page.locator(".report table").count());
  const figures = document.match(/<wp:docPr [^>]*>/g);
  assert.equal(figures.length, await page.locator(".report figure").count());
  const titles = await page.locator(".report figure svg > title").allTextContents();
  figures.forEach((figure, place) => assert.ok(figure.includes(`descr="${titles[place].replaceAll("&", "&amp;")}`), figure));
  assert.equal(new Set(figures.map((figure) => figure.match(/ id="(\d+)"/)[1])).size, figures.length);
  const pictures = Object.keys(archive).filter((path) => path.endsWith(".png"));
  assert.equal(pictures.length, figures.length);
  for (const picture of pictures) {
    const png = part(picture);
    assert.equal(png.subarray(1, 4).toString(), "PNG");
    assert.ok(png.readUInt32BE(16) >= 3 * 680, "three dots for each of the page's");
  }
  assert.match(part("word/styles.xml").toString(), /<w:lang w:val="nb-NO"/);
  assert.match(part("docProps/core.xml").toString(), /<dc:title>Numedal<\/dc:title>/);
  // Opened by another program.
  const [pdf] = converted([bytes], "docx", "pdf");
  const text = pagesOf(pdf).join("\n");
  assert.deepEqual(lacks(text, amounts(made)), []);
  for (const title of await page.locator(".report > section > h2").allInnerTexts()) assert.ok(text.includes(title), title);
});

visit("names with signs that mean something elsewhere are names in the document and at the foot of the page", here, async ({ page }) => {
  const made = sureCase();
  made.name = 'A & "B" <c> \\ }';
  made.members[0].name = "<b>&amp;";
  await openReport(page, made);
  const { bytes } = await word(page);
  const text = pagesOf(converted([bytes], "docx", "pdf")[0]).join("\n");
  assert.ok(text.includes(made.name) && text.includes(made.members[0].name));
  const pages = pagesOf(await page.pdf({ format: "A4" }));
  assert.ok(pages.every((page) => page.includes(`${made.name} · `)), pages[0]);
});

visit("a case without ranges, with one member, or without any says so instead", here, async ({ page }) => {
  const alone = exampleCase();
  alone.name = "Alene";
  alone.members.length = 1;
  await openReport(page, alone);
  await page.locator("[data-part=usikkerhet]").getByText("Ingen tall er satt som usikre").waitFor();
  assert.match(await page.locator("[data-part=sammendrag]").innerText(), /Regnestykket gjelder .* alene\./);
  assert.deepEqual(lacks(await page.locator(".report").innerText(), [whole(evaluateCase(alone).years[5].savings.staff)]), []);
  await page.getByRole("button", { name: "Begynn på nytt" }).click();
  await page.getByText("Legg inn kommunene, så regner siden ut").waitFor();
  assert.equal(await page.locator(".report").count(), 0);
});

for (const language of LANGUAGES) {
  for (const colorScheme of ["light", "dark"]) {
    visit(`axe finds nothing in the report, ${language}, ${colorScheme}`, { ...here, bypassCSP: true, colorScheme }, async ({ page }) => {
      await openReport(page, sureCase());
      await loadAxe(page);
      await speak(page, language);
      await page.locator(".report").waitFor();
      assert.deepEqual([...(await findings(page)), ...(await outline(page)), ...(await nameless(page))], []);
    });
  }
}

for (const width of [320, 360, 1280]) {
  visit(`nothing of the report is cut off at ${width} pixels`, { ...here, viewport: { width, height: 800 } }, async ({ page }) => {
    await openReport(page, sureCase());
    assert.deepEqual(await wider(page), []);
    assert.deepEqual(await smallTargets(page), []);
  });
}

visit("a case in every form: what is changed in the workbook and on the page comes to the same", { ...here, permissions: ["clipboard-read", "clipboard-write"] }, async ({ page }) => {
  const made = caseOfThree();
  made.uncertainty.ranges = [{ of: "costs", distribution: { kind: "pert", low: 0.8, likely: 1, high: 1.5 } }];
  await openGood(page, fileWith(made));
  const press = (name) => downloaded(page, () => page.getByRole("button", { name, exact: true }).first().click());
  const file = await press("Lagre fil");
  assert.deepEqual(JSON.parse(file.bytes).variants[0], made);
  const book = await press("Last ned regneark");
  await page.getByRole("button", { name: "Kopier lenke" }).click();
  await page.getByText(/Lenken er kopiert/).waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /#vart-samarbeid&samarbeid=/);
  const card = page.locator("[data-figure]").first();
  const figure = (kind) => downloaded(page, () => card.getByRole("button", { name: new RegExp(`\\b${kind}\\b`) }).first().click());
  assert.ok((await figure("SVG")).bytes.toString().includes("<text"));
  assert.equal((await figure("CSV")).bytes.subarray(0, 3).toString("hex"), "efbbbf");
  const opaque = await figure("PNG");
  await card.locator(".more-actions > summary").click();
  const clear = await downloaded(page, () => card.getByRole("button", { name: /PNG uten bakgrunn/ }).click());
  assert.equal(await alpha(page, opaque.bytes), 255);
  assert.equal(await alpha(page, clear.bytes), 0);
  await toStep(page, "rapport");
  await page.locator(".report").waitFor();
  assert.equal((await word(page)).bytes.subarray(0, 2).toString(), "PK");
  assert.equal((await page.pdf({ format: "A4" })).subarray(0, 4).toString(), "%PDF");

  // Both say which case they are of.
  const hash = (await page.locator("[data-part=om]").innerText()).match(/[0-9a-f]{64}/)[0];
  assert.ok(XLSX.utils.sheet_to_csv(XLSX.read(book.bytes).Sheets.Om).includes(hash));

  // The same change in both: what analysis costs, and the discount rate.
  const read = XLSX.read(book.bytes, { cellFormula: true, cellNF: true });
  const at = (name) => read.Workbook.Names.find(({ Name }) => Name === name).Ref.split("!");
  for (const [name, value] of [["costs_0_amount_likely", 7_500_000], ["discount_rate", 0.055]]) {
    const [sheet, cell] = at(name);
    const of = read.Sheets[sheet][cell.replaceAll("$", "")];
    assert.notEqual(of.v, value);
    of.v = value;
  }
  for (const sheet of Object.values(read.Sheets)) for (const cell of Object.values(sheet)) if (cell.f) cell.v = 0;
  const [computed] = converted([XLSX.write(read, { type: "buffer", bookType: "xlsx" })], "xlsx", "xlsx:Calc MS Excel 2007 XML");
  const worth = XLSX.read(computed).Sheets.Regnestykke.B7.v;
  await toStep(page, "omstilling");
  const likely = fieldOf(page, "costs-0-amount-likely");
  await unfold(page, 0, "kostnad");
  await likely.fill("7 500 000");
  await likely.press("Tab");
  await toStep(page, "forutsetninger");
  await fieldOf(page, "discount-rate").fill("5,5");
  await fieldOf(page, "discount-rate").press("Tab");
  await toStep(page, "rapport");
  const table = page.locator("[data-part=kommuner] table").nth(1);
  await eventually(async () => {
    const sum = await table.locator("tr.sum td").nth(2).innerText();
    assert.equal(plain(sum), whole(worth));
  });
});
