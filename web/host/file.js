// The page as one file: all it needs stands in the document, and no request is ever made.
import { withCase } from "./copy.js";
import { host } from "./host.js";
import { followLinks } from "./linked.js";
import { memory, nameOf, storage } from "./memory.js";
import { unpack } from "./packed.js";
import { start } from "./start.js";

// Before anything changes the document: this is the file, byte for byte, as scripts/dist.mjs wrote it.
const source = `<!doctype html>${document.documentElement.outerHTML}`;

const part = (id) => document.getElementById(id).textContent;
const { init, startPage } = globalThis.iktSynergiWhole; // by the script before this one
let module;
const compiled = () => (module ??= WebAssembly.compile(unpack(part("wasm"))));

// A case is kept apart from others, and from those of other copies of the file: to a browser, all files are one site.
const slot = part("case");
const given = slot === "null" ? undefined : slot;
const choices = storage("localStorage");
const place = nameOf(location.pathname + slot);

const page = host({
  delivery: "file",
  memory: memory({ scenarios: choices, choices, place }),
  given,
  code: {
    code: async () => part("whole"),
    module: compiled,
    here: async () => {}, // it is
  },
  file: async () => ({ text: withCase(source) }),
  beside: async () => undefined,
});
followLinks(page).then(() => start(page, ({ module_or_path }) => init(module_or_path).then(startPage), compiled));
