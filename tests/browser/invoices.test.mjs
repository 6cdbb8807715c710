// Ledgers in the page: dropped, read in the worker, asked about, classified, carried on, remembered.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encoded, ledger, registerRows } from "../ledgers.mjs";
import { workbook } from "../archives.mjs";
import { findings, loadAxe, nameless, outline, readFigures, smallTargets, tabThrough, wider } from "./everybody.mjs";
import { LANGUAGES, allDrawn, eventually, goTo, speak } from "./page.mjs";
import { visits } from "./support.mjs";

const visit = visits();
const here = { path: "#fakturaer" };
const file = (name, content, mimeType = "text/csv") => ({ name, mimeType, buffer: Buffer.from(content) });
const text = (parts) => [...parts].join("");

/** Gives the page files to read, as if chosen. */
const choose = (page, ...files) => page.locator("#velg-fakturaer").setInputFiles(files);
const statuses = (page) => page.getByTestId("file-status");
const read = (page, at = 0) => eventually(async () => assert.match(await statuses(page).nth(at).textContent(), /rader, .*kr\./), 60_000);
const plain = (text) => text.replaceAll(/[\u00a0\u202f]/g, " ");
const cells = async (row) => (await row.locator("th, td").allTextContents()).map(plain);
const tableIn = async (place) => Promise.all((await place.locator("tbody tr").all()).map(cells));
const kroner = (text) => Math.round(Number(plain(text).replaceAll(" ", "").replace("−", "-").replace(",", ".")));

/** Drops files on the page, as from a folder. */
async function drop(page, ...files) {
  const given = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, bytes: [...buffer] }));
  const transfer = await page.evaluateHandle((files) => {
    const transfer = new DataTransfer();
    for (const { name, mimeType, bytes } of files) transfer.items.add(new File([new Uint8Array(bytes)], name, { type: mimeType }));
    return transfer;
  }, given);
  await page.dispatchEvent("main", "drop", { dataTransfer: transfer });
}

/** A file of any size, made in the page and not sent to it, is chosen. */
async function chooseLarge(page, name, head, row, count) {
  await page.evaluate(({ name, head, row, count }) => {
    const input = document.querySelector("#velg-fakturaer");
    const transfer = new DataTransfer();
    const piece = row.repeat(10_000);
    transfer.items.add(new File([head, ...Array.from({ length: count / 10_000 }, () => piece)], name));
    input.files = transfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }, { name, head, row, count });
}

visit("a ledger and an extract of the register, dropped together, give exact sums", here, async ({ page, requests, stage }) => {
  const { parts, expected } = ledger(20_000, { seed: 11, codes: false });
  await page.locator("#velg-fakturaer").waitFor({ state: "attached" });
  await drop(page, file("fakturaer.csv", encoded(text(parts), "latin1")), file("enheter.csv", text(registerRows(300))));
  await read(page);
  await eventually(async () => assert.match(plain(await page.getByTestId("register-status").textContent()), /^200 av 200 .* 500 enheter/));
  const ict = [...expected.sums].filter(([key]) => !key.includes("not_ict")).reduce((sum, [, ore]) => sum + ore, 0);
  const rows = await tableIn(page.getByTestId("invoice-sums"));
  assert.equal(kroner(rows.at(-1).at(-1)), Math.round(ict / 100));
  const oslo = [...expected.sums].filter(([key]) => key.startsWith("1101 telecom 2015")).map(([, ore]) => ore);
  const found = rows.find(([municipality, year]) => municipality === "1101" && year === "2015");
  assert.equal(kroner(found[2]), Math.round(oslo[0] / 100));
  await page.locator("[data-figure='fakturaer-tjenestegrupper']").waitFor();
  assert.match(await page.locator("h1").textContent(), /^IKT-fakturaene kommer til .* i 2014–2016$/);
  assert.ok(requests.every((address) => address.startsWith(stage.url)), "nothing leaves the page's own place");
});

