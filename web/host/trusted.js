// The page's one Trusted Types policy: all that is turned from text into markup or code passes here, and nothing else does.
const refuse = (text) => {
  throw new TypeError(`Not a text that this page turns into markup or code: ${String(text).slice(0, 60)}`);
};

// Code comes from beside the page, or from a blob that the page made itself.
function isOwnCode(url) {
  const { protocol, origin, pathname } = new URL(url, document.baseURI);
  const folder = new URL(".", document.baseURI);
  return protocol === "blob:" || (origin === folder.origin && pathname.startsWith(folder.pathname));
}

const rules = {
  createHTML: (text) => (text.startsWith("<svg") ? text : refuse(text)),
  createScriptURL: (url) => (isOwnCode(url) ? url : refuse(url)),
};

/** Where the browser has no Trusted Types, the same rules without their guard. */
export const trusted = globalThis.trustedTypes?.createPolicy("ikt-synergi", rules) ?? rules;
