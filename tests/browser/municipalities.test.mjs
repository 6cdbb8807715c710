// A table of municipalities: pasted, dropped, refused, removed, searched.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { allDrawn, cells, drop, eventually, notice, number, speak } from "./page.mjs";
import { POLICY } from "../../scripts/policy.mjs";
import { visits } from "./support.mjs";

const visit = visits();
const onCost = { path: "#kostnad" };

const OWN = `nummer;navn;innbyggere;telekom;basis drift;fagsystemer;årsverk
0301;Storby;90 000;18 000 000;;;240
1101;Midtby;12 000;;;6 000 000;
1102;Mellomvik;7 500;;;;
1201;Småvik;1 200;;;;2,5
1202;Lilleøy;800;;480 000;;
`;

const panel = (page) => page.getByRole("region", { name: "Kommunene, én for én" });
const comparison = (page) => page.getByTestId("class-comparison");
const list = (page) => page.getByTestId("municipalities").getByRole("table");
const issues = (page) => page.getByTestId("register-issues");

async function paste(page, text) {
  const area = panel(page).getByRole("textbox", { name: /lim inn tabellen/ });
  if (!(await area.isVisible())) await panel(page).getByText("lim inn tabellen").click();
  await area.fill(text);
  await panel(page).getByRole("button", { name: "Bruk tabellen" }).click();
}

async function openList(page) {
  if (!(await list(page).isVisible())) await panel(page).getByText("Vis kommunene").click();
  await list(page).waitFor();
  return cells(list(page));
}

visit("a pasted table is taken in, own values known from estimates", onCost, async ({ page }) => {
  await paste(page, OWN);
  await eventually(async () => assert.match(await notice(page).innerText(), /5 kommuner med 111.500 innbyggere/));
  const [, ...classes] = await cells(comparison(page));
  assert.deepEqual(classes.map((row) => row.map(number).slice(1)), [
    [2, 228, 2_000, 553_212],
    [2, 146, 19_500, 1_438_510],
    [1, 54, 90_000, 3_117_334],
    [5, 428, 111_500, 5_109_056],
  ]);
  const [header, ...rows] = await openList(page);
  const basis = header.indexOf("Grunnlag");
  assert.deepEqual(rows.map((row) => [row[0], row[basis]]), [
    ["Storby", "Egne tall: nettverk og telekom, stab"],
    ["Midtby", "Egne tall: fagsystemer"],
    ["Mellomvik", "Anslått"],
    ["Småvik", "Egne tall: stab"],
    ["Lilleøy", "Egne tall: basis drift"],
  ]);
  await allDrawn(page);
});

visit("the table is searched by name and by number", onCost, async ({ page }) => {
  await paste(page, OWN);
  await openList(page);
  const search = page.getByLabel("Finn kommune");
  const names = async () => (await cells(list(page))).slice(1).map((row) => row[0]);
  await search.fill("vik");
  await eventually(async () => assert.deepEqual(await names(), ["Mellomvik", "Småvik"]));
  await search.fill("12");
  await eventually(async () => assert.deepEqual((await names()).sort(), ["Lilleøy", "Småvik"]));
  await search.fill("LILLEØY");
  await eventually(async () => assert.deepEqual(await names(), ["Lilleøy"]));
  await search.fill("finnes ikke");
  await eventually(async () => assert.deepEqual(await names(), []));
  await search.press("Control+z"); // the field's undo, not the page's
  assert.match(await page.getByTestId("status").innerText(), /1 egen verdi/);
});

visit("a table stays over a reload, is removed, and comes back by undo", onCost, async ({ page }) => {
  await paste(page, OWN);
  await comparison(page).waitFor();
  await page.reload();
  await comparison(page).waitFor();
  assert.equal((await openList(page)).length, 6);
  await panel(page).getByRole("button", { name: "Fjern kommunene" }).click();
  await eventually(async () => assert.equal(await comparison(page).count(), 0));
  assert.match(await notice(page).innerText(), /fjernet/);
  await page.getByLabel("Små kommuner, antall").waitFor();
  await page.getByRole("button", { name: "Angre" }).click();
  await comparison(page).waitFor();
  assert.equal((await openList(page)).length, 6);
});

visit("a table is dropped anywhere on the page", {}, async ({ page }) => {
  await drop(page, "kommuner.csv", OWN);
  await eventually(async () => assert.match(await notice(page).innerText(), /5 kommuner/));
  await eventually(async () => assert.match(await page.getByRole("main").innerText(), /5 kommuner/));
});

visit("a table is chosen as a file", onCost, async ({ page }) => {
  const content = Buffer.from(OWN.replaceAll("\n", "\r\n"), "latin1"); // as an old spreadsheet saves it
  await page.getByLabel("Velg fil").setInputFiles({ name: "kommuner.csv", mimeType: "text/csv", buffer: content });
  await comparison(page).waitFor();
  assert.ok((await openList(page)).some((row) => row[0] === "Småvik"));
});

