// What every browser test needs: the page on a server of its own, a browser, and a record of what the page did.
import { chromium } from "playwright-core";
import { serve } from "../../scripts/serve.mjs";
import { program, visitsWith } from "../harness.mjs";

const FLAGS = [
  "--no-sandbox", // as root, as on many CI machines, Chromium does not start with it
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** See `visitsWith`. */
export const visits = visitsWith({ start, open, pictures: "target/browser" });

/**
 * Serves dist/, or what DIST names, on a free port, with `options` of `serve`, and starts a browser with a fresh profile.
 * @example
 * const stage = await start();
 * after(() => stage.close());
 */
export async function start(options = {}) {
  const server = await serve({ root: process.env.DIST ?? "dist", ...options });
  const browser = await chromium.launch({ executablePath: program("CHROMIUM", "chromium", "chromium-browser", "google-chrome"), args: FLAGS });
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
  // Only where a test is about it does the browser keep the page: keeping it takes requests of its own.
  const context = await stage.browser.newContext({ locale: "nb-NO", serviceWorkers: "block", ...options });
  const requests = [];
  const problems = [];
  // A blob's address and a data address lead nowhere outside the page.
  context.on("request", (request) => /^(blob|data):/.test(request.url()) || requests.push(request.url()));
  context.on("requestfailed", (request) => {
    const failure = request.failure()?.errorText;
    // A worker that was about to start as the page was left.
    const leaving = request.url().startsWith("blob:") && failure === "net::ERR_ABORTED";
    if (!leaving) problems.push(`${request.url()}: ${failure}`);
  });
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
  page.setDefaultTimeout(10_000);
  await page.goto(stage.url + path);
  if (started) await page.locator("main").waitFor();
  return { page, requests, problems, close: () => context.close() };
}
