// What the browser remembers, and what files keep.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import { allDrawn, eventually, field, fileOf, goTo, notice, speak, type } from "./page.mjs";
import { toFragment } from "../../web/host/case.js";
import { visits } from "./support.mjs";

const visit = visits();
const target = (page) => field(page, "Fagsystemer", "Små kommer ned til");
const status = (page) => page.getByTestId("status");
const own = (page, text) => eventually(async () => assert.equal(await status(page).innerText(), text));
const KEYS = ["scenario", "language", "theme"].map((name) => `ikt-synergi.${name}`);
const SCHEMA = new URL("../../docs/scenario.schema.json", import.meta.url);

visit("a reload keeps scenario, language and appearance", {}, async ({ page }) => {
  await type(target(page), "450");
  await speak(page, "nn");
  await page.getByRole("contentinfo").getByRole("combobox").selectOption("dark");
  await page.reload();
  await eventually(async () => assert.match(await page.getByRole("heading", { level: 1 }).innerText(), /454 millionar/));
  assert.equal(await page.locator("html").getAttribute("lang"), "nn");
  assert.equal(await page.locator("html").getAttribute("data-color-scheme"), "dark");
  assert.equal(await page.getByRole("contentinfo").getByRole("combobox").inputValue(), "dark");
  await own(page, "1 eigen verdi");
});

visit("a visit that changes nothing leaves no scenario behind", {}, async ({ page }) => {
  await goTo(page, "studien");
  assert.equal(await page.evaluate((key) => localStorage.getItem(key), KEYS[0]), null);
});

const without = (context) =>
  context.addInitScript(() =>
    Object.defineProperty(globalThis, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    }));
visit("where the browser remembers nothing the page works all the same", { prepare: without }, async ({ page }) => {
  await type(target(page), "450");
  await own(page, "1 egen verdi");
  await speak(page, "en");
  await page.getByRole("contentinfo").getByRole("combobox").selectOption("dark");
  for (const view of ["samarbeid", "studien"]) await goTo(page, view);
});

// A browser whose memory takes texts up to so many characters.
const full = (most) => (context) =>
  context.addInitScript((most) => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, text) {
      if (text.length > most) throw new DOMException("full", "QuotaExceededError");
      setItem.call(this, key, text);
    };
  }, most);
visit("where the browser's memory is full the page says so, and works all the same", { prepare: full(0) }, async ({ page }) => {
  await type(target(page), "450");
  await own(page, "1 egen verdi");
  assert.match(await notice(page).innerText(), /ikke siden huske noe/);
});
visit("where there is no room for a change the page says so once, and works all the same", { prepare: full(100) }, async ({ page }) => {
  assert.equal(await notice(page).innerText(), "");
  await type(target(page), "450");
  await eventually(async () => assert.match(await notice(page).innerText(), /får ikke husket endringene/));
  await notice(page).getByRole("button", { name: "Lukk" }).click();
  await type(target(page), "475");
  await own(page, "1 egen verdi");
  assert.equal(await notice(page).innerText(), "");
});

const unreadable = {
  "no JSON": "{",
  "another program's": '{"format":"x"}',
  "of a later version": '{"format":"ikt-synergi","version":99}',
};
for (const [what, kept] of Object.entries(unreadable)) {
  const prepare = (context) =>
    context.addInitScript(([key, kept]) => {
      if (origin === "null" || sessionStorage.length) return; // before the page, and at its second visit
      localStorage.setItem(key, kept);
      sessionStorage.setItem("visited", "yes");
    }, [KEYS[0], kept]);
  visit(`what is kept but is ${what} gets a message, and the study's values`, { prepare }, async ({ page }) => {
    await eventually(async () => assert.match(await notice(page).innerText(), /kunne ikke leses/));
    await own(page, "Alle tall er studiens");
    await allDrawn(page);
    assert.equal(await page.evaluate((key) => localStorage.getItem(key), KEYS[0]), kept); // until something is changed
    await type(target(page), "450");
    await page.reload();
    await own(page, "1 egen verdi");
  });
}

const save = (page) => fileOf(page, () => page.getByRole("button", { name: "Lagre fil" }).click());
const open = (page, name, content) =>
  page.getByLabel("Åpne fil").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(content) });

