// The page starts, anywhere, under the strictest policy, and says so where it cannot.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { eventually } from "./page.mjs";
import { open, start } from "./support.mjs";

let stage;
before(async () => {
  stage = await start({ base: "/et/sted/" });
});
after(() => stage?.close());

test("the page starts in a sub-folder under a strict policy, without a complaint", async () => {
  const { page, problems, close } = await open(stage);
  assert.match(await page.title(), /IKT-synergi$/);
  assert.equal(await page.locator("#not-started").count(), 0);
  assert.deepEqual(problems, []);
  await close();
});

test("the page loads what lies beside it and nothing else", async () => {
  const { page, requests, close } = await open(stage);
  await page.waitForLoadState("networkidle");
  const elsewhere = requests.filter((url) => !url.startsWith(stage.url));
  assert.deepEqual(elsewhere, []);
  assert.ok(requests.some((url) => url.endsWith(".wasm")));
  await close();
});

test("a strict policy is in force: no text becomes code or markup", async () => {
  const { page, problems, close } = await open(stage);
  const refused = await page.evaluate(() => {
    const attempts = {
      markup: () => (document.body.innerHTML = "<p>"),
      script: () => (document.createElement("script").text = "1"),
      worker: () => new Worker("worker.js"),
      policy: () => globalThis.trustedTypes.createPolicy("another", {}),
      "the page's own policy once more": () => globalThis.trustedTypes.createPolicy("ikt-synergi", {}),
    };
    return Object.keys(attempts).filter((name) => {
      try {
        attempts[name]();
        return false;
      } catch {
        return true;
      }
    });
  });
  assert.equal(refused.length, 5, refused.join());
  await page.evaluate(() => (new Image().src = "https://example.org/picture.png"));
  await eventually(() => assert.ok(problems.some((problem) => problem.startsWith("img-src blocks"))));
  assert.ok(problems.some((problem) => problem.includes("require-trusted-types-for")));
  await close();
});

test("the page starts from a host that does not know what wasm is", async () => {
  const asBytes = async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-type": "application/octet-stream" } });
  };
  const { page, problems, close } = await open(stage, { prepare: (context) => context.route("**/*.wasm", asBytes) });
  await page.waitForLoadState("networkidle"); // so that nothing is still on its way
  assert.deepEqual(problems, []);
  await close();
});

const failures = {
  "without WebAssembly": (context) => context.addInitScript(() => delete globalThis.WebAssembly),
  "when the WebAssembly cannot be fetched": (context) => context.route("**/*.wasm", (route) => route.abort()),
};
for (const [when, prepare] of Object.entries(failures)) {
  test(`${when} the page says so in three languages`, async () => {
    const { page, close } = await open(stage, { started: false, prepare });
    const alert = page.getByRole("alert");
    await alert.waitFor();
    for (const language of ["nb", "nn", "en"]) {
      assert.ok(await alert.locator(`p[lang=${language}]`).first().isVisible());
    }
    await close();
  });
}

test("without scripts the page says what it needs", async () => {
  const { page, close } = await open(stage, { javaScriptEnabled: false, started: false });
  assert.match(await page.locator("body").innerText(), /JavaScript/);
  assert.ok(!(await page.locator("#not-started").isVisible()));
  await close();
});
