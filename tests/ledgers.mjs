// Ledgers of any size, always the same for a seed, with every quirk that real ones have; and what they come to, counted
// here, in whole øre, without the code under test.

/** A generator of numbers from 0 to 1: mulberry32. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

const CODES = [
  ["62.010", "it_services"],
  ["62.020", "it_services"],
  ["58.290", "software_publishing"],
  ["46.510", "ict_wholesale"],
  ["63.110", "data_processing"],
  ["26.200", "ict_manufacturing"],
  ["95.110", "ict_repair"],
  ["61.100", "telecom"],
  ["84.110", "not_ict"],
  ["01.110", "not_ict"],
];
const NAMES = ["Åsen Data", "Ødegård IKT", "Bærum Nett", 'Skjerm 24"', "Fjord; Hav", "Løsning\nog Drift", "Sør-Sys", "Nordlys"];

/** Organisation numbers with the right control digit. */
export function organisation(place) {
  const weights = [3, 2, 7, 6, 5, 4, 3, 2];
  for (let number = 81_000_000 + place * 11; ; number += 1) {
    const digits = [...String(number)].map(Number);
    const control = (11 - (digits.reduce((sum, digit, at) => sum + digit * weights[at], 0) % 11)) % 11;
    if (control < 10) return `${number}${control}`;
  }
}

const suppliers = Array.from({ length: 200 }, (_, place) => {
  const [code, group] = CODES[place % CODES.length];
  return { number: organisation(place), name: `${NAMES[place % NAMES.length]} ${place}`, code, group };
});

/** The suppliers, as an extract of the business register lists them, among so many others. */
export function* registerRows(others = 0) {
  yield "organisasjonsnummer;navn;organisasjonsform.kode;naeringskode1.kode\r\n";
  for (let place = 0; place < others; place += 1) yield `${organisation(100_000 + place)};Enhet ${place} AS;AS;47.110\r\n`;
  for (const { number, name, code } of suppliers) yield `${number};"${name.replaceAll('"', '""')}";AS;${code}\r\n`;
}

const group3 = (digits, sign) => digits.replace(/\B(?=(\d{3})+$)/g, sign);

/** An amount of øre in one of the forms that ledgers have. */
function written(ore, form) {
  const digits = String(Math.floor(Math.abs(ore) / 100));
  const rest = String(Math.abs(ore) % 100).padStart(2, "0");
  const minus = ore < 0;
  switch (form) {
    case 0: return `${minus ? "-" : ""}${digits},${rest}`;
    case 1: return `${minus ? "-" : ""}${group3(digits, " ")},${rest}`;
    case 2: return `${minus ? "-" : ""}${group3(digits, ".")},${rest}`;
    case 3: return minus ? `(${digits},${rest})` : `${digits},${rest}`;
    case 4: return `${digits},${rest}${minus ? "-" : ""}`;
    case 5: return `${minus ? "\u2212" : ""}${group3(digits, "\u00a0")},${rest}`;
    default: return ore === 0 ? " -   " : `${minus ? "-" : ""}kr ${digits},${rest}`;
  }
}

const quoted = (text) => (/[";\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * A ledger: `parts`, its text piece by piece, and `expected`, filled as they are taken: `rows`, `ore`, `skipped` (lines with
 * reasons) and `sums`, a map from "municipality group year" to øre.
 * `plain` has one form of amounts and no quirks: what is timed. `codes: false` leaves the industry codes out.
 */
export function ledger(rows, { seed = 1, plain = false, codes = true, end = "\n" } = {}) {
  const expected = { rows: 0, ore: 0, skipped: [], sums: new Map() };
  function* parts() {
    const next = random(seed);
    const pick = (count) => Math.floor(next() * count);
    let text = `Kommunenr;Orgnr;Leverandør;${codes ? "Næringskode;" : ""}Fakturadato;Beløp${end}`;
    let line = 2;
    const skip = (reason, row) => {
      expected.skipped.push({ line, reason });
      text += row + end;
      line += 1;
    };
    const blanks = codes ? ";;;;;" : ";;;;";
    for (let row = 0; row < rows; row += 1) {
      const municipality = String(1101 + pick(plain ? 357 : 12));
      // In a large one each municipality has forty suppliers of its own.
      const place = plain ? Number(municipality) * 7 + pick(40) : pick(suppliers.length);
      const supplier = suppliers[place % suppliers.length];
      const year = 2014 + pick(3);
      const ore = pick(40_000_000) - 2_000_000;
      const date = `${String(1 + pick(28)).padStart(2, "0")}.${String(1 + pick(12)).padStart(2, "0")}.${year}`;
      const quirk = plain ? 99 : pick(60);
      const name = plain ? `Leverandør ${supplier.number}` : supplier.name;
      const cells = (amount, when = date) =>
        [municipality, supplier.number, quoted(name), ...(codes ? [supplier.code] : []), when, amount].join(";");
      if (quirk === 0) skip("not_an_amount", cells("ukjent"));
      if (quirk === 1) skip("no_amount", cells(""));
      if (quirk === 2) skip("total", `;;Grand Total;${codes ? ";" : ""};123,00`);
      if (quirk === 3) skip("not_a_date", cells("1,00", "i fjor"));
      // Of names that go over two lines the second is a line too.
      const lines = () => name.split("\n").length - 1;
      if (quirk === 0 || quirk === 1 || quirk === 3) line += lines();
      if (quirk === 4) {
        text += `${blanks}${end}${end}`;
        line += 2;
      }
      const shown = plain ? written(ore, 0) : written(ore, pick(7));
      text += cells(quirk === 5 ? quoted(` ${shown} `) : shown) + end;
      line += 1 + lines();
      expected.rows += 1;
      expected.ore += ore;
      const key = `${municipality} ${supplier.group} ${year}`;
      expected.sums.set(key, (expected.sums.get(key) ?? 0) + ore);
      if (text.length > 1 << 18) {
        yield text;
        text = "";
      }
    }
    if (!plain) text += `${blanks}${end}${end}`;
    yield text;
  }
  return { parts: parts(), expected };
}

/** The same as bytes in an encoding: "utf-8", "utf-8-bom", "latin1", "utf-16le". */
export function encoded(text, encoding) {
  if (encoding === "latin1") return Buffer.from(text.replaceAll("\u2212", "-"), "latin1");
  if (encoding === "utf-16le") return Buffer.from(`\ufeff${text}`, "utf16le");
  return Buffer.from(encoding === "utf-8-bom" ? `\ufeff${text}` : text);
}

/** Sums of an import as the generator counts them. */
export const asMap = (sums) =>
  new Map(sums.map(({ municipality, service_group, year, ore }) => [`${municipality} ${service_group} ${year}`, ore]));
