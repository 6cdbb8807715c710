// On paper: the findings, drawn as SVG, without what is for the screen.
import assert from "node:assert/strict";
import { allDrawn, field, goTo, type } from "./page.mjs";
import { visits } from "./support.mjs";

const visit = visits();

for (const [view, figures] of [["oversikt", 2], ["studien", 15]]) {
  visit(`${view} is printed with its figures as drawings`, { colorScheme: "dark" }, async ({ page }) => {
    await goTo(page, "samarbeid");
    await goTo(page, view);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const cards = await page.locator("[data-figure]").all();
    assert.equal(cards.length, figures);
    for (const card of cards) {
      const drawing = card.locator(".paper svg, [data-testid=paper] svg");
      assert.ok(await drawing.isVisible());
      const box = await drawing.boundingBox();
      assert.ok(box.width > 300 && box.height > 60, JSON.stringify(box));
      assert.ok(!(await card.locator("canvas").isVisible()));
      assert.ok(!(await card.getByRole("button").first().isVisible()));
      const inside = await drawing.evaluate((svg) => {
        const box = svg.getBoundingClientRect();
        return [...svg.querySelectorAll("text")]
          .filter((text) => {
            const { left, right } = text.getBoundingClientRect();
            return left < box.left - 1 || right > box.right + 1;
          })
          .map((text) => text.textContent);
      });
      assert.deepEqual(inside, [], "text beyond the drawing");
    }
    assert.ok(!(await page.getByRole("navigation", { includeHidden: true }).first().isVisible()));
    assert.ok(await page.getByRole("heading", { level: 1 }).isVisible());
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    assert.equal(paper, "rgb(255, 255, 255)");
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    assert.equal(await page.locator(".paper svg").count(), 0);
  });

  visit(`${view} becomes a PDF of A4`, {}, async ({ page }) => {
    await goTo(page, view);
    const pdf = await page.pdf({ format: "A4" });
    assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
    assert.ok(pdf.length > 20_000, `${pdf.length} bytes`);
    const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    assert.ok(pages >= 1 && pages <= (view === "oversikt" ? 4 : 24), `${pages} pages`);
  });
}

visit("what is printed are the values now in force", {}, async ({ page }) => {
  await allDrawn(page);
  await type(field(page, "Fagsystemer", "Små kommer ned til"), "450");
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.match(await page.locator("[data-figure=figur-16] svg").last().textContent(), /104,6/);
});
