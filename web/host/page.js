// The page on a server. scripts/dist.mjs writes what it needs to know into the script element's attributes.
import init from "#glue";
import { bytesOf, fromFragment } from "./case.js";
import { hexadecimal } from "./copy.js";
import { host } from "./host.js";
import { install } from "./installed.js";
import { followLinks } from "./linked.js";
import { memory, nameOf, storage } from "./memory.js";
import { start } from "./start.js";
import { trusted } from "./trusted.js";

const { wasm, wasmIntegrity, whole, wholeIntegrity, wholeScript, wholeScriptIntegrity, file, fileIntegrity } =
  document.querySelector("script[data-wasm]").dataset;
const frame = window.parent === window ? undefined : await import("./frame.js");

const beside = (name, integrity) => fetch(new URL(name, document.baseURI), { integrity });

async function asset(name, integrity) {
  const response = await beside(name, integrity);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

// Once asked for, kept; once failed, to be asked for again.
function once(ask) {
  let answer;
  return () =>
    (answer ??= ask().catch((error) => {
      answer = undefined;
      throw error;
    }));
}

const code = {
  code: once(async () => (await asset(wholeScript, wholeScriptIntegrity)).text()),
  module: once(async () => WebAssembly.compile(await (await asset(whole, wholeIntegrity)).arrayBuffer())),
  here: once(() =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = trusted.createScriptURL(new URL(wholeScript, document.baseURI).href);
      script.crossOrigin = "anonymous"; // in a sandboxed frame the page's own folder is another origin
      script.integrity = wholeScriptIntegrity;
      script.onload = resolve;
      script.onerror = () => reject(new Error(`${wholeScript} could not be loaded`));
      document.head.append(script);
    })),
};

// The case in the address, which then names the view alone.
async function caseInAddress() {
  const [view, encoded] = location.hash.slice(1).split(/&?case=/);
  if (encoded === undefined) return undefined;
  history.replaceState(null, "", `#${view}`);
  return fromFragment(encoded);
}

async function use() {
  const linked = await caseInAddress();
  const kept = storage("localStorage");
  if (frame) {
    // Frames of one site share its storage: without a name of its own, a frame keeps nothing.
    const { fixed, keep } = frame.asked();
    const scenarios = keep ? kept : new Map();
    const place = `${keep}.${nameOf(linked ?? "")}`;
    return { delivery: "frame", given: linked, memory: memory({ scenarios, choices: new Map(), place, fixed }) };
  }
  const own = memory({ scenarios: kept, choices: kept });
  // A case from a link lives as long as its tab, and leaves alone what the visitor has worked on before.
  const tab = storage("sessionStorage");
  const { recall, remember, forget } = memory({ choices: tab });
  if (linked !== undefined) remember("ikt-synergi.case", linked);
  const given = linked ?? recall("ikt-synergi.case");
  if (given === undefined) return { delivery: "page", memory: own };
  return {
    delivery: "page",
    given,
    memory: memory({ scenarios: tab, cooperations: kept, choices: kept, place: nameOf(given) }),
    withoutGiven() {
      forget("ikt-synergi.case");
      return own;
    },
  };
}

// A link to a case, followed where the page is open already, changes the fragment alone.
addEventListener("hashchange", () => /[#&]case=/.test(location.hash) && location.reload());

const page = host({
  ...(await use()),
  code,
  async file() {
    try {
      const text = await (await asset(file, fileIntegrity)).text();
      return { text, hash: hexadecimal(bytesOf(fileIntegrity.split("-")[1])) };
    } catch {
      return { text: await (await asset(file)).text() }; // the server has a newer version than the page
    }
  },
  async beside(name) {
    const response = await beside(name).catch(() => undefined);
    return response?.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  },
});

await followLinks(page);
if (await start(page, init, () => beside(wasm, wasmIntegrity))) {
  // So that a table is read and a case opened without a request, and without a network, when it comes to that.
  code.code().catch(() => {});
  code.module().catch(() => {});
  code.here().catch(() => {});
  if (frame) frame.converse(page);
  else install(page);
}
