// What is typed into a cooperation's case: refused with a word, estimated, found in a table, explained.
import assert from "node:assert/strict";
import { LANGUAGES, allDrawn, drop, eventually, figure, goTo, notice, number, speak, tableOf, type } from "./page.mjs";
import { visits } from "./support.mjs";
import {
  CASE, STEPS, addTyped, caseOfThree, evaluateCase, faultOf, fieldOf, fileWith, filledCase, hasKeyboard, heading, isAt, membersTable,
  openGood, summary, tableUnder, toStep, unfold,
} from "./case.mjs";

const visit = visits();
const empty = { path: `#${CASE}` };
const amount = /\d\s(mill\.\s|mrd\.\s)?kr/;

/** Types texts into fields, by their paths, key by key: what is a number on the way to none is not left in force. */
async function fill(page, texts) {
  for (const [path, text] of Object.entries(texts)) {
    await type(fieldOf(page, path), text);
    await page.keyboard.press("Tab");
  }
}
const member = { step: "kommuner", open: (page) => unfold(page, 0) };
const cost = { step: "omstilling", open: (page) => unfold(page, 0, "kostnad") };
const wrong = {
  "a population of 0": { ...member, field: "members-0-population", typed: { "members-0-population": "0" }, message: /fra 1 til/ },
  "a population that is missing": { ...member, field: "members-0-population", typed: { "members-0-population": "" }, message: /Skriv et tall/ },
  "a share of 101 %": { ...member, field: "members-0-in-house", typed: { "members-0-in-house": "101" }, message: /fra 0 til 100/ },
  "a share of −1 %": { ...member, field: "members-0-cloud", typed: { "members-0-cloud": "-1 %" }, message: /fra 0 til 100/ },
  "a negative full-time equivalent": { ...member, field: "members-0-fte", typed: { "members-0-fte": "-1" }, message: /fra 0 til/ },
  "a cost of a member of 10^15": { ...member, field: "members-0-costs-telecom", typed: { "members-0-costs-telecom": "1000000000000000" }, message: /fra 0 til|for stort/ },
  "two members with one number": {
    step: "kommuner",
    open: (page) => unfold(page, 1),
    field: "members-1-number",
    typed: { "members-1-number": "9901" },
    message: /9901/,
    mended: "9902",
  },
  "ownership that does not sum to 100 %": {
    step: "fordeling",
    field: "members-0-ownership",
    typed: { "members-0-ownership": "50", "members-1-ownership": "30", "members-2-ownership": "10" },
    message: /90,00\s%.*100\s%/,
    mended: "60",
  },
  "a horizon of 0": { step: "forutsetninger", field: "horizon", typed: { horizon: "0" }, message: /fra 1 til/, mended: "10" },
  "a discount rate of −100 %": { step: "forutsetninger", field: "discount-rate", typed: { "discount-rate": "-100" }, message: /fra −50 til 100/, mended: "4" },
  "a phase-in of 120 %": { step: "forutsetninger", field: "phase-in-staff-1-", typed: { "phase-in-staff-1-": "120" }, message: /fra 0 til 100/, mended: "60" },
  "an amount of 10^15": { ...cost, field: "costs-0-amount-likely", typed: { "costs-0-amount-likely": "1000000000000000" }, message: /for stort|fra −/, mended: "12000000" },
};
for (const [what, { step, open, field: path, typed, message, mended = "" }] of Object.entries(wrong)) {
  visit(`${what} gets its message in three languages, and the last result stays, marked`, empty, async ({ page }) => {
    const made = caseOfThree();
    await openGood(page, fileWith(made));
    const result = [await heading(page).innerText(), await membersTable(page)];
    assert.match(result[0], amount);
    await toStep(page, step);
    await open?.(page);
    await fill(page, typed);
    const field = fieldOf(page, path);
    await eventually(async () => assert.equal(await field.getAttribute("aria-invalid"), "true"));
    const last = Object.values(typed)[0];
    assert.equal(await field.inputValue(), last);
    const texts = { [path]: new Set(), summary: new Set() };
    for (const language of LANGUAGES) {
      await speak(page, language);
      const text = await faultOf(field);
      assert.ok(text.length > 10, `${language}: ${text}`);
      if (language === "nb") assert.match(text, message);
      texts[path].add(text);
      texts.summary.add((await summary(page).innerText()).split("\n").slice(0, 2).join(" "));
      assert.equal(await summary(page).getByRole("button").count(), 1, language);
    }
    await speak(page, "nb");
    assert.equal(texts[path].size, 3, [...texts[path]].join("; "));
    assert.equal(texts.summary.size, 3, [...texts.summary].join("; "));
    assert.match(await summary(page).innerText(), /Ett felt må rettes/);

    // Elsewhere it is reminded of; what there was, stays.
    await toStep(page, "resultat");
    assert.equal(await heading(page).innerText(), result[0]);
    assert.deepEqual(await membersTable(page), result[1]);
    assert.match(await figure(page, "pengestrom").getAttribute("class"), /\bstale\b/);
    const marks = page.locator(".case-step .not-current");
    assert.ok((await marks.count()) >= 2);
    assert.ok(await marks.first().isVisible());
    await summary(page).getByRole("button").press("Enter");
    await isAt(page, step);
    await hasKeyboard(field);
    assert.equal(await field.inputValue(), last);

    // Mended, it is forgotten.
    const original = { population: "26000", number: "9902" };
    await type(field, mended || original[path.split("-").at(-1)] || "");
    await eventually(async () => assert.equal(await summary(page).innerText(), ""));
    assert.notEqual(await field.getAttribute("aria-invalid"), "true");
    assert.equal(await faultOf(field), "");
    await toStep(page, "resultat");
    assert.equal(await page.locator(".case-step .not-current").count(), 0);
    assert.doesNotMatch(await figure(page, "pengestrom").getAttribute("class"), /\bstale\b/);
    assert.match(await heading(page).innerText(), amount);
  });
}

