// The page while it is being worked on (`make dev`): Trunk has the wasm and its glue, what comes after it lies beside.
import { fromFragment } from "./case.js";
import { host } from "./host.js";
import { followLinks } from "./linked.js";
import { memory, storage } from "./memory.js";
import { start } from "./start.js";

const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
const beside = (name) => fetch(new URL(name, document.baseURI));
const choices = storage("localStorage");
const [, encoded] = location.hash.split("case=");
const page = host({
  delivery: "page",
  memory: memory({ scenarios: choices, choices }),
  given: encoded && (await fromFragment(encoded)),
  code: {
    code: async () => (await beside("whole/whole.js")).text(),
    module: async () => WebAssembly.compile(await (await beside("whole/whole.wasm")).arrayBuffer()),
    here: (code) => {
      const script = document.createElement("script");
      script.textContent = code;
      document.head.append(script);
    },
  },
  file: async () => ({ text: await (await beside("ikt-synergi.html")).text() }),
  beside: async (name) => new Uint8Array(await (await beside(name)).arrayBuffer()),
});
await followLinks(page);
const { default: init } = await import(new URL(js, document.baseURI));
await start(page, init, () => new URL(wasm, document.baseURI));
