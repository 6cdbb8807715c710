// The page inside another page: settings from the address, and messages with the page around it. docs/embedding.md
// describes both; web/embed/ikt-synergi.js is the other end.
const PROTOCOL = "ikt-synergi";
const VERSION = 1;
const SCENARIO = "ikt-synergi.scenario"; // as in web/src/state.rs
const PARTS = ["header", "actions", "answer", "form", "figures", "explanation", "register", "footer"];

// What a message may set, and of which type it is.
const KINDS = { scenario: "object", revision: "number", language: "string", theme: "string", view: "string", show: "string" };

/** What the address asks for: settings that count until the user chooses otherwise, and a name to keep changes under. */
export function asked() {
  const parameters = new URLSearchParams(location.search);
  const { language, theme, view, show, keep } = Object.fromEntries(parameters);
  document.documentElement.setAttribute("data-framed", "");
  if (view !== undefined && location.hash.length < 2) history.replaceState(null, "", `#${view}`);
  if (show !== undefined) warn(showOnly(show));
  return { fixed: { ...(language && { language }), ...(theme && { theme }) }, keep };
}

// Shows these parts of the page alone, or all where the list is empty; gives what is wrong with it, if anything.
function showOnly(list) {
  const shown = list.trim() === "" ? PARTS : list.split(",").map((part) => part.trim());
  const unknown = shown.find((part) => !PARTS.includes(part));
  if (unknown !== undefined) return `there is no part "${unknown}" to show, only ${PARTS.join(", ")}`;
  const hidden = PARTS.filter((part) => !shown.includes(part));
  document.documentElement.setAttribute("data-hide", hidden.join(" ")); // the style sheet has a rule for each
  return undefined;
}

const warn = (message) => message && console.warn(`ikt-synergi: ${message}`);

/** Tells the page around of heights, changes and results, and takes what it sends, if the operator has listed its origin. */
export async function converse(page) {
  const parent = window.parent;
  const post = (message, origin) => parent.postMessage({ [PROTOCOL]: VERSION, ...message }, origin);
  const allowed = await allowedOrigins(page);
  let host; // the origin to talk to, once it has said who it is

  const present = async () => JSON.parse(await page.command("case"));

  let latest = 0;
  async function tell(id) {
    const turn = (latest += 1);
    const { scenario } = await present();
    post({ type: "change", id, scenario, revision }, host);
    try {
      const results = await page.call("evaluate", scenario);
      if (turn === latest || id !== undefined) post({ type: "result", id, results }, host);
    } catch ({ message }) {
      post({ type: "error", id, code: "failed", message }, host);
    }
  }

  let told;
  let revision = 0; // counts what is changed in here, so that a page that knows less does not overwrite it
  let applying = false;
  page.onRemember((key) => {
    if (key !== SCENARIO) return;
    if (!applying) revision += 1;
    if (!host) return;
    clearTimeout(told); // of many keystrokes in one go, the last
    told = setTimeout(() => tell());
  });

  // Applies a message; gives what is wrong with it, if anything, and has then changed nothing but what came before that.
  async function apply({ scenario, revision: known = revision, ...settings }) {
    if (scenario !== undefined) {
      try {
        await page.call("evaluate", scenario); // names all that is wrong, field by field
      } catch ({ code = "failed", message, issues }) {
        return { code, message, issues };
      }
      const file = JSON.stringify({ ...(await present()), scenario });
      if (known < revision) return { code: "stale", message: `the scenario is of revision ${known}, not ${revision}` };
      applying = true;
      const message = await page.command("open", file);
      await new Promise((resolve) => setTimeout(resolve)); // until what was opened is remembered
      applying = false;
      if (message) return { code: "failed", message };
    }
    for (const [name, value] of Object.entries(settings)) {
      const message = name === "show" ? showOnly(value) : await page.command(name, value);
      if (message) return { code: "message", message };
    }
    return undefined;
  }

  async function answer({ origin, data }) {
    const { [PROTOCOL]: version, type, id, ...content } = data;
    if (!allowed.has(origin)) {
      return { code: "origin", message: `${origin} is not listed in embedding.json beside the calculator` };
    }
    if (version !== VERSION) {
      return { code: "version", message: `this calculator speaks version ${VERSION} of the protocol` };
    }
    const flaw = flawOf(type, id, content);
    if (flaw) return { code: "message", message: flaw };
    host = origin;
    const wrong = await apply(content);
    if (wrong) return wrong;
    // What a message changes is told as any change is. One that changes nothing is answered where it asks for an answer:
    // a page that sends back what it hears is to come to rest.
    if (type === "connect" || id !== undefined) {
      clearTimeout(told);
      await tell(id);
    }
    return undefined;
  }

  let turn = Promise.resolve(); // messages are answered one after the other
  addEventListener("message", (event) => {
    const { source, origin, data } = event;
    if (source !== parent || typeof data !== "object" || data === null || !(PROTOCOL in data)) return;
    turn = turn.then(async () => {
      const error = await answer(event).catch(({ message }) => ({ code: "failed", message }));
      // An origin without a name, as that of a sandboxed frame, can only be written to as any.
      if (error) post({ type: "error", id: data.id, ...error }, origin === "null" ? "*" : origin);
    });
  });

  // Heights, and that the page is here, say nothing of anyone's numbers: any page around may know.
  new ResizeObserver(() => {
    post({ type: "height", height: Math.ceil(document.body.getBoundingClientRect().height) }, "*");
  }).observe(document.body);
  post({ type: "ready" }, "*");
}

// What is wrong with the form of a message; nothing where it is in order.
function flawOf(type, id, content) {
  if (id !== undefined && typeof id !== "string" && typeof id !== "number") return "id must be a text or a number";
  if (type !== "connect" && type !== "set") return 'type must be "connect" or "set"';
  for (const [name, value] of Object.entries(content)) {
    const kind = type === "set" ? KINDS[name] : undefined;
    if (!kind) return `a message of type "${type}" has no ${name}`;
    if (typeof value !== kind || value === null) return `${name} must be of the type ${kind}`;
  }
  return undefined;
}

// The page's own origin, and those that the operator has listed.
async function allowedOrigins(page) {
  const allowed = new Set(location.origin === "null" ? [] : [location.origin]);
  try {
    const { origins } = JSON.parse(new TextDecoder().decode(await page.beside("embedding.json")));
    for (const origin of origins) {
      if (isOrigin(origin)) allowed.add(origin);
      else warn(`in embedding.json, "${origin}" is not an origin, as "https://intranett.example.no" is`);
    }
  } catch (error) {
    warn(`embedding.json cannot be read, so that only this page's own origin may exchange data with it (${error})`);
  }
  return allowed;
}

function isOrigin(text) {
  try {
    return new URL(text).origin === text;
  } catch {
    return false;
  }
}
