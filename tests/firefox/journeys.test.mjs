// What users do with the page, from its start to paper, in Firefox.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { VIEWS, cells, eventually, number, tabTo } from "../browser/page.mjs";
import { visits } from "./support.mjs";

const SOURCE = join(process.env.DIST ?? "dist", "ikt-synergi.html");
const folder = mkdtempSync(join(tmpdir(), "ikt-synergi-")); // with the file alone in it: what it asked for, it would miss
after(() => rmSync(folder, { recursive: true }));
const file = join(folder, "ikt-synergi.html");
copyFileSync(SOURCE, file);

const visit = visits();
const visitFile = visits({ file });

/** Adds a test of the page on a server, and of the page as one file. */
function visitBoth(name, how, body) {
  visit(name, how, body);
  visitFile(`as one file: ${name}`, how, body);
}

const TARGET = '::-p-aria([name="Fagsystemer"][role="group"]) ::-p-aria([name="Små kommer ned til"][role="textbox"])';
const OWN = `nummer;navn;innbyggere;telekom;basis drift;fagsystemer;årsverk
0301;Storby;90 000;18 000 000;;;240
1101;Midtby;12 000;;;6 000 000;
1102;Mellomvik;7 500;;;;
1201;Småvik;1 200;;;;2,5
1202;Lilleøy;800;;480 000;;
`;

/** Waits until the element at `selector` shows the text. */
const shows = (page, selector, text) =>
  eventually(async () => assert.match(await page.$eval(selector, (element) => element.innerText), text));

const value = (field) => field.evaluate((input) => input.value);

/** Types a text in place of what is in the field that has the keyboard. */
async function type(page, text) {
  await page.keyboard.down("Control");
  await page.keyboard.press("a");
  await page.keyboard.up("Control");
  await page.keyboard.type(text);
}

/** Waits until every figure of the view is drawn, and gives what is on their canvases. */
const drawn = (page) =>
  eventually(async () => {
    const canvases = await page.$$eval("[data-figure] canvas", (canvases) =>
      canvases.map((canvas) => {
        const { width, height } = canvas;
        if (!width || !height) return { colours: 0 };
        const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
        const words = new Uint32Array(data.buffer);
        const painted = words.filter((word) => word !== 0).length / words.length;
        return { colours: new Set(words).size, painted, picture: canvas.toDataURL() };
      }));
    for (const { colours, painted } of canvases) {
      assert.ok(colours > 20, `${colours} colours`);
      assert.ok(painted > 0.01, `${painted} painted`);
    }
    return canvases.map(({ picture }) => picture);
  });

async function drop(page, name, content) {
  const drop = (name, content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], name));
    const event = new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true });
    document.querySelector("main").dispatchEvent(event);
  };
  await page.evaluate(drop, name, content);
}