visit("a million rows are read while the page answers, and are exact", here, async ({ page }) => {
  await page.locator("#velg-fakturaer").waitFor({ state: "attached" });
  await chooseLarge(page, "stor.csv", "kommunenr;leverandør;næringskode;år;beløp\n", "0301;Data AS;62.010;2016;1234,56\n", 1_000_000);
  // The page goes on: a click is answered at once, whatever the worker does.
  await page.getByRole("banner").getByRole("button", { name: /English/ }).click();
  await eventually(async () => assert.equal(await page.locator("html").getAttribute("lang"), "en"));
  await eventually(async () => assert.match(plain(await statuses(page).textContent()), /^1 000 000 rows, NOK 1 235 million/), 60_000);
  const rows = await tableIn(page.getByTestId("invoice-sums"));
  assert.equal(kroner(rows.at(-1).at(-1)), 1_234_560_000);
});

visit("reading can be cancelled; what was read before stays", here, async ({ page }) => {
  await choose(page, file("a.csv", "leverandør;næringskode;år;beløp\nA;62.010;2016;100,00\n"));
  await read(page);
  await chooseLarge(page, "a.csv", "leverandør;næringskode;år;beløp\n", "Et ganske langt navn på en leverandør AS;62.010;2016;1,00\n", 3_000_000);
  // Pressed by the page itself, as soon as it is there: reading takes a second or two.
  await page.evaluate(async () => {
    for (;;) {
      const button = document.querySelector("[aria-label='Avbryt lesingen av a.csv']");
      if (button) return button.click();
      await new Promise((resolve) => setTimeout(resolve));
    }
  });
  await eventually(async () => assert.equal(await statuses(page).textContent(), "Lesingen er avbrutt."));
  const rows = await tableIn(page.getByTestId("invoice-sums"));
  assert.equal(kroner(rows.at(-1).at(-1)), 100);
});

visit("an amount that may mean two things is asked about", here, async ({ page }) => {
  await choose(page, file("tvetydig.csv", "leverandør;næringskode;år;beløp\nA;62.010;2016;1.234\nB;62.010;2016;5.678\n"));
  await page.getByText("kan bety to ting").waitFor();
  await page.getByLabel("Desimaltegn").selectOption({ label: "Komma: 1 234,50" });
  const preview = page.getByTestId("preview");
  await eventually(async () => assert.equal((await tableIn(preview))[0][1], "1 234,00"));
  await page.getByRole("button", { name: "Les filen slik" }).click();
  await read(page);
  const rows = await tableIn(page.getByTestId("invoice-sums"));
  assert.equal(kroner(rows.at(-1).at(-1)), 6_912);
  // The answer is remembered for files with the same headings.
  await choose(page, file("neste.csv", "leverandør;næringskode;år;beløp\nA;62.010;2016;2.000\n"));
  await read(page, 1);
  assert.match(await statuses(page).nth(1).textContent(), /kjent fra før/);
});

visit("columns that are not known are chosen by hand", here, async ({ page }) => {
  await choose(page, file("ukjent.csv", "felt1;felt2;felt3\nData AS;62.010;12,50\n"));
  await page.getByTestId("preview").waitFor();
  await page.getByLabel("Beløp", { exact: true }).selectOption({ label: "felt3" });
  await page.getByLabel("Næringskode", { exact: true }).selectOption({ label: "felt2" });
  const year = page.getByLabel("År for hele filen");
  await year.fill("16");
  await year.press("Tab");
  await page.getByText("Skriv et år fra 1990 til 2099.").waitFor();
  assert.equal(await year.inputValue(), "16");
  await year.fill("2016");
  await year.press("Tab");
  await page.getByRole("button", { name: "Les filen slik" }).click();
  await read(page);
  assert.match(plain(await page.locator("h1").textContent()), /13 kr i 2016$/);
});

visit("files that are none say what they are, and leave alone what is there", here, async ({ page }) => {
  await choose(page, file("a.csv", "leverandør;næringskode;år;beløp\nA;62.010;2016;100,00\n"));
  await read(page);
  const faults = {
    "bilde.csv": [Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), /et bilde/],
    "tom.csv": ["", /tom/],
    "smal.csv": ["leverandør\nA\n", /bare én kolonne/],
    "ødelagt.xlsx": [workbook([["leverandør", "beløp"], ["A", 1]]).subarray(0, 700), /skadet/],
    "åpen.csv": ['leverandør;beløp\nA;1,00\n"B;2,00\n', /linje 3/],
  };
  let at = 0;
  for (const [name, [content, message]] of Object.entries(faults)) {
    at += 1;
    await choose(page, file(name, content));
    await eventually(async () => assert.match(await statuses(page).nth(at).textContent(), message));
  }
  assert.equal(kroner((await tableIn(page.getByTestId("invoice-sums"))).at(-1).at(-1)), 100);
  await page.getByRole("button", { name: "Fjern bilde.csv" }).click();
  assert.equal(await statuses(page).count(), at);
});

