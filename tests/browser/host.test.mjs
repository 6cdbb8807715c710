// A host may lay a table of municipalities beside the page.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { drop, eventually, field, notice, type } from "./page.mjs";
import { visits } from "./support.mjs";

const folder = mkdtempSync(join(tmpdir(), "ikt-synergi-"));
after(() => rmSync(folder, { recursive: true }));
const register = join(folder, "register.csv");
writeFileSync(register, "number;name;population\n0301;Storby;90000\n1201;Småvik;1200\n");
const bad = join(folder, "bad.csv");
writeFileSync(bad, "number;name;population\n0301;Storby;mange\n");

const status = (page) => page.getByTestId("status");
const visit = visits({ files: { "register.csv": register }, base: "/kalkulator/" });

visit("the host's table is loaded at the first visit", {}, async ({ page }) => {
  await eventually(async () => assert.match(await notice(page).innerText(), /2 kommuner ble hentet fra register.csv/));
  await eventually(async () => assert.match(await page.getByRole("main").innerText(), /2 kommuner/));
});

visit("the host's table leaves a visitor's own scenario alone", {}, async ({ page, requests }) => {
  await eventually(async () => assert.match(await notice(page).innerText(), /2 kommuner/));
  await page.getByRole("button", { name: "Tilbake til studien", exact: true }).click();
  await type(field(page, "Fagsystemer", "Små kommer ned til"), "450");
  await eventually(async () => assert.equal(await status(page).innerText(), "1 egen verdi"));
  requests.length = 0;
  await page.reload();
  await eventually(async () => assert.match(await page.getByRole("heading", { level: 1 }).innerText(), /454 millioner/));
  await page.waitForLoadState("networkidle");
  assert.equal(await status(page).innerText(), "1 egen verdi");
  assert.deepEqual(requests.filter((url) => url.includes("register")), []);
});

// Lets the host's table wait until it is called.
const late = () => {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  const prepare = (context) => context.route("**/register.csv", (route) => released.then(() => route.continue()));
  return { release, prepare };
};
const { release, prepare } = late();
visit("the host's table, when it comes late, leaves alone what has been done", { prepare }, async ({ page }) => {
  await type(field(page, "Fagsystemer", "Små kommer ned til"), "450");
  const answered = page.waitForResponse("**/register.csv");
  release();
  await answered;
  await drop(page, "egen.csv", "nummer;navn;innbyggere\n9901;Egenby;9000\n"); // read after the host's
  await eventually(async () => assert.match(await notice(page).innerText(), /1 kommune/));
  await page.getByRole("button", { name: "Angre", exact: true }).click();
  await eventually(async () => assert.equal(await status(page).innerText(), "1 egen verdi"));
});

const visitBad = visits({ files: { "register.csv": bad } });
visitBad("a bad table of the host's gets a message", { path: "#kostnad" }, async ({ page }) => {
  await eventually(async () => assert.match(await notice(page).innerText(), /register.csv er ikke tatt inn/));
  assert.match(await page.getByTestId("register-issues").innerText(), /Linje 2/);
  assert.equal(await status(page).innerText(), "Alle tall er studiens");
});

const visitPlain = visits();
visitPlain("the table that comes with the page holds none, and is not spoken of", {}, async ({ page }) => {
  await page.waitForLoadState("networkidle");
  assert.equal(await notice(page).innerText(), "");
  assert.equal(await status(page).innerText(), "Alle tall er studiens");
});
