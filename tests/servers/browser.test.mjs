// The page in Chromium, from nginx and Apache with the configuration that ships.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { allDrawn, drop, eventually, fileOf, goTo, notice } from "../browser/page.mjs";
import { open, start } from "../browser/support.mjs";
import { KINDS, startServer } from "./support.mjs";

const dist = process.env.DIST ?? "dist";
let stage; // for its browser
before(async () => {
  stage = await start();
});
after(() => stage?.close());

for (const kind of KINDS) {
  test(`from ${kind} the page starts compressed, is kept by the browser, reads tables and gives the single file`, async (context) => {
    const server = await startServer(kind, dist, "/kommune/ikt/");
    context.after(server.close);
    const answers = [];
    const prepare = (context) => context.on("response", (response) => answers.push(response));
    const visitor = await open({ ...stage, url: server.url }, { serviceWorkers: "allow", prepare });
    const { page, requests, problems, close } = visitor;
    context.after(close);
    const answer = answers.find((response) => /page-.*\.wasm$/.test(response.url()));
    assert.equal(await answer.headerValue("content-encoding"), "br");
    assert.equal(await answer.headerValue("content-type"), "application/wasm");
    await allDrawn(page);
    await drop(page, "kommuner.csv", "nummer;navn;innbyggere\n0301;Storby;90000\n");
    await eventually(async () => assert.match(await notice(page).innerText(), /1 kommune/));
    await goTo(page, "om");
    const { bytes } = await fileOf(page, () => page.getByRole("button", { name: "Lagre for bruk uten nett" }).click());
    const sum = (bytes) => createHash("sha256").update(bytes).digest("hex");
    assert.equal(sum(bytes), sum(readFileSync(join(dist, "ikt-synergi.html"))));

    await eventually(async () => assert.ok(await page.evaluate(() => Boolean(navigator.serviceWorker.controller))), 10_000);
    await server.close();
    await page.reload();
    await page.locator("main").waitFor();
    assert.deepEqual(requests.filter((url) => !url.startsWith(server.url)), []);
    assert.deepEqual(problems.filter((problem) => !/REFUSED/.test(problem)), []); // the server is no more
  });
}

for (const kind of KINDS) {
  test(`from ${kind} the single file opens too, under its own policy`, async (context) => {
    const server = await startServer(kind, dist, "/kommune/ikt/");
    context.after(server.close);
    const url = `${server.url}ikt-synergi.html`;
    const { page, requests, problems, close } = await open({ ...stage, url });
    context.after(close);
    await allDrawn(page);
    assert.deepEqual(requests, [url]);
    assert.deepEqual(problems, []);
  });
}