visit("a file that is changed or removed after it was chosen says so", here, async ({ page, context }) => {
  const folder = mkdtempSync(join(tmpdir(), "ikt-synergi-"));
  context.after(() => rmSync(folder, { recursive: true }));
  for (const [name, harm] of [["endret.csv", (path) => writeFileSync(path, "noe annet, og lengre enn det var")], ["fjernet.csv", rmSync]]) {
    const path = join(folder, name);
    writeFileSync(path, "leverandør;næringskode;beløp\nA;62.010;1.234\n");
    await page.locator("#velg-fakturaer").setInputFiles(path);
    const item = page.locator(".ledger-file", { hasText: name });
    await item.getByText("kan bety to ting").waitFor();
    harm(path);
    await item.getByRole("button", { name: "Les filen slik" }).click();
    await eventually(async () => assert.match(await item.getByTestId("file-status").textContent(), /flyttet, endret eller fjernet/));
  }
});

visit("suppliers are placed by hand, undone, and remembered with the sums", here, async ({ page }) => {
  await choose(page, file("a.csv", "leverandør;næringskode;år;beløp\nA;62.010;2016;100,00\nVertskommunen;;2016;900,00\nEl AS;35.140;2016;50,00\n"));
  await read(page);
  const sum = async () => kroner((await tableIn(page.getByTestId("invoice-sums"))).at(-1).at(-1));
  const place = page.getByLabel("Plassering av Vertskommunen");
  await place.selectOption({ label: "Regning fra eget samarbeid" });
  await eventually(async () => assert.match(plain(await page.getByTestId("apart").textContent()), /eget samarbeid: 900 kr/));
  await page.getByRole("button", { name: "Alle", exact: true }).click();
  await page.getByLabel("Plassering av Vertskommunen").selectOption({ label: "IKT-tjenester" });
  await eventually(async () => assert.equal(await sum(), 1_000));
  await page.getByTestId("suppliers").getByRole("button", { name: "Angre" }).click();
  await eventually(async () => assert.equal(await sum(), 100));
  await page.getByLabel("Plassering av El AS").selectOption({ label: "Nettverk og telekom" });
  await eventually(async () => assert.equal(await sum(), 150));
  await page.reload();
  await eventually(async () => assert.equal(await sum(), 150));
  assert.match(await statuses(page).textContent(), /husket fra sist/);
  const kept = await page.evaluate(() => JSON.stringify(localStorage));
  assert.ok(!kept.includes("100,00"), "rows are not kept");
  await page.getByRole("button", { name: "Slett alt om fakturaer" }).click();
  await eventually(async () => {
    const keys = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("invoice")));
    assert.deepEqual(keys, []);
  });
  await page.reload();
  await page.locator("#velg-fakturaer").waitFor({ state: "attached" });
  assert.equal(await statuses(page).count(), 0);
});

visit("value added tax comes off, at the rate the user says", here, async ({ page }) => {
  await choose(page, file("a.csv", "leverandør;næringskode;år;beløp\nA;61.100;2016;1250,00\n"));
  await read(page);
  const sum = async () => kroner((await tableIn(page.getByTestId("invoice-sums"))).at(-1).at(-1));
  await page.getByLabel("Merverdiavgift").selectOption({ label: "Beløpene er med mva." });
  await eventually(async () => assert.equal(await sum(), 1_000));
  const rate = page.getByLabel("Sats i prosent");
  await rate.fill("mye");
  await rate.press("Tab");
  await page.getByText("Skriv en sats fra 0 til 100 prosent.").waitFor();
  assert.equal(await sum(), 1_000);
  await rate.fill("12,5");
  await rate.press("Tab");
  await eventually(async () => assert.equal(await sum(), 1_111));
});

