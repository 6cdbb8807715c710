// What comes after the first figure: heavy work in a worker, or, where the browser allows none, in the page itself; and the
// view of a cooperation's case.
import { trusted } from "./trusted.js";

// Draws from which a second worker is worth its start.
const WORTH_DIVIDING = 20_000;

/**
 * @param {object} from
 * @param {() => Promise<string>} from.code the code that runs in the worker
 * @param {() => Promise<WebAssembly.Module>} from.module what it computes with
 * @param {(code: string) => Promise<void>} from.here runs the code in the page
 */
export function engine({ code, module, here }) {
  let number = 0; // of requests: in the page, where there are no workers, all hands have the same place to stop them
  const first = hand();
  let second;

  /** One worker, or the page in its place: gives `(name, values, told)`, which has it do something. */
  function hand() {
    const waiting = new Map();
    let running; // a promise of something to post a message to

    async function start() {
      const [text, compiled] = await Promise.all([code(), module()]);
      try {
        return await inWorker(text, compiled);
      } catch (error) {
        console.warn("No worker can be had; the page does its work itself.", error);
        const { answer } = await wholeInPage(text, compiled);
        return (message) => answer(message, settle).then(settle, () => {});
      }
    }

    function inWorker(text, compiled) {
      const url = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
      const worker = new Worker(trusted.createScriptURL(url));
      const started = new Promise((resolve, reject) => {
        worker.onmessage = ({ data }) => {
          if (data.ready) resolve((message) => worker.postMessage(message));
          else if (data.ready === false) reject(new Error(data.message));
          else settle(data);
        };
        worker.onerror = (event) => {
          event.preventDefault();
          worker.terminate();
          const error = new Error(event.message || "the worker failed");
          reject(error); // at the start: then the page does its work
          started.then(() => fail(error), () => {});
        };
        worker.postMessage({ module: compiled });
      });
      return started.finally(() => URL.revokeObjectURL(url));
    }

    function settle({ id, progress, value, error }) {
      const { resolve, reject, told } = waiting.get(id) ?? {};
      if (progress) {
        // Once it has been stopped, what is still on its way says nothing.
        if (told && told(progress) === false) running?.then((post) => post({ stop: id }));
        return;
      }
      waiting.delete(id);
      if (error) reject?.(Object.assign(new Error(error.message), error));
      else resolve?.(value);
    }

    // A worker that dies on the way: the next call starts another.
    function fail(error) {
      running = undefined;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    }

    return async (name, values, told) => {
      running ??= start().catch((error) => {
        running = undefined;
        throw error;
      });
      const post = await running;
      return new Promise((resolve, reject) => {
        number += 1;
        waiting.set(number, { resolve, reject, told });
        post({ id: number, name, values, watched: Boolean(told) });
      });
    };
  }

  async function wholeInPage(text, compiled) {
    if (!globalThis.iktSynergiWhole) await here(text);
    await globalThis.iktSynergiWhole.init(compiled);
    return globalThis.iktSynergiWhole;
  }

  let caseStarted;
  async function startCase() {
    const [text, compiled] = await Promise.all([code(), module()]);
    (await wholeInPage(text, compiled)).startCase();
  }

  return {
    /** Starts the view of a cooperation's case, once; a failure may be tried again. */
    startCase: () =>
      (caseStarted ??= startCase().catch((error) => {
        caseStarted = undefined;
        throw error;
      })),
    /** Calls a function of the JavaScript library. */
    call: (name, ...values) => first(name, values),
    /** The same for what takes long: `told` hears how far it is, and stops it with false. */
    watch: (name, told, ...values) => first(name, values, told),
    /** Draws, by two workers where it is worth it, and gives what all comes to; an empty text where it was stopped. */
    async simulate(asked, stresses, draws, told) {
      const divided = draws >= WORTH_DIVIDING && navigator.hardwareConcurrency > 1;
      // Draws come in pairs: the first half has whole ones.
      const half = divided ? 2 * Math.ceil(draws / 4) : draws;
      if (divided) second ??= hand();
      // Where one half fails, the other has nobody left to ask.
      let over = false;
      const goesOn = () => !over && told();
      let parts;
      try {
        parts = await Promise.all([
          first("drawPart", [asked, 0, half], goesOn),
          ...(divided ? [second("drawPart", [asked, half, draws - half], goesOn)] : []),
        ]);
      } finally {
        over = true;
      }
      return parts.every(({ length }) => length > 0) ? first("sureness", [asked, stresses, parts]) : "";
    },
  };
}