visit("all that is wrong is listed, each with its way there, and a reload keeps what was right", empty, async ({ page }) => {
  await openGood(page, fileWith(caseOfThree()));
  await toStep(page, "kommuner");
  await unfold(page, 2);
  await fill(page, { "members-2-population": "0", "members-2-cloud": "200", "members-2-users": "x" });
  await toStep(page, "forutsetninger");
  await fill(page, { horizon: "0" });
  await toStep(page, "vurdering");
  const links = summary(page).getByRole("button");
  assert.match(await summary(page).innerText(), /4 felt må rettes/);
  assert.equal(await links.count(), 4);
  const names = await links.allInnerTexts();
  assert.equal(names.filter((name) => name.startsWith("Småvik: ")).length, 3, names.join());
  for (const name of names) {
    await links.filter({ hasText: name }).click();
    const field = page.locator("input[aria-invalid=true]:focus");
    await eventually(async () => assert.equal(await field.count(), 1, name));
  }
  // Of the plan it is said why there is none.
  await toStep(page, "oppfolging");
  assert.equal(await page.locator("#frys-planen").getAttribute("aria-disabled"), "true");
  assert.ok((await page.locator("#frys-planen-hinder").innerText()).length > 10);
  await page.reload();
  await eventually(async () => assert.equal(await summary(page).innerText(), ""));
  await toStep(page, "resultat");
  assert.match(await heading(page).innerText(), amount);
});

visit("a member that is typed in gets its messages where it is typed", { path: `#${CASE}/kommuner` }, async ({ page }) => {
  await addTyped(page, "Storvik", "26000", "9901");
  const [name, population, of] = ["nytt-navn", "nytt-innbyggertall", "nytt-nummer"].map((id) => page.locator(`#${id}`));
  const refused = [
    [["Midtvik", "0", ""], population],
    [["Midtvik", "", ""], population],
    [["Midtvik", "mange", ""], population],
    [["Midtvik", "9000", "9901"], of],
    [["Midtvik", "9000", "99"], of],
    [["", "9000", "9902"], name],
  ];
  for (const [texts, at] of refused) {
    for (const [place, field] of [name, population, of].entries()) await field.fill(texts[place]);
    await of.press("Enter");
    await hasKeyboard(at);
    assert.equal(await at.getAttribute("aria-invalid"), "true", texts.join());
    assert.ok((await faultOf(at)).length > 10, texts.join());
    assert.equal(await page.locator("ol.members > li").count(), 1);
    for (const [place, field] of [name, population, of].entries()) assert.equal(await field.inputValue(), texts[place]);
  }
  await name.fill("Midtvik");
  await name.press("Enter");
  await eventually(async () => assert.equal(await page.locator("ol.members > li").count(), 2));
  assert.equal(await page.locator("form.typing [aria-invalid=true]").count(), 0);
});