visit("a scenario is saved as a file, and opened again", {}, async ({ page }) => {
  await type(target(page), "450");
  await own(page, "1 egen verdi");
  const { name, bytes } = await save(page);
  assert.match(name, /\.json$/);
  const saved = JSON.parse(bytes);
  assert.match(JSON.stringify(saved.scenario.mechanisms.business_systems.small), /450/);
  if (existsSync(SCHEMA)) {
    const ajv = new Ajv({ strict: false, allErrors: true });
    const schema = JSON.parse(readFileSync(SCHEMA));
    const valid = ajv.compile(schema);
    assert.ok(valid(saved) || valid(saved.scenario), JSON.stringify(valid.errors));
  }

  await page.getByRole("button", { name: "Tilbake til studien", exact: true }).click();
  await own(page, "Alle tall er studiens");
  await open(page, name, bytes);
  await own(page, "1 egen verdi");
  assert.equal(await target(page).inputValue(), "450");
  assert.match(await notice(page).innerText(), /åpnet/);
  assert.deepEqual((await save(page)).bytes, bytes);
  await page.getByRole("button", { name: "Angre" }).click();
  await own(page, "Alle tall er studiens");
});

const spoilt = {
  "cut in half": (text) => text.slice(0, text.length / 2),
  "of another program": () => '{"type":"FeatureCollection","features":[]}',
  "of a newer version": (text) => JSON.stringify({ ...JSON.parse(text), version: 999 }),
  "with NaN for a number": (text) => text.replace(/450(\.0)?/, "NaN"),
  "with text for a number": (text) => text.replace(/450(\.0)?/, '"NaN"'),
  "with a number out of range": (text) => text.replace(/450(\.0)?/, "-1"),
  "of nothing": () => "",
  "of bytes": () => Buffer.from([0xff, 0xfe, 0, 1, 2]),
};
visit("a bad file gets a message and replaces nothing", {}, async ({ page }) => {
  await type(target(page), "450");
  const good = (await save(page)).bytes.toString();
  const memory = await page.evaluate((key) => localStorage.getItem(key), KEYS[0]);
  for (const [what, spoil] of Object.entries(spoilt)) {
    const content = spoil(good);
    assert.notEqual(content, good, what);
    const name = `${what.replaceAll(" ", "-")}.json`;
    await open(page, name, content);
    await eventually(async () => assert.match(await notice(page).innerText(), new RegExp(`${name} ble ikke åpnet`), what));
    assert.equal(await target(page).inputValue(), "450");
    await own(page, "1 egen verdi");
    assert.equal(await page.evaluate((key) => localStorage.getItem(key), KEYS[0]), memory);
  }
});

// A case in the address.
const CASE = readFileSync(new URL("fixtures/case.json", import.meta.url), "utf8");
const linked = { path: `#kostnad&case=${await toFragment(CASE)}` };
const ownBefore = (context) =>
  context.addInitScript(
    (text) => location.protocol === "http:" && !localStorage.length && localStorage.setItem("ikt-synergi.scenario", text),
    CASE.replace('"rate": 450', '"rate": 410'));
visit("a case in the address is opened, for as long as the tab lives, and leaves the visitor's own alone", { ...linked, prepare: ownBefore }, async ({ page, stage }) => {
  assert.match(await notice(page).innerText(), /huskes til fanen lukkes/);
  assert.match(page.url(), /#kostnad$/);
  await goTo(page, "oversikt");
  assert.equal(await target(page).inputValue(), "450");
  await type(target(page), "475");
  await page.reload();
  await eventually(async () => assert.equal(await target(page).inputValue(), "475"));
  await page.getByRole("button", { name: "Angre", exact: true }).click();
  await eventually(async () => assert.equal(await target(page).inputValue(), "450"));
  const another = await page.context().newPage();
  await another.goto(stage.url);
  await another.locator("main").waitFor();
  assert.equal(await target(another).inputValue(), "410");
});

visit("a link to a case, followed where the page is open, opens the case", {}, async ({ page, stage }) => {
  await page.waitForLoadState("networkidle"); // what is still on its way when the page is left has failed
  await page.evaluate((hash) => (location.hash = hash), linked.path.replace("kostnad", "oversikt"));
  await eventually(async () => assert.equal(await target(page).inputValue(), "450"));
  assert.equal(page.url(), `${stage.url}#oversikt`);
});

const noTab = (context) =>
  context.addInitScript(() =>
    Object.defineProperty(globalThis, "sessionStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    }));
visit("a case in the address is opened where the browser keeps nothing for the tab", { ...linked, prepare: noTab }, async ({ page }) => {
  await goTo(page, "oversikt");
  assert.equal(await target(page).inputValue(), "450");
});

for (const [what, encoded] of Object.entries({ "cut off": (await toFragment(CASE)).slice(0, 90), "no case": "x", empty: "" })) {
  const broken = { path: `#case=${encoded}`, prepare: ownBefore };
  visit(`a case in the address that is ${what} gets a message, and the visitor's own stays`, broken, async ({ page }) => {
    assert.match(await notice(page).innerText(), /kunne ikke leses/);
    assert.equal(await target(page).inputValue(), "410");
    await type(target(page), "420");
    await page.reload();
    await eventually(async () => assert.equal(await target(page).inputValue(), "420"));
    assert.equal(await notice(page).innerText(), "");
  });
}
