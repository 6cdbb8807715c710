// The engine: the JavaScript library behind messages. Bundled with the library into one classic script, which runs in a
// worker or, where none is allowed, in the page.
import init, * as library from "#library";

async function engine(module) {
  await init({ module_or_path: module });
  return ({ id, name, values }) => {
    try {
      return { id, value: library[name](...values) };
    } catch (error) {
      // Structured cloning keeps of an error its message alone.
      const { message, code, field, issues } = error;
      return { id, error: { name: error.name, message, code, field, issues } };
    }
  };
}

if (typeof document === "undefined") {
  let answer;
  onmessage = async ({ data }) => {
    if (data.module) {
      answer = await engine(data.module).catch(({ message }) => postMessage({ ready: false, message }));
      if (answer) postMessage({ ready: true });
    } else {
      postMessage(answer(data));
    }
  };
} else {
  globalThis.iktSynergiEngine = engine;
}
