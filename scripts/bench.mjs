// Measures what is built in dist/, one function to a measurement: `node scripts/bench.mjs` runs all, `… weight` one.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { allDrawn, drop, eventually, goTo, notice } from "../tests/browser/page.mjs";
import { open, start } from "../tests/browser/support.mjs";

const dist = process.env.DIST ?? fileURLToPath(new URL("../dist", import.meta.url));
const BUDGET = 300_000; // bytes a first visit may fetch, compressed with brotli
const FRAME = 16; // milliseconds a change may take until all figures are redrawn

const benchmarks = { weight, opening, redraw };

// What a first visit fetches, by kind of file. dist/api/ is not part of the page.
async function weight() {
  const kinds = { ".html": "html", ".js": "js", ".mjs": "js", ".wasm": "wasm", ".css": "css", ".woff2": "font" };
  const rows = {};
  const total = { raw: 0, gzip: 0, brotli: 0 };
  for (const entry of await readdir(dist, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    if (!entry.isFile() || path.startsWith(join(dist, "api"))) continue;
    const bytes = await readFile(path);
    const size = {
      raw: bytes.length,
      gzip: gzipSync(bytes, { level: 9 }).length,
      brotli: brotliCompressSync(bytes).length, // quality 11 is its default
    };
    const row = (rows[kinds[extname(path)] ?? "other"] ??= { raw: 0, gzip: 0, brotli: 0 });
    for (const measure in size) {
      row[measure] += size[measure];
      total[measure] += size[measure];
    }
  }
  console.log("Weight of a first visit (kB)");
  table(["", "raw", "gzip", "brotli"], [...Object.entries(rows), ["total", total]]
    .map(([kind, { raw, gzip, brotli }]) => [kind, kB(raw), kB(gzip), kB(brotli)]));
  console.log(`${kB(BUDGET - total.brotli)} kB left of ${kB(BUDGET)}`);
}

// From the start of the navigation until the first figure, and until all of the overview, in a browser that has nothing
// kept. The server is this machine: what is measured is reading, compiling and drawing, not the network.
async function opening() {
  const visits = 11;
  await inBrowser({}, async (stage) => {
    const first = [];
    const all = [];
    for (let visit = 0; visit < visits; visit += 1) {
      const { page, close } = await open(stage, { prepare: watched });
      await allDrawn(page);
      const drawn = await page.evaluate(() => globalThis.draws.map(({ first }) => first));
      first.push(Math.min(...drawn));
      all.push(Math.max(...drawn));
      await close();
    }
    console.log(`\nOpening the page, ${visits} visits (ms)`);
    table(["", "median", "95 %"], [["first figure", ...spread(first)], ["all figures", ...spread(all)]]);
  });
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

const kB = (bytes) => (bytes / 1000).toFixed(1);

function table(head, rows) {
  const first = Math.max(...rows.map(([name]) => name.length));
  for (const row of [head, ...rows]) {
    console.log(row.map((cell, column) => (column ? cell.padStart(9) : cell.padEnd(first))).join(""));
  }
}

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(benchmarks);
for (const name of names) await benchmarks[name]();