visit("rows left out are counted by reason and saved with their lines", here, async ({ page }) => {
  await choose(page, file("a.csv", "leverandør;næringskode;år;beløp\nA;62.010;2016;1,00\n=B;62.010;2016;=x\nTotalt;;;1,00\n"));
  await read(page);
  const rows = await tableIn(page.getByTestId("left-out"));
  assert.deepEqual(rows.map(([reason, count]) => [reason, count]), [["Beløpet kan ikke leses", "1"], ["Sum av andre rader", "1"]]);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Last ned radene (CSV)" }).click()]);
  assert.equal(download.suggestedFilename(), "utelatte-rader.csv");
  const saved = await readFile(await download.path(), "utf8");
  assert.match(saved, /^\ufeffFil;Linje;Grunn;Kroner\r\na\.csv;3;.*\r\na\.csv;4;Raden er en sum av andre rader\.;1\r\n$/);
});

visit("accounts are placed by element once the user confirms", here, async ({ page, context }) => {
  const accounts = await readFile(new URL("../../../shared/data/accounts_sogndal_2011-2013.csv", import.meta.url)).catch(() => undefined);
  if (!accounts) return context.diagnostic("skipped: the accounts are not there");
  await choose(page, file("rekneskap.csv", accounts));
  await read(page);
  assert.equal(await page.locator("h1").textContent(), "Fra leverandørfakturaer til IKT-kostnader");
  await page.getByLabel("Finn navn, nummer eller kode").fill("11301");
  await page.getByRole("button", { name: /^Bekreft nettverk og telekom for 11301/ }).click();
  await eventually(async () => assert.match(plain(await page.locator("h1").textContent()), /3,1 mill\. kr i 2011$/));
  const rows = await tableIn(page.getByTestId("invoice-sums"));
  assert.equal(kroner(rows.at(-1)[2]), 3_144_622);
});

visit("sums become members' own costs, marked as what they are", here, async ({ page }) => {
  await page.evaluate(() => location.assign("#kostnad"));
  await page.locator("#velg-register").setInputFiles(file("kommuner.csv", "nr;navn;innbyggere\n0301;Oslo;634463\n1417;Vik;2715\n"));
  await page.getByText("2 kommuner").first().waitFor();
  await goTo(page, "fakturaer");
  const rows = "0301;A;62.010;2016;1000000,00\nVik kommune;A;61.100;2016;2000,00\n9999;B;62.010;2016;5,00\n";
  await choose(page, file("a.csv", `kommune;leverandør;næringskode;år;beløp\n${rows}`));
  await read(page);
  await page.getByRole("button", { name: "Sett inn i samarbeidet" }).click();
  const notice = page.getByTestId("invoice-notice");
  await eventually(async () => assert.match(await notice.textContent(), /0 medlemmer har fått egne kostnader, og 2 er lagt til\. Fant ikke: 9999\./));
  await notice.getByRole("link", { name: "Se medlemmene" }).click();
  await page.getByRole("heading", { level: 1, name: "2 kommuner" }).waitFor();
  await page.getByRole("button", { name: /Oslo/ }).first().click();
  await page.getByText("fra fakturaer").first().waitFor();
  await goTo(page, "fakturaer");
  await page.getByRole("button", { name: "Sett inn i kommunelisten" }).click();
  await eventually(async () => assert.match(await notice.textContent(), /2 kommuner har fått egne kostnader/));
  await notice.getByRole("link", { name: "Se medlemmene" }).click();
  await page.getByText("Vis kommunene").click();
  await eventually(async () => assert.match(await page.getByTestId("municipalities").textContent(), /Fra fakturaer: basis drift, fagsystemer/));
});

visit("a table of Statistics Norway's fills the list of municipalities", here, async ({ page }) => {
  const table = "\"07459: Befolkning\"\n\n\"region\";\"Personer 2014\";\"Personer 2015\"\n\"0301 Oslo\";634463;647676\n\"1417 Vik\";2715;..\n";
  await choose(page, file("07459.csv", Buffer.from(table, "latin1")));
  const part = page.getByTestId("statistics");
  await part.getByText("07459: Befolkning: 2 kommuner").waitFor();
  await part.getByText("1 kommuner har ikke noe tall").waitFor();
  await part.getByLabel("Tall").selectOption({ label: "Personer 2014" });
  await part.getByRole("button", { name: "Sett inn i kommunelisten" }).click();
  await eventually(async () => assert.match(await page.getByTestId("invoice-notice").textContent(), /2 kommuner er satt inn/));
  await page.evaluate(() => location.assign("#kostnad"));
  await page.getByTestId("class-comparison").waitFor();
});

