// The calculator in other people's pages: by its element, by a plain frame, and by messages.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { toFragment } from "../../web/host/case.js";
import { serveIntranet, withCalculators } from "./intranet.mjs";
import { eventually, field, type } from "./page.mjs";
import { open, start } from "./support.mjs";

const folder = mkdtempSync(join(tmpdir(), "ikt-synergi-"));
let calculator; // on a site of its own
let intranet; // on another, which the operator of the calculator has listed
let stranger; // on a third, which is not listed

before(async () => {
  const embedding = join(folder, "embedding.json");
  writeFileSync(embedding, "{}");
  calculator = await start({
    base: "/kalkulator/",
    files: { "embedding.json": embedding },
  });
  intranet = await serveIntranet(calculator.url);
  stranger = await serveIntranet(calculator.url);
  // An entry that is none does the next no harm.
  writeFileSync(embedding, JSON.stringify({ origins: ["intranett.example.no", new URL(intranet.url).origin] }));
});
after(async () => {
  await Promise.all([calculator?.close(), intranet?.close(), stranger?.close()]);
  rmSync(folder, { recursive: true });
});

// Opens a host with calculators in it.
async function visit(host, calculators, options = {}) {
  const named = calculators.map((attributes, index) => ({ id: `c${index}`, ...attributes }));
  const url = withCalculators(host.url, calculator.url, named);
  const visitor = await open({ ...calculator, url }, { started: false, ...options });
  const frames = calculators.map((_, index) => visitor.page.frameLocator(`#c${index} iframe`));
  for (const frame of frames) await frame.locator("main").waitFor();
  const heard = async (type, id = "c0") =>
    (await visitor.page.evaluate(() => window.heard)).filter((each) => each.type === type && each.id === id);
  const last = (type, id) => eventually(async () => {
    const found = (await heard(type, id)).at(-1);
    assert.ok(found, `no ${type}`);
    return found.detail;
  });
  return { ...visitor, frames, heard, last };
}

const heading = (frame) => frame.getByRole("heading", { level: 1 });
const shows = (frame, pattern) => eventually(async () => assert.match(await heading(frame).innerText(), pattern));
const target = (frame) => field(frame, "Fagsystemer", "Små kommer ned til");

test("an element in a hostile page: its own look, its own height, no breach of either policy", async () => {
  const { page, frames, problems, requests, close } = await visit(intranet, [{}]);
  const [frame] = frames;
  await shows(frame, /426 millioner/);
  const style = await heading(frame).evaluate((h1) => {
    const { fontFamily, color, textTransform, letterSpacing } = getComputedStyle(h1);
    return { fontFamily, color, textTransform, letterSpacing };
  });
  assert.match(style.fontFamily, /Inter/);
  assert.equal(style.textTransform, "none");
  assert.notEqual(style.color, "rgb(255, 0, 0)");
  assert.ok(await frame.getByRole("button", { name: "Lagre fil" }).isVisible());

  const sizes = async () => {
    const outer = await page.locator("#c0").evaluate((element) => {
      const { height, width } = element.shadowRoot.querySelector("iframe").getBoundingClientRect();
      return { height, width, border: getComputedStyle(element.shadowRoot.querySelector("iframe")).borderTopWidth };
    });
    const inner = await frame.locator("body").evaluate((body) => body.getBoundingClientRect().height);
    return { ...outer, inner };
  };
  await eventually(async () => {
    const { height, inner, border } = await sizes();
    assert.ok(inner > 500 && Math.abs(height - inner) <= 1, `${height} for ${inner}`);
    assert.equal(border, "0px");
  });
  // A view of another height.
  const before = (await sizes()).inner;
  await frame.locator('nav a[href="#om"]').first().click();
  await eventually(async () => {
    const { height, inner } = await sizes();
    assert.ok(inner !== before && Math.abs(height - inner) <= 1, `${height} for ${inner}`);
  });
  const sites = new Set(requests.map((url) => new URL(url).origin));
  assert.deepEqual([...sites].sort(), [new URL(intranet.url).origin, new URL(calculator.url).origin].sort());
  assert.deepEqual(problems, []);
  await close();
});

