// All of the calculator that comes after the first figure, as one classic script. In a worker it is the JavaScript library
// behind messages; in the page it starts the view of a cooperation's case, and, where no worker is allowed, stands in for one.
import init, * as whole from "#whole";

function answer({ id, name, values }) {
  try {
    return { id, value: whole[name](...values) };
  } catch (error) {
    // Structured cloning keeps of an error its message alone.
    const { message, code, field, issues } = error;
    return { id, error: { name: error.name, message, code, field, issues } };
  }
}

if (typeof document === "undefined") {
  let started = false;
  onmessage = async ({ data }) => {
    if (!data.module) return postMessage(answer(data));
    try {
      await init({ module_or_path: data.module });
      started = true;
    } catch ({ message }) {
      postMessage({ ready: false, message });
    }
    if (started) postMessage({ ready: true });
  };
} else {
  const { startPage, startCase } = whole;
  // Called twice, `init` starts once.
  globalThis.iktSynergiWhole = { init: (module_or_path) => init({ module_or_path }), startPage, startCase, answer };
}
