#!/usr/bin/env node
// What the built page and the JavaScript library are made of: sbom.cdx.json, a bill of materials in CycloneDX 1.6, and
// THIRD-PARTY.txt, the licences of all that is not ours. The same commit and compiler give the same bytes.
//   node scripts/sbom.mjs [folder]
// It says what is in dist/: no test, no tool, and no procedural macro, which is gone when the compiler is done.
import { execFileSync } from "node:child_process";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (path) => readFile(join(root, path), "utf8");
const run = (command, ...args) => execFileSync(command, args, { cwd: root, encoding: "utf8", maxBuffer: Infinity });

/** Writes both files into `folder`. */
export async function sbom(folder) {
  const crates = await cratesIn(["synergi-web", "synergi-js-api", "synergi-whole"]);
  const [page, api, whole] = crates.roots;
  const components = [...crates.all, await std(), ...(await npmPackages())].sort(byName);
  const others = components.filter(({ ours }) => !ours);
  await addStandardTexts(others);

  const all = {
    name: "ikt-synergi",
    version: page.version,
    purl: `pkg:generic/ikt-synergi@${page.version}`,
    licence: page.licence,
    dependsOn: [page, api, whole, ...others.filter(({ isCrate }) => !isCrate)].map(({ purl }) => purl),
  };
  const bom = {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: entry(all, "application") },
    components: components.map((component) => entry(component, "library")),
    dependencies: [all, ...components].map(({ purl, dependsOn }) => ({ ref: purl, dependsOn: [...dependsOn].sort() })),
  };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "sbom.cdx.json"), `${JSON.stringify(bom, null, 2)}\n`);
  await writeFile(join(folder, "THIRD-PARTY.txt"), thirdParty(others));
}

function entry({ name, version, purl, licence, hash }, type) {
  const licenses = [{ expression: licence }];
  return { type, "bom-ref": purl, name, version, ...(hash && { hashes: [hash] }), licenses, purl };
}

/**
 * The crates that the packages named are linked from. `cargo tree` for one package at a time, as they are built: the
 * graph of `cargo metadata` has features on that only the tests ask for. That one tells where the crates lie.
 */
async function cratesIn(names) {
  const target = "wasm32-unknown-unknown";
  const common = ["--locked", "--offline"];
  const metadata = run("cargo", "metadata", ...common, "--format-version", "1", "--filter-platform", target);
  const packages = new Map(JSON.parse(metadata).packages.map((crate) => [`${crate.name} v${crate.version}`, crate]));
  const checksums = new Map();
  for (const [, name, version, checksum] of (await read("Cargo.lock"))
    .matchAll(/^name = "(.+)"\nversion = "(.+)"\nsource = .*\nchecksum = "(.+)"$/gm)) {
    checksums.set(`${name} v${version}`, checksum);
  }

  const crates = new Map();
  const edges = ["--edges", "normal,no-proc-macro", "--target", target];
  for (const name of names) {
    const path = []; // from the package to the line at hand; what repeats comes without its dependencies
    const tree = run("cargo", "tree", ...common, ...edges, "--package", name, "--prefix", "depth", "--format", " {p}");
    for (const [, depth, key] of tree.matchAll(/^(\d+) (\S+ v\S+)/gm)) {
      if (!crates.has(key)) crates.set(key, await crateOf(packages.get(key), checksums.get(key)));
      path.length = Number(depth);
      path.at(-1)?.dependsOn.add(crates.get(key).purl);
      path.push(crates.get(key));
    }
  }
  const all = [...crates.values()];
  return { all, roots: names.map((name) => all.find((crate) => crate.name === name)) };
}

async function crateOf({ name, version, license, authors, manifest_path: manifest, source }, checksum) {
  const ours = source === null; // and not to be taken for what the registry may have under that name
  return {
    name,
    version,
    purl: `pkg:${ours ? "generic" : "cargo"}/${name}@${encodeURIComponent(version)}`,
    licence: license?.replaceAll("/", " OR "), // as older manifests say it
    hash: checksum && { alg: "SHA-256", content: checksum },
    dependsOn: new Set(),
    isCrate: true,
    ours,
    authors: authors.map((author) => author.replace(/ *<.*>/, "")).join(", "),
    texts: await licenceFiles(dirname(manifest)),
  };
}

