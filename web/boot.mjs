// Starts the WebAssembly named by the script element that Trunk writes (see Trunk.toml). A file of its own, because
// Trunk's own start is an inline script, which a strict Content-Security-Policy blocks.
const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
const notStarted = document.getElementById("not-started");

try {
  const { default: init } = await import(new URL(js, document.baseURI));
  await init({ module_or_path: new URL(wasm, document.baseURI) });
  notStarted.remove();
} catch (error) {
  console.error(error);
  const reason = document.createElement("p");
  reason.lang = "en";
  reason.textContent = `(${error})`;
  notStarted.append(reason);
  notStarted.className = "failed";
  notStarted.setAttribute("role", "alert");
}
