// What every Firefox test needs: the page on a server of its own or from a file, and a record of what the page did.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";
import { serve } from "../../scripts/serve.mjs";
import { program, visitsWith } from "../harness.mjs";

const PREFERENCES = {
  "intl.accept_languages": "nb-NO,nb",
  "security.fileuri.strict_origin_policy": true, // as users have it; Puppeteer would loosen it
};

/** See `visitsWith`. */
export const visits = visitsWith({ start, open, pictures: "target/firefox" });

/**
 * Starts Firefox with a fresh profile, and serves dist/, or what DIST names, on a free port, with `options` of `serve`.
 * With a `file` that file is the page, and nothing is served.
 * @example
 * const stage = await start();
 * after(() => stage.close());
 */
export async function start({ file, ...options } = {}) {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: program("FIREFOX", "firefox-esr", "firefox"),
    extraPrefsFirefox: PREFERENCES,
    defaultViewport: { width: 1280, height: 720 },
  });
  try {
    const server = file ? undefined : await serve({ root: process.env.DIST ?? "dist", ...options });
    return {
      browser,
      url: server?.url ?? pathToFileURL(resolve(file)).href,
      async close() {
        await browser.close();
        await server?.close();
      },
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/**
 * Opens the page in a context of its own, `path` being what comes after its address, and waits until it shows its
 * <main>, or with `started: false` only until it is loaded.
 *
 * `requests` lists the address of all that a server was asked for since it was opened, by the page and its workers, but
 * not by a service worker, of which Firefox reports none; `problems` all that a page in order has none of: console
 * errors, exceptions, failed requests, breaches of the security policy.
 */
export async function open(stage, { path = "", started = true } = {}) {
  const context = await stage.browser.createBrowserContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const requests = [];
    const problems = [];
    page.on("request", (request) => {
      // Firefox reports those too, even for the font that it has in itself.
      if (!/^(data|blob):/.test(request.url())) requests.push(request.url());
    });
    page.on("requestfailed", (request) => problems.push(`${request.url()}: ${request.failure()?.errorText}`));
    page.on("response", (response) => {
      if (response.status() >= 400) problems.push(`${response.url()}: ${response.status()}`);
    });
    page.on("pageerror", (error) => problems.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") problems.push(message.text());
    });
    await page.evaluateOnNewDocument(() => {
      addEventListener("securitypolicyviolation", (event) => {
        console.error(`${event.effectiveDirective} blocks ${event.blockedURI}`);
      });
      // Of files Firefox reports no requests, so that one that is missing is known by this alone.
      const told = (event) => event.target instanceof Element && console.error(`not loaded: ${event.target.outerHTML}`);
      addEventListener("error", told, true);
    });

    await page.goto(stage.url + path);
    if (started) await page.waitForSelector("main");
    return { page, requests, problems, close: () => context.close() };
  } catch (error) {
    await context.close();
    throw error;
  }
}

/**
 * Opens a file as its user does, in a Firefox of its own that `close` ends; the rest is as with `open`. As no request
 * for a file is recorded, a page that is to need no other file has to lie alone in a folder.
 */
export async function openFile(file, how) {
  const stage = await start({ file });
  try {
    return { ...(await open(stage, how)), close: stage.close };
  } catch (error) {
    await stage.close();
    throw error;
  }
}