const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex");
const bad = {
  "a picture": ["bilde.csv", PNG, [/ikke en tekstfil/]],
  "an empty file": ["tom.csv", "", [/ingen kommuner/]],
  "a table without inhabitants": ["uten.csv", "nummer;navn\n0301;Storby\n", [/Linje 1: .*kolonne for innbyggere/]],
  "a table with a number twice": [
    "to.csv",
    "nummer;navn;innbyggere\n0301;A;100\n0302;B;200\n0301;C;300\n",
    [/Linje 4: .*0301 står to ganger/],
  ],
  "a table with a bad number": [
    "tall.csv",
    "nummer;navn;innbyggere\n0301;A;100\n0302;B;mange\n0303;C;-5\n",
    [/Linje 3: Innbyggere: /, /Linje 4: Innbyggere: /],
  ],
};
for (const [what, [name, content, messages]] of Object.entries(bad)) {
  visit(`${what} gets a message and replaces nothing`, onCost, async ({ page }) => {
    await paste(page, OWN);
    await comparison(page).waitFor();
    const before = await cells(comparison(page));
    await drop(page, name, content);
    for (const message of messages) await eventually(async () => assert.match(await issues(page).innerText(), message));
    assert.match(await notice(page).innerText(), new RegExp(`${name} er ikke tatt inn`));
    assert.deepEqual(await cells(comparison(page)), before);
    assert.equal((await openList(page)).length, 6);
    await speak(page, "en");
    await eventually(async () => assert.doesNotMatch(await issues(page).innerText(), /Linje|kolonne|tekstfil/));
    await speak(page, "nb");
    await drop(page, "god.csv", OWN);
    await eventually(async () => assert.equal(await issues(page).innerText(), ""));
  });
}

const register = fileURLToPath(new URL("../../../shared/data/municipalities_2014.csv", import.meta.url));
visit(
  "the municipalities of 2014 fall into the study's classes",
  { ...onCost, skip: !existsSync(register) && "the table of 2014 is not beside the repository" },
  async ({ page }) => {
    await drop(page, "municipalities_2014.csv", readFileSync(register));
    await eventually(async () => assert.match(await notice(page).innerText(), /428 kommuner med 5.109.056 innbyggere/));
    const [, ...classes] = await cells(comparison(page));
    assert.deepEqual(classes.map((row) => row.map(number).slice(1)), [
      [228, 228, 553_212, 553_212],
      [146, 146, 1_438_510, 1_438_510],
      [54, 54, 3_117_334, 3_117_334],
      [428, 428, 5_109_056, 5_109_056],
    ]);
    assert.match(await panel(page).innerText(), /fordeler seg som i studien/);
    await allDrawn(page);
    await page.getByRole("link", { name: "Oversikt", exact: true }).click();
    await eventually(async () => assert.match(await page.getByRole("heading", { level: 1 }).innerText(), /426 millioner/));
    await allDrawn(page);
  },
);

visit("the template is a table that the page takes in", onCost, async ({ page }) => {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    panel(page).getByRole("button", { name: "Last ned en mal" }).click(),
  ]);
  const template = readFileSync(await download.path(), "utf8");
  await paste(page, template);
  await eventually(async () => assert.match(await notice(page).innerText(), /1 kommune med 2.715 innbyggere/));
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    panel(page).getByRole("button", { name: "Last ned listen" }).click(),
  ]);
  const [header, row] = readFileSync(await saved.path(), "utf8").trim().split("\r\n");
  assert.match(header, /^\uFEFF?Kommune;Nr\.;/);
  assert.match(row, /^Eksempelvik;9901;Små;2715;/);
});

// Tables are read in a worker, and where the browser has none for us, in the page.
const one = "nummer;navn;innbyggere\n0301;Storby;90000\n";
visit("a table is read in a worker", {}, async ({ page }) => {
  await drop(page, "kommuner.csv", one);
  await eventually(async () => assert.match(await notice(page).innerText(), /1 kommune/));
  assert.equal(page.workers().length, 1);
});

const worker = {
  refuses: () => {
    throw new DOMException("denied", "SecurityError");
  },
  fails: function () {
    setTimeout(() => this.onerror(new ErrorEvent("error", { message: "no" })));
    return Object.assign(this, { postMessage() {}, terminate() {} });
  },
};
for (const [what, construct] of Object.entries(worker)) {
  const prepare = (context) => context.addInitScript(`globalThis.Worker = function () { return (${construct}).call(this) }`);
  visit(`a table is read where the worker ${what}`, { prepare }, async ({ page }) => {
    await drop(page, "kommuner.csv", one);
    await eventually(async () => assert.match(await notice(page).innerText(), /1 kommune/));
    await drop(page, "feil.csv", "nummer;navn\n");
    await eventually(async () => assert.match(await notice(page).innerText(), /feil.csv er ikke tatt inn/));
    assert.equal(await page.locator('script[src*="whole-"]').count(), 1); // once in the page, it stays there
  });
}

const strict = visits({ headers: { "Content-Security-Policy": POLICY.replace("worker-src 'self' blob:", "worker-src 'none'") } });
strict("a table is read where the host allows no worker", {}, async ({ page, problems }) => {
  await drop(page, "kommuner.csv", one);
  await eventually(async () => assert.match(await notice(page).innerText(), /1 kommune/));
  assert.ok(problems.length > 0 && problems.every((problem) => /worker-src|Worker|worker/.test(problem)), problems.join());
  problems.length = 0;
});

const gone = (context) => context.route("**/assets/whole-*", (route) => route.abort());
visit("where what reads tables cannot be fetched, a table gets a message, and is read once it can", { prepare: gone }, async ({ page, problems }) => {
  await drop(page, "kommuner.csv", one);
  await eventually(async () => assert.match(await notice(page).innerText(), /ble ikke lest/));
  await page.context().unroute("**/assets/whole-*");
  await drop(page, "kommuner.csv", one);
  await eventually(async () => assert.match(await notice(page).innerText(), /1 kommune/));
  assert.ok(problems.every((problem) => /whole-|ERR_FAILED/.test(problem)), problems.join());
  problems.length = 0;
});
