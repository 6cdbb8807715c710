// The page as a user knows it: views, fields, figures, files. Found by role, label and the attributes made for tests.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

export const VIEWS = ["oversikt", "kostnad", "samarbeid", "driftsmodeller", "usikkerhet", "fakturaer", "vart-samarbeid", "studien", "om"];
export const LANGUAGES = ["nb", "nn", "en"];

/** Waits until `check` no longer throws, and throws what it threw last if that takes too long. */
export async function eventually(check, patience = 5_000) {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

/** Follows the menu to a view, by the address its link has, and waits until it is there. */
export async function goTo(page, view) {
  const link = page.getByRole("navigation").first().locator(`a[href="#${view}"]`);
  await link.click();
  await eventually(async () => assert.equal(await link.getAttribute("aria-current"), "page"));
  await page.getByRole("heading", { level: 1 }).waitFor(); // of a cooperation's view, which may come later
  await allDrawn(page);
}

export async function speak(page, language) {
  const name = { nb: /Bokmål/, nn: /Nynorsk/, en: /English/ }[language];
  await page.getByRole("banner").getByRole("button", { name }).click();
  await eventually(async () => assert.equal(await page.locator("html").getAttribute("lang"), language));
}

/** A field by the heading of its group or card, and its label. */
export function field(page, group, label) {
  const groups = page.getByRole("group", { name: group, exact: true });
  return groups.or(page.getByRole("region", { name: group, exact: true })).getByLabel(label, { exact: true });
}

/** Types a text into a field in place of what is there, key by key. */
export async function type(field, text) {
  await field.focus();
  await field.press("ControlOrMeta+a");
  if (text === "") await field.press("Delete");
  else await field.pressSequentially(text);
}

/** Tabs on until `target` has the keyboard. */
export async function tabTo(page, target, most = 120) {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  assert.fail(`not reached in ${most} steps`);
}

/** What is said to the user by the messages above the view. */
export const notice = (page) => page.getByTestId("notice");

export const figure = (page, key) => page.locator(`[data-figure="${key}"]`);

/** The figure's number table, opened if need be: rows of cells as shown, the header first. */
export async function tableOf(figure) {
  const table = figure.getByRole("table");
  if (!(await table.isVisible())) await figure.locator("button[aria-expanded]").click();
  await table.waitFor();
  return cells(table);
}

export const cells = (table) =>
  table.evaluate((table) => [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent.trim())));

/** A number as the page writes it; NaN for anything else. */
export function number(text) {
  const plain = text.replaceAll(/[\s\u00a0]/g, "").replace("−", "-").replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : NaN;
}

/**
 * What there is on a canvas: its pixels and size on the page, how many colours, the part that is painted, how light the
 * labels at its left edge are, from 0 to 1, and a fingerprint of all.
 */
export const picture = (figure) =>
  figure.locator("canvas").evaluate((canvas) => {
    const { width, height } = canvas;
    const box = canvas.getBoundingClientRect();
    const size = { width, height, cssWidth: box.width, cssHeight: box.height };
    if (!width || !height) return { ...size, colours: 0, painted: 0, print: 0 };
    const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
    const words = new Uint32Array(data.buffer);
    const counts = new Map();
    let print = 0x811c9dc5;
    for (const word of words) {
      print = Math.imul(print ^ word, 0x01000193);
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    // A figure on the page has no background of its own: what is behind it shows through.
    const painted = 1 - (counts.get(0) ?? 0) / words.length;
    let [ink, inked] = [0, 0];
    for (let at = 0; at < data.length; at += 4) {
      if ((at / 4) % width > width / 20 || data[at + 3] < 250) continue;
      ink += (data[at] + data[at + 1] + data[at + 2]) / 765;
      inked += 1;
    }
    return { ...size, colours: counts.size, painted, print, ink: ink / inked };
  });

/** Waits until the figure is drawn, and gives its picture. */
export const drawn = (figure) =>
  eventually(async () => {
    const found = await picture(figure);
    assert.ok(found.colours > 20, `${found.colours} colours`);
    assert.ok(found.painted > 0.01, `${found.painted} painted`);
    return found;
  });

/** Waits until every figure of the view is drawn. */
export async function allDrawn(page) {
  for (const each of await page.locator("[data-figure]").all()) await drawn(each);
}

/** The file that comes of what `action` does. */
export async function fileOf(page, action) {
  const coming = page.waitForEvent("download");
  await action();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Drops a file on the page. */
export async function drop(page, name, content) {
  const transfer = await page.evaluateHandle(
    ({ name, bytes }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(bytes)], name));
      return transfer;
    },
    { name, bytes: [...Buffer.from(content)] },
  );
  await page.locator("main").dispatchEvent("drop", { dataTransfer: transfer });
}

/** The rows of a file of separated values as the page writes them. */
export function separated(text) {
  const row = (line) =>
    [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(([, quoted, bare]) =>
      quoted === undefined ? bare : quoted.replaceAll('""', '"'));
  return text.replace(/^\ufeff/, "").split("\r\n").filter(Boolean).map(row);
}

// Words that one language has and another has not. Quotations of the study's title and names of files are not in them.
const FOREIGN = {
  nb: /\b(ikkje|kommunar|kommunane|innbyggjarar|berre|eit|frå|rekna|figuren er teikna|municipalities|savings?|the|and|of)\b/iu,
  nn: /\b(ikke|kommuner|kommunene|besparelse\p{L}*|innbyggere|innbygger|bare|fra|regnet|hvor|hva|noe|et|tegnet|forutsetning\p{L}*|municipalities|the|and|of)\b/iu,
  en: /\b(ikke|ikkje|kommune\p{L}*|besparelse\p{L}*|innbygger\p{L}*|innbyggjar\p{L}*|og|som|er|med|årsverk|millioner|studiens?|figur|kroner i|små|store)\b/iu,
};

/** The texts of the page, all of it opened, that have words of another language than it is in. */
export async function wordsOfOthers(page, language) {
  const texts = await page.evaluate(async () => {
    const texts = [document.title];
    for (const details of document.querySelectorAll("details")) details.open = true;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))); // some write theirs once they are open
    const own = document.documentElement.lang;
    const walk = (element) => {
      // What is in another language says so.
      if ((element.lang || own) !== own || element.localName === "noscript") return;
      for (const name of ["aria-label", "title", "aria-roledescription"]) texts.push(element.getAttribute(name) ?? "");
      for (const node of element.childNodes) {
        if (node.nodeType === Node.TEXT_NODE) texts.push(node.data);
        else if (node.nodeType === Node.ELEMENT_NODE) walk(node);
      }
    };
    walk(document.body);
    return texts;
  });
  return texts.filter((text) => FOREIGN[language].test(text));
}
