// Bundles web/styles/main.css into web/generated/: style.css, which Trunk hashes, and the font, hashed here, beside it.
// Both are cut down to what the page can show, which is most of what there is to save on a first visit.
// Trunk runs this before each build (see Trunk.toml), so that `trunk serve` sees a changed style too.
import { fileURLToPath } from "node:url";
import { dirname } from "node:path";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { build } from "esbuild";
import postcss from "postcss";
import parseSelectors from "postcss-selector-parser";
import subsetFont from "subset-font";

const root = fileURLToPath(new URL("..", import.meta.url));
const outdir = `${root}/web/generated`;

// All that can put a class or an attribute into the page.
async function markup() {
  const inFolder = async (folder) => (await readdir(`${root}/${folder}`, { recursive: true })).map((f) => `${folder}/${f}`);
  const sources = [...(await inFolder("web/src")), ...(await inFolder("web/host"))].filter((f) => /\.(rs|js)$/.test(f));
  const files = ["index.html", ...sources];
  return (await Promise.all(files.map((file) => readFile(`${root}/${file}`, "utf8")))).join("\n");
}

/**
 * The style sheet without the parts of Designsystemet that `source`, the text of all markup, cannot bring into play:
 * rules for classes, elements and attributes that it does not name, then custom properties that no rule left reads.
 * So a `ds-` class or the value of a `data-` attribute has to stand in the source in full, not put together from parts.
 */
function prune(css, source) {
  const named = new Set(source.match(/[\w-]+/g));
  const sheet = postcss.parse(css);

  // Whether nothing in the page can match. What a `:not` excludes, and what browsers themselves set, is left alone.
  const isDead = ({ nodes }) =>
    nodes.some((node) => {
      if (node.type === "class") return node.value.startsWith("ds-") && !named.has(node.value);
      if (node.type === "tag") return node.value.includes("-") && !named.has(node.value);
      if (node.type === "pseudo") return /^:(is|where|has)$/.test(node.value) && node.nodes.every(isDead);
      if (node.type !== "attribute" || !/^(data|aria)-/.test(node.attribute)) return false;
      if (!named.has(node.attribute)) return true;
      const isWord = node.operator === "=" && !/^(true|false)$/.test(node.value); // those two come from a bool
      return isWord && node.attribute.startsWith("data-") && !named.has(node.value);
    });
  const styled = new Set();
  sheet.walkRules((rule) => {
    if (/keyframes$/.test(rule.parent.name)) return;
    const selectors = parseSelectors().astSync(rule.selector);
    selectors.walk(({ value }) => styled.add(value));
    const living = selectors.nodes.filter((selector) => !isDead(selector));
    if (living.length === 0) rule.remove();
    // The most specific of a list counts for all rules nested in it, dead or not.
    else if (!rule.some(({ type }) => type === "rule")) rule.selector = living.join(",");
  });
  const unknown = [...named].filter((name) => name.startsWith("ds-") && !styled.has(name));
  if (unknown.length) throw new Error(`Designsystemet has no style for ${unknown.join(", ")}`);

  // From what the rules read, by way of what the custom properties themselves read.
  const isOfTheirs = (name) => /^--_?ds/.test(name);
  const reads = new Map();
  const read = new Set(named);
  sheet.walkAtRules(({ params }) => params.match(/--[\w-]+/g)?.forEach((name) => read.add(name)));
  sheet.walkDecls(({ prop, value }) => {
    const names = value.match(/--[\w-]+/g) ?? [];
    if (isOfTheirs(prop)) reads.set(prop, [...(reads.get(prop) ?? []), ...names]);
    else names.forEach((name) => read.add(name));
  });
  for (const name of read) reads.get(name)?.forEach((next) => read.add(next)); // a Set's loop goes on to what is added
  sheet.walkDecls((declaration) => {
    if (isOfTheirs(declaration.prop) && !read.has(declaration.prop)) declaration.remove();
  });

  const words = new Set();
  sheet.walkDecls(({ value }) => value.match(/[\w-]+/g)?.forEach((word) => words.add(word)));
  sheet.walkAtRules(/^(keyframes|property)$/, (rule) => {
    if (!words.has(rule.params)) rule.remove();
  });

  removeEmpty(sheet);
  return sheet.toString();
}

// A layer's first mention stays though it is empty, since the order of those decides which layer wins.
function removeEmpty(container, layers = new Set()) {
  container.each((node) => {
    const isNewLayer = node.name === "layer" && node.params && !layers.has(node.params);
    if (node.name === "layer") node.params.split(/\s*,\s*/).forEach((layer) => layers.add(layer));
    if (!node.nodes) return;
    removeEmpty(node, layers);
    if (node.nodes.length > 0) return;
    if (isNewLayer) node.nodes = undefined;
    else node.remove();
  });
}

// Of the font, the characters that crates/figures/src/text_metrics measures, the weights that app.css asks for (main.css
// states their range too), kerning and the tabular figures.
const font = {
  name: "font",
  setup({ onLoad }) {
    const range = (from, to) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, at) => from + at));
    const latin = range(0x20, 0x7e) + range(0xa0, 0xff);
    const punctuationAndSymbols = range(0x2000, 0x22ff);
    onLoad({ filter: /\.woff2$/ }, async ({ path }) => {
      const contents = await subsetFont(await readFile(path), latin + punctuationAndSymbols, {
        targetFormat: "woff2",
        variationAxes: { wght: { min: 400, max: 650 } },
        keepFeatures: ["kern", "tnum"],
        preserveNameIds: [13, 14], // the licence
      });
      return { contents, loader: "file" };
    });
  },
};

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: { style: "web/styles/main.css" },
  outdir,
  bundle: true,
  minify: true,
  write: false,
  target: "es2022", // leaves nesting and layers as written: every browser that runs the page's wasm has them
  plugins: [font],
  assetNames: "fonts/[name]-[hash]",
  logLevel: "warning",
});

await rm(`${outdir}/fonts`, { recursive: true, force: true }); // else a font of yesterday's version stays and is served
for (const { path, contents, text } of outputFiles) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, path.endsWith(".css") ? prune(text, await markup()) : contents);
}
