// The calculator as one file, as it is or with a case inside.
const SLOT = /(<script type="application\/json" id="case">)([^<]*)(<\/script>)/;

/** The file's text with another case in it, or with none. */
export function withCase(file, text) {
  if (!SLOT.test(file)) throw new Error("the file has no place for a case");
  // The text is JSON: there, an escaped `<` means the same, and no markup can begin.
  const inside = text === undefined ? "null" : text.trim().replaceAll("<", "\\u003c");
  return file.replace(SLOT, (_, before, __, after) => before + inside + after);
}

/** Offers the file to be kept; gives its SHA-256 in hexadecimal, or nothing where the browser does not compute it. */
export async function save(name, text) {
  const bytes = new TextEncoder().encode(text);
  const url = URL.createObjectURL(new Blob([bytes], { type: "text/html" }));
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // the browser may still be asking where to put it
  const digest = await globalThis.crypto?.subtle?.digest("SHA-256", bytes); // none on a site without https
  return digest && hexadecimal(new Uint8Array(digest));
}

export const hexadecimal = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
