// Measures what is built in dist/, one function to a measurement: `node scripts/bench.mjs` runs all, `… weight` one.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { allDrawn, drop, eventually, goTo, notice } from "../tests/browser/page.mjs";
import { open, start } from "../tests/browser/support.mjs";
import { firstLoad, kB } from "./weight.mjs";

const dist = process.env.DIST ?? fileURLToPath(new URL("../dist", import.meta.url));
const BUDGET = 300_000; // bytes a first visit may fetch, compressed with brotli
const FRAME = 16; // milliseconds a change may take until all figures are redrawn

const benchmarks = { weight, opening, redraw, cases };

// What a first visit fetches before the page can be used.
async function weight() {
  const parts = firstLoad(dist);
  const total = parts.reduce((sum, part) => ({
    raw: sum.raw + part.raw,
    gzip: sum.gzip + part.gzip,
    brotli: sum.brotli + part.brotli,
  }), { raw: 0, gzip: 0, brotli: 0 });
  console.log("Weight of a first visit (kB)");
  table(["", "raw", "gzip", "brotli"], [...parts, { file: "total", ...total }]
    .map(({ file, raw, gzip, brotli }) => [file.replace(/^assets\/|-[0-9a-f]{16}/g, ""), kB(raw), kB(gzip), kB(brotli)]));
  console.log(`${kB(BUDGET - total.brotli)} kB left of ${kB(BUDGET)}`);
}

// From the start of the navigation until the first figure, and until all of the overview, in a browser that has nothing
// kept; beside it, turn by turn, a bare page with one bar chart by Chart.js. The server is this machine: what is measured
// is reading, compiling and drawing, not the network.
async function opening() {
  const visits = 15;
  const folder = mkdtempSync(join(tmpdir(), "ikt-synergi-"));
  cpSync(fileURLToPath(new URL("../node_modules/chart.js/dist/chart.umd.min.js", import.meta.url)), join(folder, "chart.js"));
  writeFileSync(join(folder, "index.html"), '<!doctype html><title>Chart.js</title><main><canvas></canvas></main>'
    + '<script src="chart.js"></script><script src="page.js"></script>');
  writeFileSync(join(folder, "page.js"), `new Chart(document.querySelector("canvas"), { type: "bar", options: { animation: false },
    data: { labels: ["Små", "Mellomstore", "Store"], datasets: [{ label: "kr per innbygger", data: [356, 95, 30] }] } });`);
  const times = { "first figure": [], "all figures": [], "Chart.js, one figure": [] };
  await inBrowser({}, async (ours) => {
    await inBrowser({ root: folder }, async (theirs) => {
      for (let visit = 0; visit < visits; visit += 1) {
        for (const stage of [ours, theirs]) {
          const { page, close } = await open(stage, { prepare: watched });
          if (stage === ours) await allDrawn(page);
          else await page.waitForFunction(() => globalThis.draws.length > 0);
          const drawn = await page.evaluate(() => globalThis.draws.map(({ first }) => first));
          if (stage === ours) {
            times["first figure"].push(Math.min(...drawn));
            times["all figures"].push(Math.max(...drawn));
          } else {
            times["Chart.js, one figure"].push(Math.min(...drawn));
          }
          await close();
        }
      }
    });
  });
  rmSync(folder, { recursive: true });
  console.log(`\nOpening the page, ${visits} visits (ms)`);
  table(["", "median", "95 %"], Object.entries(times).map(([name, values]) => [name, ...spread(values)]));
  console.log(`first figure: ${(median(times["first figure"]) / median(times["Chart.js, one figure"])).toFixed(2)} times Chart.js' bare page`);
}

// From an input event until the last stroke on the last figure, and until the frame that shows it.
async function redraw() {
  const rows = [];
  await inBrowser({}, async (stage) => {
    for (const municipalities of [0, 428]) {
      const { page, close } = await open(stage, { prepare: watched });
      await allDrawn(page);
      if (municipalities) {
        await drop(page, "kommuner.csv", listOf(municipalities));
        await eventually(async () => assert.match(await notice(page).innerText(), new RegExp(`${municipalities} `)));
      }
      for (const view of ["oversikt", "samarbeid"]) {
        await goTo(page, view);
        const field = page.getByRole("textbox", { name: /kommer ned til$/ }).first();
        const { drawn, shown, figures } = await field.evaluate(changes, 80);
        const name = `${view}${municipalities ? `, ${municipalities} municipalities` : ""}`;
        rows.push([name, `${figures}`, ...spread(drawn), (median(drawn) / FRAME).toFixed(2), ...spread(shown)]);
      }
      await close();
    }
  });
  console.log(`\nFrom an input event until every figure it changes is redrawn (ms; one frame is ${FRAME} ms)`);
  table(["", "figures", "median", "95 %", "frames", "shown", "95 %"], rows);
}

