// What makes the page everybody's: for axe and the keyboard, at every width.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { eventually, tableOf } from "./page.mjs";

const AXE = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Brings axe into the page, which has to be opened with `bypassCSP`: axe brings a style of its own. */
export const loadAxe = (page) => page.evaluate(AXE);

/** What axe finds, one line a finding. */
export async function findings(page) {
  // Colours that are on their way are neither of the two.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {}))));
  return page.evaluate(async (rules) => {
    const { violations } = await axe.run(document, { runOnly: rules, resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, any, all, none }) => `${id}: ${target.join(" ")}: ${[...any, ...all, ...none][0]?.message}`));
  }, RULES);
}

/** Reads every figure of the view: its name, its values by keyboard, its table. */
export async function readFigures(page) {
  for (const plot of await page.getByRole("application").all()) {
    const name = await plot.getAttribute("aria-label");
    assert.ok(name?.length > 40, name);
    assert.ok(await plot.getAttribute("aria-roledescription"));
    const said = plot.locator("[aria-live]");
    assert.equal(await said.textContent(), "");
    await plot.focus();
    const values = [];
    for (const key of ["Home", "ArrowRight", "ArrowRight", "End"]) {
      await plot.press(key);
      values.push(await said.textContent());
    }
    assert.ok(values.every((value) => value.length > 3), `${name}: ${values}`);
    assert.ok(new Set(values).size >= 3, `${name}: ${values}`);
    await plot.press("Escape");
    await eventually(async () => assert.equal(await said.textContent(), ""));
  }
  for (const each of await page.locator("[data-figure]").all()) {
    const rows = await tableOf(each);
    assert.ok(rows.length > 2 && rows.every((row) => row.length === rows[0].length));
    const toggle = each.locator("button[aria-expanded]");
    assert.equal(await toggle.getAttribute("aria-expanded"), "true");
    await toggle.click();
    assert.ok(!(await each.getByRole("table").isVisible()));
  }
}

/** Tabs through all controls of the view: each is reached, in order, and seen to be. */
export async function tabThrough(page) {
  const expected = await page.evaluate(() => {
    const controls = "a[href], button, input, select, textarea, summary, [tabindex='0']";
    const all = [...document.querySelectorAll(controls)]
      .filter((element) => element.tabIndex >= 0 && !element.disabled && element.checkVisibility({ visibilityProperty: true }))
      .filter(({ type, checked }) => type !== "radio" || checked); // of a group the keyboard stops at one
    all.forEach((element, index) => { element.dataset.order = index; });
    return all.length;
  });
  await page.evaluate(() => {
    // The keyboard begins at the top, wherever it has been.
    const { body } = document;
    body.tabIndex = -1;
    body.focus();
    body.removeAttribute("tabindex");
    scrollTo(0, 0);
  });
  const reached = [];
  const unseen = [];
  for (let step = 0; step < expected; step += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      const shows = (element) => {
        const style = getComputedStyle(element);
        return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none";
      };
      // A file is chosen by the label that stands for its field; a number's box has its unit in it.
      const seen = [element, element.parentElement, ...(element.labels ?? [])].some(shows);
      const { top, bottom, width } = (element.type === "file" ? element.labels[0] : element).getBoundingClientRect();
      const inSight = bottom > 0 && top < innerHeight && width > 0;
      return { order: Number(element.dataset.order), name: element.outerHTML.slice(0, 120), seen, inSight };
    });
    reached.push(at.order);
    if (!at.seen || !at.inSight) unseen.push(at.name);
  }
  assert.deepEqual(reached, Array.from({ length: expected }, (_, index) => index));
  assert.deepEqual(unseen, []);
}

/** What is pressed and is smaller than 24 pixels. */
export async function smallTargets(page) {
  return page.evaluate(() => {
    const targets = "button, select, input:not([type=file]), summary, label.ds-button, header nav a, a.ds-button";
    return [...document.querySelectorAll(targets)]
      .filter((element) => element.checkVisibility() && !element.closest(".formula")) // a link in a line is as high as the line
      .map((element) => ({ box: element.getBoundingClientRect(), name: element.outerHTML.slice(0, 100) }))
      // A box to tick has its label for a target.
      .filter(({ box, name }) => (box.width < 24 || box.height < 24) && !/checkbox|radio/.test(name))
      .map(({ box, name }) => `${Math.round(box.width)} × ${Math.round(box.height)}: ${name}`);
  });
}

/** Notes text that is drawn on a canvas beyond its edges, or in letters that are too small, in `beyond`. */
export const watched = (context) =>
  context.addInitScript(() => {
    const beyond = (globalThis.beyond = new Set());
    const { fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
      const { width } = this.measureText(text);
      const left = x - { left: 0, center: width / 2, right: width }[this.textAlign];
      if (!document.fonts.check(this.font)) return fillText.apply(this, arguments); // drawn again once the font is there
      const where = `“${text}” on ${this.canvas.closest("[data-figure]")?.dataset.figure}`;
      if (left < -1 || left + width > this.canvas.width + 1) beyond.add(`${where}: ${left} to ${left + width} of ${this.canvas.width}`);
      if (y > this.canvas.height || y < 0) beyond.add(`${where}: at ${y} of ${this.canvas.height}`);
      const size = parseFloat(this.font.match(/([\d.]+)px/)[1]) / devicePixelRatio;
      if (size < 12.99) beyond.add(`${where}: ${size} px`);
      return fillText.apply(this, arguments);
    };
  });

/** What is wider than the page; nothing where the page does not scroll sideways. */
export const wider = (page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const scrolls = (element) => element && (getComputedStyle(element).overflowX !== "visible" || scrolls(element.parentElement));
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5 && !scrolls(element.parentElement))
      .map((element) => element.outerHTML.slice(0, 100));
  });

/** What is wrong with a view's headings and ids, one line each. */
export const outline = (page) =>
  page.evaluate(() => {
    const found = [];
    const shown = (element) => element.checkVisibility();
    const levels = [...document.querySelectorAll("main :is(h1, h2, h3, h4, h5, h6)")].filter(shown);
    levels.reduce((before, heading) => {
      const level = Number(heading.localName[1]);
      if (level > before + 1) found.push(`h${level} after h${before}: ${heading.innerText}`);
      if (!heading.innerText.trim()) found.push(`an empty h${level}`);
      return level;
    }, 0);
    const first = levels.filter(({ localName }) => localName === "h1").length;
    if (first !== 1) found.push(`${first} h1`);
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    for (const id of new Set(ids.filter((id, place) => ids.indexOf(id) !== place))) found.push(`twice: #${id}`);
    for (const element of document.querySelectorAll("main :is([aria-describedby], [aria-labelledby], [aria-controls], label[for])")) {
      for (const name of ["aria-describedby", "aria-labelledby", "aria-controls", "for"]) {
        for (const id of (element.getAttribute(name) ?? "").split(" ").filter(Boolean)) {
          if (!document.getElementById(id)) found.push(`${name} leads nowhere: ${id}`);
        }
      }
    }
    return found;
  });

/** What the browser itself calls each control: none is without a name. */
export async function nameless(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const controls = new Set(["button", "link", "textbox", "searchbox", "combobox", "checkbox", "radio", "radiogroup", "spinbutton", "application", "table"]);
  return nodes
    .filter(({ ignored, role, name }) => !ignored && controls.has(role?.value) && !name?.value?.trim())
    .map(({ role, nodeId }) => `${role.value} ${nodeId}`);
}