// Each explanation is opened, and from the first and the last number that has a field the way is followed.
// What is printed has its formulas written out.
const explained = STEPS.filter((step) => !["kommuner", "rapport"].includes(step));
for (const step of explained) {
  visit(`the numbers of ${step} are explained, and lead to their fields`, empty, async ({ page }) => {
    const made = filledCase({ key: { kind: "fixed_and_inhabitants", fixed: 0.5 } });
    await openGood(page, fileWith(made, { variants: [{ ...made, name: "To" }] }));
    const explanations = page.locator("details.explanation").filter({ has: page.locator("dl") });
    const links = explanations.locator("dd .field-link");
    const openAll = async () => {
      for (const each of await explanations.all()) {
        if (!(await each.evaluate(({ open }) => open))) await each.locator("summary").press("Enter");
        await each.locator("dd").first().waitFor();
      }
    };
    await toStep(page, step);
    await openAll();
    for (const each of await explanations.all()) {
      assert.equal(await each.locator("dt").count(), await each.locator("dd").count());
      for (const formula of await each.locator("dd").allInnerTexts()) assert.match(formula, /\d|ingen besparelse er lagt inn/);
    }
    const all = await links.evaluateAll((links) => links.map(({ title, innerText }) => `${title}: ${innerText}`));
    assert.ok(all.length > 0);
    for (const place of [0, all.length - 1]) {
      await toStep(page, step);
      await openAll();
      await links.nth(place).press("Enter");
      await eventually(async () => assert.equal(await page.locator("[id^='felt-']:focus").count(), 1, all[place]));
    }
  });
}

visit("a number of the result's formula leads to its field on another step", empty, async ({ page }) => {
  await openGood(page, fileWith(filledCase()));
  await page.locator("details.explanation summary").click();
  const rate = page.locator("details.explanation dd .field-link[title='Kalkulasjonsrente, reell']").first();
  assert.equal(number((await rate.innerText()).replace(/\s?%/, "")), 4);
  await rate.press("Enter");
  await isAt(page, "forutsetninger");
  await hasKeyboard(fieldOf(page, "discount-rate"));
  // What is changed there is in the formula.
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("5");
  await toStep(page, "resultat");
  await page.locator("details.explanation summary").click();
  await eventually(async () => assert.equal(number((await rate.innerText()).replace(/\s?%/, "")), 5));
});

