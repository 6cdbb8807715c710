// Starts the wasm, or says why not.

/**
 * @param {object} host what the wasm asks of JavaScript
 * @param {Function} init starts the wasm
 * @param {() => *} wasm gives what `init` takes, or a promise of it
 * @returns {Promise<boolean>} whether the page has started
 */
export async function start(host, init, wasm) {
  const notStarted = document.getElementById("not-started");
  globalThis.iktSynergi = host;
  try {
    await init({ module_or_path: await wasm() });
    notStarted.remove();
    return true;
  } catch (error) {
    console.error(error);
    const reason = document.createElement("p");
    reason.lang = "en";
    reason.textContent = `(${error})`;
    notStarted.append(reason);
    notStarted.className = "failed";
    notStarted.setAttribute("role", "alert");
    return false;
  }
}