visit("choices are kept as a file, and a file of something else changes nothing", here, async ({ page }) => {
  await choose(page, file("a.csv", "leverandør;næringskode;år;beløp\nA;;2016;100,00\n"));
  await read(page);
  await page.getByLabel("Plassering av A").selectOption({ label: "IKT-tjenester" });
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Lagre valgene som fil" }).click()]);
  const saved = JSON.parse(await readFile(await download.path(), "utf8"));
  assert.deepEqual([saved.format, saved.version, saved.decisions.payees], ["ikt-synergi-invoices", 1, { "name:a": "it_services" }]);
  const notice = page.getByTestId("invoice-notice");
  for (const [content, message] of [["{}", /ikke valg for fakturaer/], [JSON.stringify({ ...saved, version: 9 }), /nyere utgave/]]) {
    await page.locator("#apne-fakturavalg").setInputFiles(file("x.json", content));
    await eventually(async () => assert.match(await notice.textContent(), message));
  }
  saved.decisions.payees = { "name:a": "telecom" };
  await page.locator("#apne-fakturavalg").setInputFiles(file("x.json", JSON.stringify(saved)));
  await eventually(async () => assert.equal((await tableIn(page.getByTestId("invoice-sums"))).at(-1)[2], "100"));
});

visit("every word follows the language", here, async ({ page }) => {
  const { parts } = ledger(2_000, { seed: 4 });
  await choose(page, file("a.csv", text(parts)));
  await read(page);
  const said = async () => plain(await page.locator("main").innerText());
  const bokmal = await said();
  await speak(page, "nn");
  await page.getByRole("heading", { name: "Leverandørar" }).waitFor();
  const nynorsk = await said();
  await speak(page, "en");
  await page.getByRole("heading", { name: "Rows left out" }).waitFor();
  const english = await said();
  for (const word of ["fakturaene", "Leverandører", "utelatt"]) assert.ok(bokmal.includes(word) && !nynorsk.includes(word), word);
  for (const word of ["Leverandører", "Leverandørar", "Grunn"]) assert.ok(!english.includes(word), word);
});

/** The view with all that it can show: files read, asked about and refused, suppliers, codes. */
async function full(page) {
  const { parts } = ledger(2_000, { seed: 6 });
  await choose(
    page,
    file("fakturaer.csv", text(parts)),
    file("tvetydig.csv", "leverandør;næringskode;beløp\nA;62.010;1.234\nVertskommunen;;2.000\n"),
    file("bilde.csv", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")),
  );
  await eventually(async () => assert.equal(await statuses(page).count(), 3));
  await page.getByTestId("preview").waitFor();
  for (const summary of await page.locator("main summary").all()) await summary.click();
  await page.locator("[id^='koder-og'] ~ details table").first().waitFor();
  await allDrawn(page);
}

for (const colorScheme of ["light", "dark"]) {
  for (const language of LANGUAGES) {
    visit(`axe finds nothing with files read, asked about and refused, ${language}, ${colorScheme}`, { ...here, bypassCSP: true, colorScheme }, async ({ page }) => {
      await full(page);
      await loadAxe(page);
      await speak(page, language);
      assert.deepEqual([...(await findings(page)), ...(await outline(page)), ...(await nameless(page))], []);
    });
  }
}

for (const width of [320, 360, 768, 1280]) {
  visit(`nothing of the view is cut off at ${width} pixels, and what is pressed is large enough`, { ...here, viewport: { width, height: 800 } }, async ({ page }) => {
    await full(page);
    assert.deepEqual(await wider(page), []);
    assert.deepEqual(await smallTargets(page), []);
  });
}

visit("every control is reached by keyboard, and figures tell their values", { ...here, reducedMotion: "reduce" }, async ({ page }) => {
  await full(page);
  await readFigures(page);
  await tabThrough(page);
});
