// What the page's wasm asks of JavaScript (see web/src/host.rs): what differs between the ways of using the page, and what is
// shorter here than there.
import { engine } from "./engine.js";
import * as copy from "./copy.js";
import { addressOf } from "./linked.js";
import * as shelf from "./shelf.js";
import { trusted } from "./trusted.js";

async function copied(forms) {
  try {
    await navigator.clipboard.write([new ClipboardItem(forms)]);
    return true;
  } catch {
    return false;
  }
}

function asTable(text) {
  const escaped = (cell) => cell.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const row = (line, place) => {
    const tag = place === 0 ? "th" : "td";
    return `<tr>${line.split("\t").map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join("")}</tr>`;
  };
  return `<table>${text.split("\n").map(row).join("")}</table>`;
}

/**
 * @param {object} use how the page is used
 * @param {"page" | "file" | "frame"} use.delivery
 * @param {{ recall: Function, remember: Function }} use.memory
 * @param {string} [use.given] the case that came with the address or the file
 * @param {() => object} [use.withoutGiven] what remembers when that case turns out to be none
 * @param {object} use.code where the engine comes from: see engine.js
 * @param {() => Promise<{ text: string, hash?: string }>} use.file the single file, and its SHA-256 where that is known
 * @param {(name: string) => Promise<Uint8Array | undefined>} use.beside a file beside the page
 */
export function host({ delivery, memory, given, withoutGiven, code, file, beside }) {
  const { call, watch, simulate, startCase } = engine(code);
  const published = new Map(); // name -> what was said last
  const followers = []; // [name, callback]
  const listeners = new Set();
  let deleted = false;
  let connected;
  const command = new Promise((resolve) => {
    connected = resolve;
  });
  const self = {
    delivery: () => delivery,
    given: () => given,
    dropGiven() {
      memory = withoutGiven?.() ?? memory;
    },
    recall: (key) => memory.recall(key),
    remember(key, text) {
      if (deleted) return false;
      const kept = memory.remember(key, text);
      for (const listener of listeners) listener(key, text);
      return kept;
    },
    forget: (key) => memory.forget(key),
    beside,
    call,
    startCase,
    /** Says what something is now: so the page tells the view of a case of language, appearance, view and scenario. */
    publish(name, value) {
      published.set(name, value);
      for (const [followed, tell] of followers) if (followed === name) tell(value);
    },
    follow(name, tell) {
      followers.push([name, tell]);
      if (published.has(name)) tell(published.get(name));
    },
    /** Reads a table of municipalities: `{ municipalities }`, or `{ issues }` where it is none. */
    async readTable(bytes) {
      try {
        return JSON.stringify({ municipalities: await call("readMunicipalities", bytes) });
      } catch ({ issues = [] }) {
        return JSON.stringify({ issues });
      }
    },
    /** See `simulate` in web/src/host.rs. */
    simulate: (asked, stresses, draws, told) => simulate(asked, stresses, draws, () => told()),
    /** The draws as a file. */
    drawsAsFile: (asked) => call("drawsAsFile", asked),
    /** Copies the address of a case; its length, below zero where the browser did not let it be copied: then the page's own shows it. */
    async copyLink(text) {
      const address = await addressOf(text);
      try {
        await navigator.clipboard.writeText(address);
        return address.length;
      } catch {
        history.replaceState(history.state, "", address);
        return -address.length;
      }
    },
    /** Cases that have been put aside: a list as text, and what is done with one of them; nothing where the browser keeps none. */
    shelf: async () => JSON.stringify(await shelf.list().catch(() => null)),
    shelve: (id, kept, text) => shelf.put(id, kept, text).then(() => true, () => false),
    unshelve: (id) => shelf.take(id).then(() => true, () => false),
    /** Deletes all that the page keeps in the browser, and begins anew. */
    async deleteEverything() {
      deleted = true; // what is still on its way to be remembered
      await shelf.deleteEverything();
      location.reload();
    },
    /** The workbook of a case: its bytes. */
    workbook: (case_, language) => call("workbookOfCase", case_, language),
    /** Has the worker do something with a file: see `work` in web/src/host.rs. */
    work: (name, file, text, told) => watch(name, ({ bytes, of, rows }) => told(bytes, of, rows), file, text),
    /** Has the worker practise reading, so that it is fast once there is something to read. */
    warm: () => void call("warmUp").catch(() => {}),
    /** A picture's markup as an element. */
    picture(svg) {
      return new DOMParser().parseFromString(trusted.createHTML(svg), "image/svg+xml").documentElement;
    },
    /** Saves the single file, with a case in it if one is given; its SHA-256, or an empty text where that is not known. */
    async saveCopy(name, text) {
      const plain = await file();
      const hash = await copy.save(name, copy.withCase(plain.text, text));
      return hash ?? (text === undefined ? plain.hash : undefined) ?? "";
    },
    /** Copies a canvas as a picture; whether that was allowed. */
    copyPicture: (canvas) =>
      copied({ "image/png": new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))))) }),
    /** Copies a table, given as lines of cells between tabs: for a document as a table, for all else as it is. */
    copyTable: (text) =>
      copied({ "text/plain": new Blob([text], { type: "text/plain" }), "text/html": new Blob([asTable(text)], { type: "text/html" }) }),
    /** The wasm hands in what takes commands from outside: `(what, value)`, giving what is wrong, if anything. */
    connect: (take) => connected(take),
    command: async (what, value = "") => (await command)(what, value),
    onRemember: (listener) => listeners.add(listener),
    update() {},
  };
  return self;
}