test("attributes choose language, look, view and parts, at the start and later", async () => {
  const attributes = { language: "nn", theme: "dark", view: "studien", show: "answer, figures", label: "Kalkulator" };
  const { page, frames, problems, close } = await visit(intranet, [attributes]);
  const [frame] = frames;
  const root = frame.locator("html");
  assert.equal(await root.getAttribute("lang"), "nn");
  assert.equal(await root.getAttribute("data-color-scheme"), "dark");
  assert.match(await heading(frame).innerText(), /Studien|studien/);
  assert.ok(!(await frame.locator(".site-header").isVisible()));
  assert.ok(!(await frame.locator(".scenario-bar").isVisible()));
  assert.ok(await frame.locator("[data-figure]").first().isVisible());
  assert.equal(await page.locator("#c0 iframe").getAttribute("title"), "Kalkulator");

  await page.locator("#c0").evaluate((element) => {
    element.language = "en";
    element.theme = "light";
    element.view = "oversikt";
    element.show = "answer,form,figures,footer";
  });
  await shows(frame, /NOK.426.million/);
  const first = frame.getByRole("textbox").first();
  await type(first, "40"); // would be lost if the calculator were loaded anew
  assert.equal(await root.getAttribute("lang"), "en");
  assert.equal(await root.getAttribute("data-color-scheme"), "light");
  await eventually(async () => assert.ok(await frame.locator(".form").first().isVisible()));
  await page.locator("#c0").evaluate((element) => {
    element.show = null;
    element.language = null;
  });
  await eventually(async () => assert.ok(await frame.locator(".site-header").isVisible()));
  assert.equal(await first.inputValue(), "40");
  assert.deepEqual(problems, []);
  await close();
});

test("the page around hears of changes and results, and sets scenarios", async () => {
  const { page, frames, problems, heard, last, close } = await visit(intranet, [{}]);
  const [frame] = frames;
  await last("ready");
  const first = await last("result");
  assert.ok(Math.abs(first.total.sum.saving - 426e6) < 1e6);
  await type(target(frame), "450");
  await eventually(async () => assert.equal((await last("change")).mechanisms.business_systems.small.rate, 450));
  await eventually(async () => assert.ok((await last("result")).total.sum.saving > 453e6));

  const set = (change) => page.locator("#c0").evaluate((element, change) => {
    element.scenario = { ...element.scenario, ...change };
  }, change);
  const { scenario } = await page.locator("#c0").evaluate(({ scenario }) => ({ scenario }));
  scenario.mechanisms.business_systems.small.rate = 475;
  await set({ mechanisms: scenario.mechanisms });
  await eventually(async () => assert.equal(await target(frame).inputValue(), "475"));
  await eventually(async () => {
    const results = await page.locator("#c0").evaluate(({ results }) => results);
    assert.notEqual(results.total.sum.saving, first.total.sum.saving);
    assert.ok((await heading(frame).innerText()).includes(String(Math.round(results.total.sum.saving / 1e6))));
  });
  // What does not fit is refused, with its reasons, and changes nothing.
  await set({ outliers: 101 });
  const error = await last("error");
  assert.equal(error.code, "values");
  assert.equal(error.issues[0].field, "outliers");
  await set({ nonsense: 1 });
  await eventually(async () => assert.equal((await last("error")).code, "shape"));
  assert.equal(await target(frame).inputValue(), "475");
  assert.equal((await heard("ready")).length, 1);
  assert.deepEqual(problems, []);
  await close();
});

