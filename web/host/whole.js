// All of the calculator that comes after the first figure, as one classic script. In a worker it is the JavaScript library
// behind messages; in the page it starts the view of a cooperation's case, and, where no worker is allowed, stands in for one.
import init, * as whole from "#whole";

const stopped = new Set();

// Gives the answer to a message; what is watched tells by `tell` how far it is, until a message stops it.
async function answer({ id, name, values, watched, stop }, tell) {
  if (stop) stopped.add(stop);
  if (!name) return {};
  const watch = (progress) => {
    tell({ id, progress });
    return !stopped.has(id);
  };
  try {
    return { id, value: await whole[name](...values, ...(watched ? [watch] : [])) };
  } catch (error) {
    // Structured cloning keeps of an error its message alone.
    const { message, code, field, issues } = error;
    return { id, error: { name: error.name, message, code, field, issues } };
  } finally {
    stopped.delete(id);
  }
}

if (typeof document === "undefined") {
  let started = false;
  onmessage = async ({ data }) => {
    if (!data.module) {
      const answered = await answer(data, postMessage);
      // What is large is handed over, not copied.
      return postMessage(answered, ArrayBuffer.isView(answered.value) ? [answered.value.buffer] : []);
    }
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
