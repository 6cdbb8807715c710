// A figure's files hold what the figure shows.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { allDrawn, drawn, eventually, field, figure, fileOf, goTo, number, separated, speak, tableOf, type } from "./page.mjs";
import { visits } from "./support.mjs";

const visit = visits();
const get = (page, figure, kind) =>
  fileOf(page, () => figure.getByRole("button", { name: new RegExp(`\\b${kind}\\b`) }).click());
// In a page of its own: ours makes no markup of text.
const parsed = async (page, text) => {
  const blank = await page.context().newPage();
  const found = await blank.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
    const root = parsed.documentElement;
    return {
      error: parsed.querySelector("parsererror")?.textContent,
      name: root.localName,
      title: root.querySelector("title")?.textContent,
      texts: [...root.querySelectorAll("text")].map((text) => text.textContent.trim()),
      foreign: root.querySelectorAll("script, foreignObject, image").length,
    };
  }, text);
  await blank.close();
  return found;
};

// Of one page, Chromium keeps back the eleventh file until the user has allowed many: no page is asked for more than half.
const HALVES = [["first", 0, 8], ["last", 8, 15]];
const half = async (page, [, from, to]) => {
  await allDrawn(page);
  const all = await page.locator("[data-figure]").all();
  assert.equal(all.length, 15);
  return all.slice(from, to);
};

for (const part of HALVES) visit(`a figure's CSV is its table, the study's ${part[0]}`, { path: "#studien" }, async ({ page }) => {
  for (const each of await half(page, part)) {
    const key = await each.getAttribute("data-figure");
    const shown = await tableOf(each);
    const { name, bytes } = await get(page, each, "CSV");
    assert.equal(name, `${key}.csv`);
    const text = bytes.toString();
    assert.ok(text.startsWith("\ufeff"), key);
    const rows = separated(text);
    assert.deepEqual(rows[0], shown[0], key);
    assert.equal(rows.length, shown.length, key);
    rows.slice(1).forEach((row, index) => {
      assert.equal(row.length, shown[0].length, key);
      row.forEach((cell, column) => {
        const seen = shown[index + 1][column];
        const wanted = number(seen.replace(/\s?%$/, ""));
        if (Number.isNaN(wanted)) {
          if (/^[–-]?$/.test(seen)) assert.match(cell, /^[–-]?$/, key);
          else assert.equal(cell, seen, key);
          return;
        }
        const decimals = seen.split(",")[1]?.match(/\d*/)[0].length ?? 0;
        assert.match(cell, /^-?\d+(,\d+)?$/, key);
        assert.ok(Math.abs(number(cell) - wanted) <= 0.5000001 * 10 ** -decimals, `${key}: ${seen} and ${cell}`);
      });
    });
  }
});

for (const part of HALVES) visit(`a figure's SVG is a picture with a title, the study's ${part[0]}`, { path: "#studien" }, async ({ page }) => {
  for (const each of await half(page, part)) {
    const key = await each.getAttribute("data-figure");
    const { name, bytes } = await get(page, each, "SVG");
    assert.equal(name, `${key}.svg`);
    const svg = await parsed(page, bytes.toString());
    assert.equal(svg.error, undefined, key);
    assert.equal(svg.name, "svg", key);
    assert.equal(svg.foreign, 0, key);
    const heading = await each.getByRole("heading", { level: 2 }).innerText();
    assert.ok(svg.title && heading.includes(svg.title), `${key}: ${svg.title}`);
    assert.ok(svg.texts.length > 3, key);
  }
});

visit("an SVG's numbers are those of its table, also of own values", {}, async ({ page }) => {
  const savings = figure(page, "figur-16");
  await type(field(page, "Fagsystemer", "Små kommer ned til"), "450");
  const [header, ...rows] = await tableOf(savings);
  const svg = await parsed(page, (await get(page, savings, "SVG")).bytes.toString());
  assert.ok(svg.texts.includes("104,6"));
  for (const row of rows.slice(0, 3)) {
    assert.ok(svg.texts.includes(row[0]));
    for (const column of ["Basis drift", "Fagsystemer", "Stab", "Sum"]) {
      const shown = row[header.indexOf(column)];
      if (number(shown) !== 0) assert.ok(svg.texts.includes(shown), `${row[0]}, ${column}: ${shown}`);
    }
  }
});

visit("a PNG is twice the width of the drawing, and light whatever the page is", { colorScheme: "dark" }, async ({ page }) => {
  await drawn(figure(page, "figur-16"));
  for (const key of ["figur-16", "kostnad-per-innbygger"]) {
    const { name, bytes } = await get(page, figure(page, key), "PNG");
    assert.equal(name, `${key}.png`);
    assert.equal(bytes.subarray(0, 8).toString("latin1"), "\x89PNG\r\n\x1a\n");
    assert.equal(bytes.readUInt32BE(16), 1600);
    assert.ok(bytes.readUInt32BE(20) > 400);
    assert.ok(bytes.length > 10_000);
    const corner = await page.evaluate(async (bytes) => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(bytes)], { type: "image/png" }));
      const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
      context.drawImage(image, 0, 0);
      return [...context.getImageData(2, 2, 1, 1).data];
    }, [...bytes]);
    assert.deepEqual(corner, [255, 255, 255, 255]);
  }
});

visit("files speak the language of the page", {}, async ({ page }) => {
  await speak(page, "en");
  const savings = figure(page, "figur-16");
  const [header] = separated((await get(page, savings, "CSV")).bytes.toString());
  assert.ok(header.includes("Business systems"), `${header}`);
});

visit("the comparison with the study is a file too", { path: "#studien" }, async ({ page }) => {
  await allDrawn(page);
  const section = page.getByRole("region", { name: "Avstemming mot studien" }).first();
  const { name, bytes } = await fileOf(page, () => section.getByRole("button", { name: "Last ned avstemmingen" }).click());
  assert.equal(name, "avstemming.csv");
  const rows = separated(bytes.toString());
  const count = async () => (await section.getByRole("table").getByRole("row").count());
  await section.getByLabel("Vis bare avvik").uncheck();
  assert.equal(rows.length, await count());
  await section.getByLabel("Vis bare avvik").check();
  const differ = rows.filter((row) => row.at(-1).startsWith("Avviker")).length;
  assert.ok(differ > 0);
  assert.equal(await count(), differ + 1);
  await goTo(page, "om");
});

visit("a figure and its numbers can be copied", { permissions: ["clipboard-read", "clipboard-write"] }, async ({ page }) => {
  const figure = page.locator("[data-figure]").first();
  await figure.getByText("Flere valg").click();
  await figure.getByRole("button", { name: /^Kopier tabell/ }).click();
  await figure.getByText("Kopiert", { exact: true }).waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const rows = await tableOf(figure);
  assert.deepEqual(text.split("\n").map((line) => line.split("\t")), rows);
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item.getType("text/html")).text();
  });
  assert.match(html, /<th>[^]*<td>/);
  await figure.getByRole("button", { name: /^Kopier bilde/ }).click();
  await eventually(async () => {
    const types = await page.evaluate(async () => (await navigator.clipboard.read())[0].types);
    assert.deepEqual(types, ["image/png"]);
  }, 20_000);
  const [download] = await Promise.all([page.waitForEvent("download"), figure.getByRole("button", { name: /^CSV med punktum/ }).click()]);
  const plain = await readFile(await download.path(), "utf8");
  assert.ok(!plain.startsWith("\ufeff") && plain.split("\r\n").length === rows.length + 1, plain);
});
