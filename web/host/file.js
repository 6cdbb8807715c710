// The page as one file: all it needs stands in the document, and no request is ever made.
import init from "#glue";
import { bytesOf, through } from "./case.js";
import { withCase } from "./copy.js";
import { host } from "./host.js";
import { memory, nameOf, storage } from "./memory.js";
import { start } from "./start.js";
import { trusted } from "./trusted.js";

// Before anything changes the document: this is the file, byte for byte, as scripts/dist.mjs wrote it.
const source = `<!doctype html>${document.documentElement.outerHTML}`;

const part = (id) => document.getElementById(id).textContent;
const unpacked = (id) => through(bytesOf(part(id)), new DecompressionStream("gzip"));

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
    code: async () => part("engine"),
    module: async () => WebAssembly.compile(await unpacked("library")),
    async here(code) {
      const script = document.createElement("script");
      script.text = trusted.createScript(code); // its hash stands in the file's security policy
      document.head.append(script);
    },
  },
  file: async () => ({ text: withCase(source) }),
  beside: async () => undefined,
});
start(page, init, () => unpacked("wasm"));
