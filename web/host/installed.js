// The page kept by the browser: after one visit it opens without a network, and a new version waits for the user's word.
import { trusted } from "./trusted.js";

export async function install(page) {
  const workers = navigator.serviceWorker; // none on a site without https, nor in some private windows
  if (!workers) return;
  try {
    const url = trusted.createScriptURL(new URL("service-worker.js", document.baseURI).href);
    const registration = await workers.register(url);
    const offer = () => registration.waiting && workers.controller && page.command("update");
    offer();
    registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", offer));
    page.update = () => {
      if (!registration.waiting) return location.reload(); // another tab has gone over already
      workers.addEventListener("controllerchange", () => location.reload());
      registration.waiting.postMessage("take over");
    };
  } catch (error) {
    console.warn("The browser does not keep the page for use without a network.", error);
  }
}
