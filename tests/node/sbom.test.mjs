// The bill of materials lists what is in dist/, all of it under licences we may pass on, and nothing else.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { sbom } from "../../scripts/sbom.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
let folder;
let bom;
let texts;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "sbom-"));
  await sbom(join(folder, "one"));
  bom = JSON.parse(await readFile(join(folder, "one/sbom.cdx.json"), "utf8"));
  texts = await readFile(join(folder, "one/THIRD-PARTY.txt"), "utf8");
});
after(() => rm(folder, { recursive: true }));

const isOurs = ({ name }) => name.startsWith("synergi-");

test("another run, as a command and from another folder, gives the same bytes", async () => {
  const script = join(root, "scripts/sbom.mjs");
  await promisify(execFile)(process.execPath, [script, join(folder, "two")], { cwd: folder });
  for (const file of ["sbom.cdx.json", "THIRD-PARTY.txt"]) {
    const [one, two] = await Promise.all(["one", "two"].map((run) => readFile(join(folder, run, file))));
    assert.ok(one.equals(two), file);
  }
});

test("it lists what is linked and bundled", () => {
  const names = new Set(bom.components.map(({ name }) => name));
  const ours = ["case", "figures", "js-api", "ledger", "model", "report", "text", "uncertainty", "web", "whole", "workbook"].map((name) => `synergi-${name}`);
  assert.deepEqual([...names].filter((name) => isOurs({ name })), ours);
  const inside = ["@digdir/designsystemet-css", "@fontsource-variable/inter", "leptos", "libm", "plotters", "std"];
  for (const name of inside) assert.ok(names.has(name), name);
  const ofTests = ["ajv", "insta", "playwright-core", "proptest", "schemars", "ts-rs"];
  const ofTheBuild = ["esbuild", "leptos_macro", "serde_derive", "subset-font", "wasm-bindgen-cli"];
  for (const name of [...ofTests, ...ofTheBuild]) assert.ok(!names.has(name), name);
});

test("each component is told by version, address, hash and licence", () => {
  for (const { name, version, purl, hashes, licenses } of bom.components) {
    assert.match(version, /^\d+\.\d+\.\d+/, name);
    assert.match(purl, /^pkg:(cargo|npm|generic)\/[^ ]+@\d/, name);
    const length = { "pkg:cargo": 64, "pkg:npm": 128 }[purl.split("/")[0]];
    assert.equal(hashes?.[0].content.length, length, name);
    assert.ok(licenses[0].expression, name);
  }
});

test("each licence is one that deny.toml allows", async () => {
  const allowed = new Set(JSON.parse(/^allow = (\[.*\])$/m.exec(await readFile(join(root, "deny.toml"), "utf8"))[1]));
  assert.ok(!holds("GPL-3.0-only AND (MIT OR Zlib)", allowed) && holds("GPL-3.0-only OR MIT AND (Zlib)", allowed));
  for (const { name, licenses } of bom.components) {
    assert.ok(holds(licenses[0].expression, allowed), `${name}: ${licenses[0].expression}`);
  }
});

// Whether one may pass on what is under this SPDX expression: AND binds tighter than OR, as in JavaScript.
function holds(expression, allowed) {
  const words = { AND: "&&", OR: "||" };
  const term = expression.replaceAll(/[\w.+-]+( WITH [\w.-]+)?/g, (word) => words[word] ?? allowed.has(word));
  assert.match(term, /^(true|false|&&|\|\||[() ])+$/, expression);
  return new Function(`return ${term}`)();
}

test("the graph leads from the page to every component, and to nothing else", () => {
  const graph = new Map(bom.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  assert.equal(graph.size, bom.dependencies.length);
  const reached = new Set([bom.metadata.component["bom-ref"]]);
  for (const ref of reached) graph.get(ref).forEach((next) => reached.add(next)); // the loop goes on to what is added
  const [page, ...others] = reached;
  assert.equal(page, "pkg:generic/ikt-synergi@" + bom.metadata.component.version);
  assert.deepEqual(others.sort(), bom.components.map((component) => component["bom-ref"]).sort());
  assert.deepEqual([...graph.keys()].sort(), [...reached].sort());
});

test("each third party's licence is there in full", () => {
  const [, ...parts] = texts.split(/^={80}\n/m);
  const belonging = new Map(); // title, to the texts under it
  for (let at = 0; at < parts.length; at += 2) {
    assert.ok(parts[at + 1].trim().length > 100, parts[at]);
    for (const title of parts[at].trim().split("\n")) {
      belonging.set(title, (belonging.get(title) ?? "") + parts[at + 1]);
    }
  }
  const thirdParties = bom.components.filter((component) => !isOurs(component));
  const others = thirdParties.map(({ name, version }) => `${name} ${version}`);
  assert.deepEqual([...belonging.keys()].sort(), others.sort());
  const of = (name) => belonging.get(others.find((title) => title.startsWith(`${name} `)));
  assert.match(of("@fontsource-variable/inter"), /The Inter Project Authors[^]*SIL OPEN FONT LICENSE/);
  assert.match(of("plotters"), /Hao Hou\n\nPermission is hereby granted/);
  assert.match(of("leptos"), /Greg Johnston\n\nPermission is hereby granted[^]*WITHOUT WARRANTY OF ANY KIND/);
  for (const part of [/Copyright \(c\) The Rust Project Developers/, /Apache License/, /Unicode, Inc/]) {
    assert.match(of("std"), part);
  }
});