test("a page that sends back what it hears comes to rest, and what is typed stays", async () => {
  const { page, frames, problems, heard, last, close } = await visit(intranet, [{}]);
  await last("result");
  await page.locator("#c0").evaluate((element) => element.addEventListener("change", ({ detail }) => (element.scenario = detail)));
  await type(target(frames[0]), "450,5");
  await eventually(async () => assert.equal((await last("change")).mechanisms.business_systems.small.rate, 450.5));
  await eventually(async () => {
    const before = (await heard("change")).length;
    await page.waitForTimeout(300); // as long as nothing is heard
    assert.equal((await heard("change")).length, before);
  });
  assert.equal(await target(frames[0]).inputValue(), "450,5");
  assert.ok((await heard("change")).length < 10);
  assert.deepEqual(problems, []);
  await close();
});

test("a scenario made before the visitor typed does not overwrite what was typed", async () => {
  const { page, frames, problems, last, close } = await visit(intranet, [{}]);
  await last("result");
  const posted = await page.evaluateHandle(() => {
    const posted = [];
    addEventListener("message", ({ data }) => posted.push(data));
    return posted;
  });
  const set = (change) => page.locator("#c0").evaluate((element, change) => {
    const { contentWindow } = element.shadowRoot.querySelector("iframe");
    contentWindow.postMessage({ "ikt-synergi": 1, type: "set", scenario: { ...element.scenario, outliers: 1 }, ...change }, "*");
  }, change);
  await type(target(frames[0]), "450");
  await eventually(async () => assert.equal((await last("change")).mechanisms.business_systems.small.rate, 450));
  await set({ revision: 0 });
  await eventually(async () => assert.equal((await last("error")).code, "stale"));
  assert.equal(await target(frames[0]).inputValue(), "450");
  // Of the revision in hand, several times in a row, and of none.
  const { revision } = await posted.evaluate((posted) => posted.filter(({ type }) => type === "change").at(-1));
  for (const change of [{ revision }, { revision }, {}]) await set(change);
  await eventually(async () => assert.equal((await last("change")).outliers, 1));
  assert.deepEqual(problems, []);
  await close();
});

test("the keyboard stays in the page around when it chooses the view", async () => {
  const { page, frames, close } = await visit(intranet, [{}]);
  await page.locator("body > h1").evaluate((h1) => {
    h1.tabIndex = 0;
    h1.focus();
  });
  await page.locator("#c0").evaluate((element) => (element.view = "studien"));
  await shows(frames[0], /tudien/);
  assert.equal(await page.evaluate(() => document.activeElement.localName), "h1");
  await close();
});

test("several on one page, each with its own numbers, and one that keeps them", async () => {
  const { page, frames, problems, last, close } = await visit(intranet, [{}, { keep: "budsjett" }, { keep: "andre" }]);
  for (const id of ["c0", "c1", "c2"]) await last("result", id);
  await type(target(frames[0]), "450");
  await type(target(frames[1]), "460");
  await shows(frames[0], /454/);
  assert.match(await heading(frames[2]).innerText(), /426/);
  await page.goto(page.url());
  for (const frame of frames) await frame.locator("main").waitFor();
  assert.equal(await target(frames[0]).inputValue(), "500");
  await eventually(async () => assert.equal(await target(frames[1]).inputValue(), "460"));
  assert.equal(await target(frames[2]).inputValue(), "500");
  assert.deepEqual(problems, []);
  await close();
});

test("a page that the operator has not listed shows the calculator and hears nothing of it", async () => {
  const { page, frames, problems, heard, last, close } = await visit(stranger, [{}]);
  assert.equal((await last("error")).code, "origin");
  await type(target(frames[0]), "450");
  await shows(frames[0], /454/);
  await page.locator("#c0").evaluate((element) => (element.scenario = {}));
  await eventually(async () => assert.equal((await heard("error")).length, 2));
  assert.deepEqual([...(await heard("change")), ...(await heard("result"))], []);
  await eventually(async () => {
    const height = await page.locator("#c0").evaluate((element) => element.getBoundingClientRect().height);
    assert.ok(height > 800, `${height}`);
  });
  assert.deepEqual(problems, []);
  await close();
});