// Its licence is what COPYRIGHT-library.html says that comes with the compiler; Unicode's is for core's tables.
async function std() {
  const version = /^rustc (\S+)/.exec(run("rustc", "--version"))[1];
  return {
    name: "std",
    version,
    purl: `pkg:generic/std@${version}?vcs_url=${encodeURIComponent("git+https://github.com/rust-lang/rust")}`,
    licence: "(MIT OR Apache-2.0) AND Unicode-3.0",
    dependsOn: new Set(),
    authors: "The Rust Project Developers (see https://thanks.rust-lang.org)",
    texts: [],
  };
}

// The packages that esbuild finds in styles and scripts.
async function npmPackages() {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ["web/styles/main.css", "web/host/*.js", "web/embed/*.js"],
    outdir: "unused",
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    external: ["#*"], // what wasm-bindgen writes
    loader: { ".woff2": "file" },
    logLevel: "warning",
  });
  const lock = JSON.parse(await read("package-lock.json")).packages;
  const inPackage = /node_modules\/(?:.*\/node_modules\/)?((?:@[^/]+\/)?[^/]+)/;
  const found = Object.keys(metafile.inputs).map((path) => inPackage.exec(path)).filter(Boolean);
  return Promise.all([...new Map(found)].map(async ([folder, name]) => {
    const { version, license, integrity } = lock[folder];
    const [algorithm, base64] = integrity.split("-");
    return {
      name,
      version,
      purl: `pkg:npm/${name.replace("@", "%40")}@${version}`,
      licence: license,
      hash: { alg: algorithm.replace("sha", "SHA-"), content: Buffer.from(base64, "base64").toString("hex") },
      dependsOn: new Set(),
      texts: await licenceFiles(join(root, folder)),
    };
  }));
}

async function licenceFiles(folder) {
  const isLicence = (name) => /^(licen[cs]e|copying|copyright|notice|unlicense)/i.test(name);
  const names = (await readdir(folder)).filter(isLicence).sort();
  const texts = await Promise.all(names.map(async (name) => tidy(await readFile(join(folder, name), "utf8"))));
  return texts.filter((text) => text.includes("\n")); // some are links to a file that was not packed: "../LICENSE"
}

const tidy = (text) => text.replaceAll(/[ \t\r]+$/gm, "").replace(/^\n+/, "").trimEnd();

// Some packages come without a licence file. The standard texts of MIT and Apache are those of this repository, the MIT
// licence with the authors' names; others are in packages that have them.
async function addStandardTexts(components) {
  const ours = { mit: tidy(await read("LICENSE-MIT")), apache: tidy(await read("LICENSE-APACHE")) };
  for (const component of components.filter(({ texts }) => texts.length === 0)) {
    const { name, licence, authors } = component;
    component.texts = licence.match(/[\w.-]+/g).filter((word) => !/^(AND|OR)$/.test(word)).map((id) => {
      if (id === "MIT") return ours.mit.replace(/^(Copyright \(c\)) .*$/m, `$1 ${authors || `the authors of ${name}`}`);
      if (id === "Apache-2.0") return ours.apache;
      const text = components.find((other) => other.licence === id && other.texts.length === 1)?.texts[0];
      if (!text) throw new Error(`no text of ${id}, the licence of ${name}`);
      return text;
    });
  }
}

// A text that several have is printed once, also where it is only broken into other lines.
function thirdParty(components) {
  const title = ({ name, version }) => `${name} ${version}`;
  const sections = new Map();
  for (const component of components) {
    for (const text of component.texts) {
      const words = text.replaceAll(/\s+/g, " ");
      if (!sections.has(words)) sections.set(words, { text, titles: new Set() });
      sections.get(words).titles.add(title(component));
    }
  }
  const line = "=".repeat(80);
  return [
    "The page IKT-synergi and its JavaScript library contain work of others under these licences.",
    "The texts of the licences follow, each after the list of what it belongs to.",
    "",
    ...components.map((component) => `${title(component)}: ${component.licence}`),
    ...[...sections.values()].flatMap(({ text, titles }) => ["", line, ...titles, line, "", text]),
    "",
  ].join("\n");
}

function byName(one, other) {
  const [a, b] = [one, other].map(({ name, version }) => `${name} ${version}`);
  return a < b ? -1 : Number(a > b);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await sbom(process.argv[2] ?? join(root, "dist"));