visit("with the budget for IT alone, every result is another", empty, async ({ page }) => {
  await openGood(page, fileWith(filledCase()));
  const seen = async () => {
    const found = {};
    const note = (name, what) => (found[name] = JSON.stringify(what));
    await toStep(page, "resultat");
    note("heading", await heading(page).innerText());
    note("lead", await page.getByTestId("case-lead").innerText());
    note("key figures", await tableUnder(page, "nokkeltall"));
    note("members", await membersTable(page));
    note("cash flow", await tableOf(figure(page, "pengestrom")));
    await toStep(page, "besparelser");
    note("savings", await heading(page).innerText());
    await toStep(page, "drift");
    note("rooms", await heading(page).innerText());
    await toStep(page, "omstilling");
    note("costs", await heading(page).innerText());
    note("costs by year", await tableUnder(page, "ar-for-ar"));
    await toStep(page, "fordeling");
    note("keys", await tableOf(figure(page, "nokler")));
    note("shares", await tableUnder(page, "kommunenes-del"));
    return found;
  };
  const all = await seen();
  await page.getByLabel("Kostnader som regnes med").selectOption({ label: "Bare IKT-budsjettet" });
  const budget = await seen();
  for (const name of Object.keys(all)) assert.notEqual(budget[name], all[name], name);
  const results = evaluateCase({ ...filledCase(), scope: "it_budget" });
  await toStep(page, "resultat");
  (await membersTable(page)).forEach((row, place) => {
    assert.equal(number(row[6].replace(/ \(.*/, "")), Math.round(results.members[place].net_present_value / 1_000));
  });
  await page.reload();
  await eventually(async () => assert.equal(JSON.stringify(await heading(page).innerText()), budget.heading));
  await page.getByLabel("Kostnader som regnes med").selectOption({ label: "Alle kostnader" });
  assert.deepEqual(await seen(), all);
});

const TABLE = `nummer;navn;innbyggere;telekom;basis drift;fagsystemer;årsverk
9901;Storvik;26 000;5 200 000;;;14
9902;Midtvik;9 000;900 000;;;
9903;Elvik;8 000;1 600 000;;;
9904;Fjordvik;7 000;2 100 000;;;
9905;Nesvik;6 000;2 400 000;;;
9906;Småvik;1 200;;;;
`;
async function withTable(page) {
  await drop(page, "kommuner.csv", TABLE);
  await eventually(async () => assert.match(await notice(page).innerText(), /6 kommuner/));
  await goTo(page, CASE);
  await toStep(page, "kommuner");
}

visit("members are found in the table by name and by number, and bring their own costs", { path: "#kostnad" }, async ({ page }) => {
  await withTable(page);
  const search = page.locator("#finn-medlem");
  const hits = page.locator("ul.hits button");
  const are = (...names) =>
    eventually(async () => assert.deepEqual((await hits.allInnerTexts()).map((text) => text.split(" (")[0]), names));
  await search.fill("fjo");
  await are("Fjordvik");
  await search.fill("9905");
  await are("Nesvik");
  await search.fill("VIK");
  await eventually(async () => assert.equal(await hits.count(), 6));
  await search.fill("finnes ikke");
  await are();
  assert.match(await page.getByRole("main").innerText(), /Ingen kommune passer til «finnes ikke»/);

  await search.fill("midt");
  await hits.first().press("Enter");
  await eventually(async () => assert.equal(await page.locator("ol.members > li").count(), 1));
  await hasKeyboard(search);
  assert.equal(await search.inputValue(), "");
  await search.fill("9901");
  await hits.first().click();
  await search.fill("9906");
  await hits.first().click();
  await eventually(async () => assert.equal(await page.locator("ol.members > li").count(), 3));
  await search.fill("Midtvik");
  assert.ok(await hits.first().isDisabled()); // it is there already

  await unfold(page, 0);
  const telecom = fieldOf(page, "members-0-costs-telecom");
  assert.equal(number(await telecom.inputValue()), 900_000);
  const note = page.locator('[id="felt-members-0-costs-telecom-kilde"]');
  const said = await note.innerText();
  assert.match(said, /fra tabellen/i);
  // 100, 200, 300 and 400 kr per inhabitant.
  assert.match(said.replaceAll(/\s/g, " "), /4 kommuner .* 100 .* 400 .* 175 .* 325.* 250 .*ikke et mål/);
  const members = async () => {
    await toStep(page, "resultat");
    return Object.fromEntries((await membersTable(page)).map((row) => [row[0], row[2]]));
  };
  assert.deepEqual(await members(), { Midtvik: "fra tabellen, anslått", Storvik: "fra tabellen, anslått", "Småvik": "anslått" });

  // One's own is no longer the table's.
  await toStep(page, "kommuner");
  await type(telecom, "950000");
  await eventually(async () => assert.doesNotMatch(await note.innerText(), /fra tabellen/i));
  assert.match(await note.innerText(), /eget tall/i);
  assert.deepEqual((await members()).Midtvik, "eget tall, anslått");
});

visit("what is not known is estimated, said to be, and at what", empty, async ({ page }) => {
  await openGood(page, fileWith(caseOfThree()));
  await toStep(page, "kommuner");
  await unfold(page, 2);
  const note = page.locator('[id="felt-members-2-costs-telecom-kilde"]');
  assert.match(await note.innerText(), /anslås til \d/);
  const fte = page.locator('[id="felt-members-2-fte-kilde"]');
  assert.match(await fte.innerText(), /anslås til \d/);
  await type(fieldOf(page, "members-2-costs-telecom"), "700000");
  await eventually(async () => assert.match(await note.innerText(), /eget tall/i));
  await type(fieldOf(page, "members-2-costs-telecom"), "");
  await eventually(async () => assert.match(await note.innerText(), /anslås til \d/));
});

visit("the table behind the estimates can be changed later, and taken into the case", { path: "#kostnad" }, async ({ page }) => {
  await withTable(page);
  await page.locator("#finn-medlem").fill("9906");
  await page.locator("ul.hits button").first().click();
  const use = page.getByRole("button", { name: "Bruk den nasjonale modellen" });
  assert.equal(await use.count(), 0);
  await toStep(page, "resultat");
  const before = await membersTable(page);
  await goTo(page, "kostnad");
  await drop(page, "kommuner.csv", TABLE.replace("9906;Småvik;1 200;;;;", "9906;Småvik;1 200;;;;\n9907;Lilleøy;800;900 000;;;"));
  await eventually(async () => assert.match(await notice(page).innerText(), /7 kommuner/));
  await goTo(page, CASE);
  await use.waitFor();
  assert.deepEqual(await membersTable(page), before);
  await use.click();
  await eventually(async () => assert.equal(await use.count(), 0));
  await eventually(async () => assert.notDeepEqual(await membersTable(page), before));
});

visit("own figures below a target save nothing, and what costs more is said to", empty, async ({ page }) => {
  const made = caseOfThree();
  made.members[1].costs = { ...made.members[1].costs, business_systems: 900_000 }; // 100 kr per inhabitant
  await openGood(page, fileWith(made));
  await toStep(page, "besparelser");
  const systems = page.locator('section[aria-labelledby="sparer-business_systems"]');
  assert.match(await systems.innerText(), /Midtvik ligger allerede på målet/);
  assert.equal(await page.getByTestId("negative-saving").count(), 0);

  // Of staff they agree to pay a third more than today.
  const staff = page.locator('section[aria-labelledby="sparer-staff"]');
  for (const size of ["large", "medium", "small"]) {
    await page.locator(`[id="felt-basis-mechanisms-staff-${size}-slag"]`).selectOption({ label: "Sparer en prosentandel" });
    const share = page.locator(`[id^="felt-basis-mechanisms-staff-${size}"][type=text]`);
    await type(share, "-33");
    await page.keyboard.press("Tab");
  }
  await eventually(async () => assert.match(await staff.innerText(), /dyrere enn i dag for Storvik, Midtvik og Småvik/));
  assert.match(await page.getByTestId("negative-saving").innerText(), /Storvik.*dyrere enn i dag/);
  assert.match(await heading(page).innerText(), /koster \d.* mer i året/);
  assert.match((await tableOf(figure(page, "besparelse-per-kommune"))).at(-1).at(-1), /^−/);
  assert.match(await staff.locator("table").first().innerText(), /−\d/);
  await allDrawn(page);
  await toStep(page, "resultat");
  assert.match(await heading(page).innerText(), /koster \d.* mer enn det gir/);
  assert.match(await page.getByTestId("case-lead").innerText(), /dyrere i året/);
  for (const row of await membersTable(page)) assert.match(`${row[4]} ${row[6]}`, /^−.*taper/);
});

visit("an operating model that takes more staff is said to cost more", empty, async ({ page }) => {
  const made = caseOfThree();
  for (const member of made.members) member.in_house = 0.5;
  await openGood(page, fileWith(made));
  const before = await membersTable(page);
  await toStep(page, "drift");
  await fill(page, { "operating-in-house": "0", "operating-staff-by-outsourcing": "-100" });
  const effect = page.getByTestId("staff-effect");
  await effect.waitFor();
  const [, today, , more] = /(\d[\d\s,]*) IT-årsverk\. .*?(\d[\d\s,]*), og .*?(\d[\d\s,]*)\./.exec(await effect.innerText());
  assert.ok(number(more) > number(today), await effect.innerText());
  await toStep(page, "resultat");
  (await membersTable(page)).forEach((row, place) => assert.ok(number(row[4]) < number(before[place][4])));
});