// A plain frame in the intranet's page, and what it posts.
async function framed(page, address, sandbox) {
  await page.evaluate(({ address, sandbox }) => {
    window.posted = [];
    addEventListener("message", ({ data }) => window.posted.push(data));
    const frame = document.createElement("iframe");
    frame.id = "plain";
    frame.title = "plain";
    if (sandbox) frame.sandbox = sandbox;
    frame.src = address;
    document.body.append(frame);
  }, { address, sandbox });
  const frame = page.frameLocator("#plain");
  await frame.locator("main").waitFor();
  const posted = (type) => page.evaluate((type) => window.posted.filter((data) => data.type === type), type);
  await eventually(async () => assert.equal((await posted("ready")).length, 1));
  const post = (data) => page.locator("#plain").evaluate((frame, data) => frame.contentWindow.postMessage(data, "*"), data);
  return { frame, posted, post };
}

test("messages that do not follow the protocol are answered with what is wrong, others not at all", async () => {
  const { page, problems, close } = await visit(intranet, []);
  const { posted, post } = await framed(page, calculator.url);
  const ours = (rest) => ({ "ikt-synergi": 1, ...rest });
  const wrong = [
    [{ "ikt-synergi": 2, type: "connect" }, "version"],
    [ours({ type: "get" }), "message"],
    [ours({ type: "connect", scenario: {} }), "message"],
    [ours({ type: "set", scenario: null }), "message"],
    [ours({ type: "set", scenario: "x" }), "message"],
    [ours({ type: "set", colour: "red" }), "message"],
    [ours({ type: "set", revision: "1" }), "message"],
    [ours({ type: "set", language: "de" }), "message"],
    [ours({ type: "set", view: "oversikt/../x" }), "message"],
    [ours({ type: "set", show: "everything" }), "message"],
    [ours({ type: "set", id: {} }), "message"],
    [ours({ type: "set", scenario: { __proto__: null } }), "shape"],
  ];
  for (const [message, code] of wrong) {
    const before = (await posted("error")).length;
    await post(message);
    await eventually(async () => assert.equal((await posted("error")).length, before + 1, JSON.stringify(message)));
    assert.equal((await posted("error")).at(-1).code, code, JSON.stringify(message));
  }
  const before = (await posted("error")).length;
  for (const other of [null, "ikt-synergi", 1, {}, { type: "set" }, []]) await post(other);
  await post(ours({ type: "connect", id: "last" }));
  await eventually(async () => assert.equal((await posted("result")).at(-1)?.id, "last"));
  assert.equal((await posted("error")).length, before);
  assert.deepEqual(problems, []);
  await close();
});

test("a plain frame takes settings and a case from its address", async () => {
  const { page, problems, close } = await visit(intranet, []);
  const scenario = JSON.parse(readFileSync(new URL("fixtures/case.json", import.meta.url), "utf8"));
  const encoded = await toFragment(JSON.stringify(scenario));
  const { frame } = await framed(page, `${calculator.url}?language=nn&show=answer,figures#oversikt&case=${encoded}`);
  await shows(frame, /454 millionar/);
  assert.ok(!(await frame.locator(".form").isVisible()));
  assert.deepEqual(problems, []);
  await close();
});

test("a sandboxed frame, which has no origin of its own, shows the calculator", async () => {
  const { page, problems, close } = await visit(intranet, []);
  // As the configurations in deploy/ have it: what is code may be read from anywhere, what is data may not.
  await page.route(/\/assets\//, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "access-control-allow-origin": "*" } });
  });
  const { frame } = await framed(page, calculator.url, "allow-scripts");
  await type(target(frame), "450");
  await shows(frame, /454/);
  assert.deepEqual(problems.filter((problem) => !/register\.csv|embedding\.json|ERR_FAILED/.test(problem)), []);
  await close();
});
