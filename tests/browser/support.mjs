// What every browser test needs: the page on a server of its own, a browser, and a record of what the page did.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";
import { serve } from "../../scripts/serve.mjs";

const FLAGS = [
  "--no-sandbox", // as root, as on many CI machines, Chromium does not start with it
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Serves dist/ on a free port, with `options` of `serve`, and starts a browser with a fresh profile.
 * @example
 * const stage = await start();
 * after(() => stage.close());
 */
export async function start(options = {}) {
  const server = await serve(options);
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: FLAGS });
  return {
    browser,
    url: server.url,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/**
 * Opens the page in a context of its own, `options` being those of a Playwright context and `path` what comes after the
 * page's address, and waits until it shows its <main>, or with `started: false` only until it is loaded. `prepare` is
 * called with the context before anything is loaded.
 *
 * `requests` lists the address of all that was asked for, by the page and its workers, since it was opened; `problems`
 * all that a page in order has none of: console errors, exceptions, failed requests, breaches of the security policy.
 */
export async function open(stage, { path = "", started = true, prepare, ...options } = {}) {
  const context = await stage.browser.newContext({ locale: "nb-NO", ...options });
  const requests = [];
  const problems = [];
  context.on("request", (request) => requests.push(request.url()));
  context.on("requestfailed", (request) => problems.push(`${request.url()}: ${request.failure()?.errorText}`));
  context.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.url()}: ${response.status()}`);
  });
  context.on("weberror", (error) => problems.push(String(error.error())));
  context.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  await context.exposeFunction("reportViolation", (text) => problems.push(text));
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      window.reportViolation(`${event.effectiveDirective} blocks ${event.blockedURI}`);
    });
  });

  await prepare?.(context);
  const page = await context.newPage();
  await page.goto(stage.url + path);
  if (started) await page.locator("main").waitFor();
  return { page, requests, problems, close: () => context.close() };
}

function chromiumPath() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
    for (const folder of process.env.PATH.split(delimiter)) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not there; look on.
      }
    }
  }
  throw new Error("Chromium not found: run scripts/setup.sh test, or set CHROMIUM to the path of one.");
}