// The view of a case with thirty members in four variants: from an input event until all that follows has been done.
async function cases() {
  const rows = [];
  await inBrowser({}, async (stage) => {
    const { page, close } = await open(stage, { path: "#vart-samarbeid", viewport: { width: 1280, height: 900 } });
    await page.locator("#apne-samarbeid").setInputFiles({ name: "stort.json", mimeType: "application/json", buffer: await largeCase() });
    const fields = {
      omstilling: "felt-costs-0-amount-likely",
      forutsetninger: "felt-discount-rate",
      besparelser: "felt-basis-mechanisms-business-systems-small",
      fordeling: "felt-members-0-weight",
      drift: "felt-common-rooms-area",
      sammenligning: "felt-name",
    };
    for (const [step, id] of Object.entries(fields)) {
      await page.goto(`${stage.url}#vart-samarbeid/${step}`);
      if (step === "omstilling") await page.locator(".cost-name").first().click();
      const field = page.locator(`#${id}`);
      await field.waitFor();
      const times = await field.evaluate(keystrokes, 80);
      assert.equal(await page.getByTestId("case-invalid").innerText(), "");
      rows.push([step, ...spread(times), (median(times) / FRAME).toFixed(2)]);
    }
    await close();
  });
  console.log(`\nA keystroke in a case of 30 members and 4 variants (ms; one frame is ${FRAME} ms)`);
  table(["", "median", "95 %", "frames"], rows);
}

// A file of a case, from the library's example.
async function largeCase() {
  const { default: init, exampleCase } = await import(join(dist, "api/ikt_synergi.js"));
  await init({ module_or_path: readFileSync(join(dist, "api/ikt_synergi_bg.wasm")) });
  const example = exampleCase();
  for (const [index, cost] of example.costs.entries()) cost.amount.likely = 100_000 * (index + 1);
  const members = Array.from({ length: 30 }, (_, index) => {
    const member = structuredClone(example.members[index % example.members.length]);
    const rooms = [{ area: 8, rent: 12_000, power: 60_000, access_control: 20_000, other: 40_000 }];
    return { ...member, number: String(2001 + index), name: `Kommune ${index + 1}`, weight: 1, rooms };
  });
  const variants = Array.from({ length: 4 }, (_, index) => ({ ...structuredClone(example), members, name: `Variant ${index + 1}` }));
  return Buffer.from(JSON.stringify({ format: "ikt-synergi-case", version: 1, variants }));
}

// In the page: types so many values into the field; how long each takes until nothing is left to be done at once.
async function keystrokes(field, times) {
  const message = () => new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  const result = [];
  field.focus();
  for (let time = -5; time < times; time += 1) { // the first are for the compiler
    await new Promise(requestAnimationFrame);
    await message();
    field.value = field.inputMode === "decimal" ? String(4 + time / 100).replace(".", ",") : `Variant ${time}`;
    const start = performance.now();
    field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
    await message();
    if (time >= 0) result.push(performance.now() - start);
  }
  return result;
}

// In the page: notes when each canvas of the document was first and last drawn on.
function watched(context) {
  return context.addInitScript(() => {
    globalThis.draws = [];
    const { prototype } = CanvasRenderingContext2D;
    for (const name of ["fill", "fillRect", "fillText", "stroke", "strokeRect"]) {
      const draw = prototype[name];
      prototype[name] = function (...values) {
        draw.apply(this, values);
        const now = performance.now();
        const known = globalThis.draws.find(({ canvas }) => canvas === this.canvas);
        if (known) known.last = now;
        else globalThis.draws.push({ canvas: this.canvas, first: now, last: now });
      };
    }
  });
}

// In the page: types so many values into the field, and measures each.
async function changes(field, times) {
  const message = () => new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  const frame = () => new Promise(requestAnimationFrame);
  const number = parseInt(field.value.replaceAll(/\s/g, ""));
  const result = { drawn: [], shown: [], figures: 0 };
  field.focus();
  for (let time = -5; time < times; time += 1) { // the first are for the compiler
    await frame();
    await message();
    globalThis.draws.length = 0;
    field.value = String(number - time - 6); // enough less to be seen
    const start = performance.now();
    field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
    await message(); // what was to be done without a pause is done
    const last = Math.max(...globalThis.draws.map(({ last }) => last));
    const figures = globalThis.draws.length;
    await frame();
    await message(); // after the frame has been drawn
    const end = performance.now();
    const late = globalThis.draws.some((draw) => draw.last > last);
    if (figures === 0 || late) throw new Error(`${figures} figures drawn, ${late ? "some" : "none"} after a pause`);
    if (time < 0) continue;
    result.drawn.push(last - start);
    result.shown.push(end - start);
    result.figures = figures;
  }
  return result;
}

// A table of municipalities of all sizes, a third of them with costs of their own.
function listOf(count) {
  const rows = Array.from({ length: count }, (_, index) => {
    const population = Math.round(300 * 1.016 ** index);
    const own = index % 3 ? ";;;" : `${population * 200};${population * 450};${population * 520};${(population / 1500).toFixed(1)}`;
    return `${String(index + 101).padStart(4, "0")};Kommune ${index + 1};${population};${own}`;
  });
  return ["nummer;navn;innbyggere;telekom;basis drift;fagsystemer;årsverk", ...rows, ""].join("\n");
}

async function inBrowser(options, measure) {
  const stage = await start({ root: dist, ...options });
  try {
    await measure(stage);
  } finally {
    await stage.close();
  }
}

const quantile = (values, share) => values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))];
const median = (values) => quantile(values, 0.5);
const spread = (values) => [median(values), quantile(values, 0.95)].map((value) => value.toFixed(1));

function table(head, rows) {
  const first = Math.max(...rows.map(([name]) => name.length));
  for (const row of [head, ...rows]) {
    console.log(row.map((cell, column) => (column ? cell.padStart(9) : cell.padEnd(first))).join(""));
  }
}

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(benchmarks);
for (const name of names) await benchmarks[name]();
