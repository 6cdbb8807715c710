// Three languages, changed without loading anything, none with words of another.
import assert from "node:assert/strict";
import { LANGUAGES, VIEWS, allDrawn, drawn, eventually, field, figure, goTo, number, picture, speak, tableOf, type, wordsOfOthers } from "./page.mjs";
import { visits } from "./support.mjs";

const visit = visits();

visit("the language changes everything, loads nothing and stays", {}, async ({ page, requests }) => {
  const savings = figure(page, "figur-16");
  const before = await drawn(savings);
  const heading = page.getByRole("heading", { level: 1 });
  const title = savings.getByRole("heading", { level: 2 });
  const texts = async () => [await heading.innerText(), await title.innerText(), await page.title()];
  const bokmal = await texts();
  const invalid = page.getByRole("textbox").nth(2);
  await type(invalid, "x45");
  const loaded = requests.length;

  await speak(page, "en");
  await eventually(async () => assert.match(await heading.innerText(), /426 million/));
  const english = await texts();
  english.forEach((text, index) => assert.notEqual(text, bokmal[index]));
  await eventually(async () => assert.notEqual((await picture(savings)).print, before.print));
  assert.equal(await invalid.inputValue(), "x45");
  assert.equal(requests.length, loaded);

  await page.reload();
  await eventually(async () => assert.deepEqual(await texts(), english));
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  const pressed = page.getByRole("banner").getByRole("button", { pressed: true });
  assert.match(await pressed.getAttribute("aria-label") ?? await pressed.innerText(), /English/);
});

visit("the numbers are the same in every language", {}, async ({ page }) => {
  const numbers = {};
  for (const language of LANGUAGES) {
    await speak(page, language);
    numbers[language] = (await tableOf(figure(page, "figur-16"))).slice(1).map((row) => row.slice(1).map(number));
  }
  assert.deepEqual(numbers.nn, numbers.nb);
  assert.deepEqual(numbers.en, numbers.nb);
});

for (const language of LANGUAGES) {
  visit(`no view in ${language} has words of another language`, {}, async ({ page }) => {
    await speak(page, language);
    await type(page.getByRole("textbox").first(), "55"); // so that an own value and its texts are there
    await page.getByRole("textbox").nth(1).focus();
    for (const view of VIEWS) {
      await goTo(page, view);
      assert.deepEqual(await wordsOfOthers(page, language), [], `${language}, ${view}`);
    }
  });
}

visit("a message follows the language", {}, async ({ page }) => {
  await type(field(page, "Fagsystemer", "Små kommer ned til"), "450");
  await page.getByRole("button", { name: "Tilbake til studien", exact: true }).click();
  const said = page.getByTestId("notice");
  await said.getByText("Du kan angre").waitFor();
  await speak(page, "en");
  await eventually(async () => assert.doesNotMatch(await said.innerText(), /Du kan angre/));
});

visit("every figure's title and numbers are there in every language", { path: "#studien" }, async ({ page }) => {
  for (const language of LANGUAGES) {
    await speak(page, language);
    await allDrawn(page);
    for (const each of await page.locator("[data-figure]").all()) {
      assert.match(await each.getByRole("heading", { level: 2 }).innerText(), /\p{L}{3}/u);
    }
  }
});
