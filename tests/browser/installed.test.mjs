// The page kept by the browser: it opens without a network after one visit, and a new version waits for the user's word.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { drop, eventually, field, goTo, notice, type } from "./page.mjs";
import { open, start } from "./support.mjs";

const folder = mkdtempSync(join(tmpdir(), "ikt-synergi-"));
const register = join(folder, "register.csv");
writeFileSync(register, "nummer;navn;innbyggere\n0301;Storby;90000\n1201;Småvik;1200\n");
after(() => rmSync(folder, { recursive: true }));

const target = (page) => field(page, "Fagsystemer", "Små kommer ned til");
const button = (page) => page.getByTestId("update").getByRole("button", { name: "Bruk den nye" });
const controlled = (page) =>
  eventually(async () => assert.ok(await page.evaluate(() => Boolean(navigator.serviceWorker.controller))), 10_000);

async function visit(stage) {
  const visitor = await open(stage, { serviceWorkers: "allow" });
  await controlled(visitor.page);
  return visitor;
}

let stage;
before(async () => {
  stage = await start({ base: "/et/sted/", files: { "register.csv": register } });
});
after(() => stage?.close());

test("after one visit the page opens and reads tables without a network", async () => {
  const { page, problems, requests, close } = await visit(stage);
  await type(target(page), "450");
  await page.waitForLoadState("networkidle");
  assert.deepEqual(requests.filter((url) => !url.startsWith(stage.url)), []);
  await page.context().setOffline(true);
  for (const address of ["", "index.html", "?language=nn#studien"]) {
    await page.goto(stage.url + address);
    await page.locator("main").waitFor();
    await page.waitForLoadState("networkidle"); // what comes after the first figure is fetched too
  }
  await page.goto(stage.url);
  await eventually(async () => assert.equal(await target(page).inputValue(), "450"));
  await drop(page, "kommuner.csv", "nummer;navn;innbyggere\n0301;Storby;90000\n");
  await eventually(async () => assert.match(await notice(page).innerText(), /1 kommune/));
  await goTo(page, "om");
  // What is not kept is said to be out of reach.
  await page.getByRole("button", { name: "Lagre for bruk uten nett" }).click();
  await eventually(async () => assert.match(await page.getByTestId("copy").innerText(), /når du er på nett/));
  assert.deepEqual(problems.filter((problem) => !/ikt-synergi\.html|ERR_INTERNET_DISCONNECTED/.test(problem)), []);
  await close();
});

test("the browser keeps the page's own files, and no data", async () => {
  const { page, close } = await visit(stage);
  await eventually(async () => assert.match(await notice(page).innerText(), /2 kommuner/));
  await type(target(page), "450");
  await drop(page, "kommuner.csv", "nummer;navn;innbyggere\n0301;Storby;90000\n");
  const kept = await page.evaluate(async () => {
    const all = [];
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) all.push(url);
    }
    return all;
  });
  const inside = kept.map((url) => url.slice(stage.url.length));
  assert.ok(inside.includes("index.html") && inside.some((file) => /^assets\/page-.*\.wasm$/.test(file)), inside.join());
  assert.deepEqual(inside.filter((file) => !/^(index\.html|assets\/[\w-]+\.(js|css|wasm|woff2|png))$/.test(file)), []);
  await close();
});

test("the manifest names a page, colours and icons that are there", async () => {
  const { page, close } = await open(stage);
  const address = await page.locator("link[rel=manifest]").evaluate(({ href }) => href);
  const manifest = JSON.parse(readFileSync(join(process.env.DIST ?? "dist", address.slice(stage.url.length)), "utf8"));
  assert.equal(manifest.display, "standalone");
  for (const { src, sizes } of manifest.icons) {
    const size = await page.evaluate(async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, src);
    assert.equal(size, sizes);
  }
  await close();
});

test("a new version says so, waits for the user, and takes the numbers along", async () => {
  const site = join(folder, "site");
  cpSync(process.env.DIST ?? "dist", site, { recursive: true });
  const own = await start({ root: site });
  const { page, problems, close } = await visit(own);
  await type(target(page), "450");

  const index = join(site, "index.html");
  const before = readFileSync(index, "utf8");
  const now = before.replace("<body>", '<body data-version="2">');
  assert.notEqual(now, before);
  writeFileSync(index, now);
  const integrity = (text) => `sha256-${createHash("sha256").update(text).digest("base64")}`;
  const worker = join(site, "service-worker.js");
  const code = readFileSync(worker, "utf8");
  const version = /"([0-9a-f]{16})"/.exec(code)[1];
  writeFileSync(worker, code.replace(integrity(before), integrity(now)).replace(`"${version}"`, '"0123456789abcdef"'));

  await page.reload();
  await button(page).waitFor();
  assert.match(await page.getByTestId("update").innerText(), /Tallene dine blir med/);
  const marked = (of = page) => of.locator("body").getAttribute("data-version");
  assert.equal(await marked(), null);
  await page.reload(); // the old one stays until the user says so
  await button(page).waitFor();
  assert.equal(await marked(), null);
  const other = await page.context().newPage();
  await other.goto(own.url);
  await button(other).waitFor();
  await type(target(page), "4x"); // what is not a number yet does not come along, and the page does not say so
  await eventually(async () => assert.match(await page.getByTestId("update").innerText(), /Lagre en fil først/));
  await type(target(page), "450");
  await button(page).click();
  await eventually(async () => assert.equal(await marked(), "2"));
  await eventually(async () => assert.equal(await target(page).inputValue(), "450"));
  await button(other).click(); // in a tab that was left behind
  await eventually(async () => assert.equal(await marked(other), "2"));
  const names = await page.evaluate(() => caches.keys());
  assert.deepEqual(names.filter((name) => !name.includes("0123456789abcdef")), []);
  assert.deepEqual(problems, []);
  await close();
  await own.close();
});

test("kept from a host that sends index.html on to its folder, the page opens all the same", async () => {
  const visitor = await open(stage, {
    serviceWorkers: "allow",
    prepare: (context) =>
      context.route("**/index.html", (route) => route.fulfill({ status: 308, headers: { Location: stage.url } })),
  });
  await controlled(visitor.page);
  await visitor.page.context().setOffline(true);
  await visitor.page.reload();
  await visitor.page.locator("main").waitFor();
  await visitor.close();
});

test("who may frame the page is what the server says now, also where the browser has kept the page", async () => {
  const { page, close } = await visit(stage);
  // Another page of the same site, which may frame: ours may not.
  await page.context().route("**/host.html", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
  await page.goto(`${stage.url}host.html`);
  const asked = page.waitForRequest((request) => request.isNavigationRequest() && request.frame() !== page.mainFrame());
  await page.evaluate(() => document.body.append(Object.assign(document.createElement("iframe"), { src: "index.html?framed" })));
  const answer = await (await asked).response();
  assert.equal(answer.fromServiceWorker(), false);
  await close();
});