/** The text of a PDF, or undefined where there is nothing to read it with. */
function textOf(pdf) {
  try {
    return execFileSync("pdftotext", ["-layout", "-", "-"], { input: pdf, encoding: "utf8" });
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

visitBoth("the page starts, says what the study's numbers come to, and draws it", {}, async ({ page }) => {
  await shows(page, "h1", /426 millioner kroner/);
  await shows(page, "[data-testid=lead]", /83.kr per innbygger/);
  const pictures = await drawn(page);
  assert.equal(pictures.length, 2);
});

visit("a strict policy is in force", {}, async ({ page, problems }) => {
  const passed = await page.evaluate(async () => {
    const attempts = {
      eval: () => eval("1"),
      markup: () => (document.createElement("p").innerHTML = "<b>"),
      script: () => import("https://example.org/script.mjs"),
      request: () => fetch("https://example.org/"),
    };
    await new Promise((resolve) => setTimeout(resolve)); // what a driver calls may eval; what comes after, may not
    const passed = [];
    for (const [name, attempt] of Object.entries(attempts)) {
      await Promise.resolve().then(attempt).then(() => passed.push(name), () => {});
    }
    return passed;
  });
  assert.deepEqual(passed, []);
  for (const directive of ["script-src", "connect-src", "require-trusted-types-for"]) {
    const breach = new RegExp(`^${directive}\\S* blocks`);
    await eventually(() => assert.ok(problems.some((problem) => breach.test(problem)), `${directive}: ${problems}`));
  }
  problems.length = 0;
});

visitBoth("a value typed by keyboard alone changes the answer, and a wrong one gets a message", {}, async ({ page }) => {
  const [before] = await drawn(page);
  const target = await page.waitForSelector(TARGET);
  await tabTo(page, target);
  await type(page, "450");
  await shows(page, "h1", /454 millioner kroner/);
  await shows(page, "main", /127,6 mill/);
  await eventually(async () => assert.notEqual((await drawn(page))[0], before));

  await type(page, "ca. 400");
  await page.keyboard.press("Tab");
  await eventually(async () => assert.equal(await target.evaluate((input) => input.ariaInvalid), "true"));
  assert.equal(await value(target), "ca. 400");
  const said = await target.evaluate((input) =>
    input.getAttribute("aria-describedby").split(" ").map((id) => document.getElementById(id)?.innerText).join(" "));
  assert.match(said, /«c»/);
  await shows(page, "[data-testid=invalid]", /Ett felt må rettes/);
  await shows(page, "h1", /454 millioner kroner/);

  await target.focus();
  await type(page, "500");
  await shows(page, "h1", /426 millioner kroner/);
  assert.equal(await target.evaluate((input) => input.ariaInvalid), null);
});

visitBoth("a dropped table of municipalities is counted by class", { path: "#kostnad" }, async ({ page }) => {
  await drop(page, "kommuner.csv", OWN);
  await shows(page, "[data-testid=notice]", /5 kommuner med 111.500 innbyggere/);
  const [, ...classes] = await cells(await page.waitForSelector("[data-testid=class-comparison]"));
  assert.deepEqual(classes.map((row) => row.map(number).slice(1)), [
    [2, 228, 2_000, 553_212],
    [2, 146, 19_500, 1_438_510],
    [1, 54, 90_000, 3_117_334],
    [5, 428, 111_500, 5_109_056],
  ]);
  await drawn(page);
});

visitBoth("what is printed is the figure as a drawing, with the values now in force", {}, async ({ page, context }) => {
  await (await page.waitForSelector(TARGET)).focus();
  await type(page, "450");
  await shows(page, "h1", /454 millioner kroner/);
  const drawings = () => page.$$eval(".paper svg", (drawings) => drawings.map((drawing) => drawing.textContent));
  assert.deepEqual(await drawings(), []);
  await page.evaluate(() => {
    addEventListener("beforeprint", () => {
      globalThis.printed = [...document.querySelectorAll(".paper svg")].map((drawing) => drawing.textContent);
    });
  });

  const pdf = await page.pdf({ format: "A4" });
  const printed = await page.evaluate(() => globalThis.printed);
  assert.equal(printed.length, 2);
  assert.match(printed[0], /104,6/);
  assert.deepEqual(await drawings(), [], "drawings left after printing");

  const text = textOf(pdf);
  if (text === undefined) return context.diagnostic("without pdftotext the PDF is not read");
  // Small type: what is bold, Firefox prints as outlines, which are no text.
  assert.match(text, /406.kr per innbygger/);
  assert.match(text, /Kilde: Nexia 2016/);
  assert.doesNotMatch(text, /Vis som tabell/);
});

visitBoth("a reload keeps the scenario", {}, async ({ page }) => {
  await (await page.waitForSelector(TARGET)).focus();
  await type(page, "450");
  await shows(page, "h1", /454 millioner kroner/);
  await page.reload();
  await page.waitForSelector("main");
  await shows(page, "h1", /454 millioner kroner/);
  await shows(page, "[data-testid=status]", /1 egen verdi/);
  assert.equal(await value(await page.waitForSelector(TARGET)), "450");
});

visitBoth("a cooperation's example, a cost and another key are kept over a reload", { path: "#vart-samarbeid" }, async ({ page }) => {
  const to = async (step) => {
    const link = await page.waitForSelector(`nav.steps a[href$="/${step}"]`);
    await link.click();
    await eventually(async () => assert.equal(await page.$eval(`nav.steps a[href$="/${step}"]`, (link) => link.ariaCurrent), "step"));
    await drawn(page);
  };
  await (await page.waitForSelector('::-p-aria([name="Åpne eksempelet"][role="button"])')).click();
  await shows(page, "#overskrift", /mill\.\skr/);
  await shows(page, "#case-view", /Dette er et eksempel/);
  await drawn(page);
  const members = () => page.$$eval('[aria-labelledby="kommunene"] tbody tr', (rows) => rows.map((row) => row.innerText));
  const before = await members();
  assert.equal(before.length, 7);

  await to("omstilling");
  await (await page.waitForSelector(".cost-name")).click();
  await (await page.waitForSelector("#felt-costs-0-amount-likely")).focus();
  await type(page, "30 000 000");
  await shows(page, "#overskrift", /30,0\smill/);

  await to("fordeling");
  const losers = () => page.$eval('[aria-labelledby="taperne"]', (list) => list.innerText);
  const choose = async (key) => (await page.waitForSelector(`::-p-aria([name="${key}"][role="radio"])`)).click();
  await choose("Likt");
  await shows(page, "#overskrift", /^Alle vinner/);
  assert.doesNotMatch(await losers(), /\(valgt\)/);
  await choose("Etter innbyggere");
  await shows(page, "#overskrift", /^2 av 7 taper/);
  assert.match(await losers(), /Etter innbyggere \(valgt\): Kongsberg og Notodden taper/);
  await drawn(page);

  await page.reload();
  await page.waitForSelector("nav.steps");
  await shows(page, "#overskrift", /^2 av 7 taper/);
  assert.match(await losers(), /Etter innbyggere \(valgt\): Kongsberg og Notodden taper/);
  await to("resultat");
  const after = await members();
  assert.equal(after.length, 7);
  assert.notDeepEqual(after, before);
});

visit("the page asks for what lies beside it, and then for nothing", {}, async ({ page, requests, stage }) => {
  await page.waitForNetworkIdle({ idleTime: 1_000 });
  assert.ok(requests.some((url) => url.endsWith(".wasm")));
  assert.deepEqual(requests.filter((url) => !url.startsWith(stage.url)), []);
  const loaded = requests.length;

  for (const view of VIEWS) {
    const link = await page.waitForSelector(`nav a[href="#${view}"]`);
    await link.click();
    await eventually(async () => assert.equal(await link.evaluate((link) => link.ariaCurrent), "page"));
    await page.waitForSelector("h1"); // of a cooperation's view, which may come later
    await drawn(page);
  }
  await page.click(".languages [lang=en]");
  await eventually(async () => assert.equal(await page.$eval("html", (html) => html.lang), "en"));
  await drop(page, "kommuner.csv", OWN);
  await shows(page, "[data-testid=notice]", /5 municipalities/);
  await page.pdf();
  await page.waitForNetworkIdle();
  assert.deepEqual(requests.slice(loaded), []);
});

visitFile("as one file: it can write itself out again, byte for byte", { path: "#om" }, async ({ page }) => {
  const checksum = createHash("sha256").update(readFileSync(SOURCE)).digest("hex");
  await (await page.waitForSelector("#uten-nett button")).click();
  await shows(page, "[data-testid=copy]", new RegExp(checksum));
});
