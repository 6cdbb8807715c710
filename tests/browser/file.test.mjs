// The page as one file, opened from a folder: nothing is asked for, and the file can write itself out again.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { VIEWS, drawn, drop, eventually, field, figure, fileOf, goTo, notice, speak, tableOf, type } from "./page.mjs";
import { CASE, fieldOf, membersTable, openGood, toStep, unfold } from "./case.mjs";
import { ledger } from "../ledgers.mjs";
import { open, start } from "./support.mjs";

const SOURCE = join(process.env.DIST ?? "dist", "ikt-synergi.html");
const folder = mkdtempSync(join(tmpdir(), "ikt-synergi-"));
let stage;
before(async () => {
  stage = await start();
});
after(async () => {
  await stage?.close();
  rmSync(folder, { recursive: true });
});

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
const heading = (page) => page.getByRole("heading", { level: 1 });
const shows = (page, pattern) => eventually(async () => assert.match(await heading(page).innerText(), pattern));
const target = (page) => field(page, "Fagsystemer", "Små kommer ned til");
const status = (page) => page.getByTestId("status");

// Opens a file in a browser that is offline and has nothing kept.
async function visit(path, options = {}) {
  const visitor = await open({ ...stage, url: pathToFileURL(resolve(path)).href }, { offline: true, ...options });
  return {
    ...visitor,
    async close() {
      assert.deepEqual(visitor.requests.filter((url) => !url.startsWith(pathToFileURL(resolve(path)).href)), []);
      assert.deepEqual(visitor.problems, []);
      await visitor.close();
    },
  };
}

// Saves the calculator as one file; what the button says tells which.
async function copyOf(page, button) {
  await page.getByRole("contentinfo").getByRole("link").click();
  const file = await fileOf(page, () => page.getByRole("button", { name: button }).click());
  const said = page.getByTestId("copy");
  await eventually(async () => assert.ok((await said.innerText()).includes(file.name)));
  return { ...file, said: await said.innerText() };
}

test("the file opens without a network and does all that the page does", async () => {
  const { page, close } = await visit(SOURCE);
  await shows(page, /426 millioner/);
  await type(target(page), "450");
  await shows(page, /454 millioner/);
  await drawn(figure(page, "figur-16"));
  await tableOf(figure(page, "figur-16"));
  for (const language of ["nn", "en", "nb"]) await speak(page, language);
  for (const view of [...VIEWS.slice(1), VIEWS[0]]) await goTo(page, view);
  const { bytes } = await fileOf(page, () => figure(page, "figur-16").getByRole("button", { name: /Last ned SVG/ }).click());
  assert.match(bytes.toString(), /^<svg/);
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.ok(await page.locator(".paper svg").first().isVisible());
  await close();
});

test("its font and its icon are in it", async () => {
  const { page, close } = await visit(SOURCE);
  await eventually(async () => assert.ok(await page.evaluate(() => document.fonts.check("16px Inter"))));
  assert.deepEqual(await page.evaluate(() => [...document.fonts].map(({ status }) => status)), ["loaded"]);
  await close();
});

test("a table is read in a worker, out of a file as well", async () => {
  const { page, close } = await visit(SOURCE);
  const worker = page.waitForEvent("worker");
  await drop(page, "kommuner.csv", "nummer;navn;innbyggere\n0301;Storby;90000\n");
  await worker;
  await eventually(async () => assert.match(await notice(page).innerText(), /1 kommune/));
  await close();
});

test("cases are saved and opened", async () => {
  const { page, close } = await visit(SOURCE);
  await type(target(page), "450");
  const saved = await fileOf(page, () => page.getByRole("button", { name: "Lagre fil" }).click());
  await type(target(page), "475");
  const path = join(folder, saved.name);
  writeFileSync(path, saved.bytes);
  await page.locator("#apne-fil").setInputFiles(path);
  await eventually(async () => assert.equal(await target(page).inputValue(), "450"));
  await close();
});

for (const from of ["the page", "the file"]) {
  test(`saved from ${from}, the file is the same byte for byte, and its checksum is the published one`, async () => {
    const { page, close } = from === "the file" ? await visit(SOURCE) : await open(stage);
    const { name, bytes, said } = await copyOf(page, "Lagre for bruk uten nett");
    assert.equal(name, "ikt-synergi.html");
    assert.equal(sha256(bytes), sha256(readFileSync(SOURCE)));
    assert.ok(said.includes(sha256(bytes)));
    const sums = readFileSync(join(process.env.DIST ?? "dist", "SHA256SUMS"), "utf8");
    assert.ok(sums.includes(`${sha256(bytes)}  ikt-synergi.html\n`));
    await close();
  });

  test(`saved from ${from} with a case in it, the file opens with the case`, async () => {
    const { page, close } = from === "the file" ? await visit(SOURCE) : await open(stage);
    await drop(page, "kommuner.csv", 'nummer;navn;innbyggere\n0301;"Stor</script>by & <Co>";90000\n');
    await eventually(async () => assert.match(await notice(page).innerText(), /1 kommune/));
    await type(target(page), "450");
    const { name, bytes, said } = await copyOf(page, "Lagre med tallene mine i");
    assert.equal(name, "ikt-synergi-med-tall.html");
    assert.ok(said.includes(sha256(bytes)));
    await close();

    const path = join(folder, name);
    writeFileSync(path, bytes);
    const there = await visit(path);
    assert.match(await notice(there.page).innerText(), /Regnestykket som ligger i filen, er åpnet/);
    assert.equal(await status(there.page).innerText(), "2 egne verdier");
    assert.equal(await target(there.page).inputValue(), "450");
    await goTo(there.page, "kostnad");
    assert.match(await there.page.getByTestId("class-comparison").innerText(), /90\s000/);
    // The plain file comes out of it as it was.
    const plain = await copyOf(there.page, "Lagre for bruk uten nett");
    assert.equal(sha256(plain.bytes), sha256(readFileSync(SOURCE)));
    await there.close();
  });
}

test("changes to a file's case are kept beside it, undone to the case, and not seen in other files", async () => {
  const [first, second] = ["a.html", "b.html"].map((name) => join(folder, name));
  const { page, close } = await visit(SOURCE);
  await type(target(page), "450");
  const { bytes } = await copyOf(page, "Lagre med tallene mine i");
  await close();
  writeFileSync(first, bytes);
  copyFileSync(first, second);

  const visitor = await visit(first);
  await type(target(visitor.page), "475");
  await visitor.page.reload();
  await eventually(async () => assert.equal(await target(visitor.page).inputValue(), "475"));
  assert.match(await notice(visitor.page).innerText(), /med endringene dine/);
  await visitor.page.getByRole("button", { name: "Angre", exact: true }).click();
  await eventually(async () => assert.equal(await target(visitor.page).inputValue(), "450"));
  await visitor.page.goto(pathToFileURL(second).href);
  await visitor.page.locator("main").waitFor();
  assert.equal(await target(visitor.page).inputValue(), "450");
  visitor.requests.length = 0;
  await visitor.close();
});

test("without what inflates it, in a browser of before 2023, the file starts all the same", async () => {
  const prepare = (context) => context.addInitScript(() => delete globalThis.DecompressionStream);
  const { page, close } = await visit(SOURCE, { prepare });
  await shows(page, /426 millioner/);
  await drawn(figure(page, "figur-16"));
  await goTo(page, CASE);
  await page.getByRole("button", { name: "Åpne eksempelet" }).first().click();
  await shows(page, /mill\.\skr/);
  await close();
});

test("a cooperation's example comes to the same as on the server, and is kept", async () => {
  const seen = async (page) => ({ heading: await heading(page).innerText(), members: await membersTable(page) });
  const example = async (page) => {
    await goTo(page, CASE);
    await page.getByRole("button", { name: "Åpne eksempelet" }).first().click();
    await shows(page, /mill\.\skr/);
    return seen(page);
  };
  const served = await open(stage);
  const expected = await example(served.page);
  await served.close();

  const { page, close } = await visit(SOURCE);
  assert.deepEqual(await example(page), expected);
  await drawn(figure(page, "pengestrom"));
  await page.reload();
  await shows(page, /mill\.\skr/);
  assert.deepEqual(await seen(page), expected);
  await toStep(page, "omstilling");
  await unfold(page, 0, "kostnad");
  await type(fieldOf(page, "costs-0-amount-likely"), "2000000");
  await toStep(page, "resultat");
  assert.notEqual(await heading(page).innerText(), expected.heading);
  // Saved and opened, it is the same on the server.
  const { bytes } = await fileOf(page, () => page.getByRole("button", { name: "Lagre fil" }).click());
  const changed = await seen(page);
  await close();
  const there = await open(stage, { path: `#${CASE}` });
  await openGood(there.page, bytes.toString());
  assert.deepEqual(await seen(there.page), changed);
  assert.deepEqual(there.problems, []);
  await there.close();
});

for (const [name, prepare] of [
  ["in a worker made of itself", undefined],
  ["itself, where no worker is to be had", (context) => context.addInitScript(() => {
    globalThis.Worker = class {
      constructor() {
        throw new DOMException("denied", "SecurityError");
      }
    };
  })],
]) {
  test(`the file reads ledgers ${name}`, async () => {
    const { parts, expected } = ledger(100_000, { plain: true });
    const { page, close } = await visit(SOURCE, { prepare });
    await goTo(page, "fakturaer");
    await page.locator("#velg-fakturaer").setInputFiles({ name: "a.csv", mimeType: "text/csv", buffer: Buffer.from([...parts].join("")) });
    const rows = page.getByTestId("file-status");
    await eventually(async () => assert.match(await rows.textContent(), /^100.000 rader, /), 60_000);
    const ict = [...expected.sums].filter(([key]) => !key.includes("not_ict")).reduce((sum, [, ore]) => sum + ore, 0);
    const total = await page.getByTestId("invoice-sums").locator("tr.sum td").last().textContent();
    assert.equal(total.replaceAll(/\D/g, ""), String(Math.round(ict / 100)));
    await close();
  });
}

test("where no worker is to be had, the file reads tables itself", async () => {
  const prepare = (context) => context.addInitScript(() => {
    globalThis.Worker = class {
      constructor() {
        throw new DOMException("denied", "SecurityError");
      }
    };
  });
  const { page, close } = await visit(SOURCE, { prepare });
  await drop(page, "kommuner.csv", "nummer;navn;innbyggere\n0301;Storby;90000\n");
  await eventually(async () => assert.match(await notice(page).innerText(), /1 kommune/));
  await close();
});
