// A case in an address: the scenario file's text, deflated, in URL-safe base64, behind `case=` in the fragment. A browser
// sends no fragment to any server.
const MOST = 4 << 20; // characters of a case, many times the largest

/** The fragment's text for a case. */
export async function toFragment(text) {
  const bytes = await through(new TextEncoder().encode(text), new CompressionStream("deflate-raw"));
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The case of a fragment's text; what is none gives a text that no reader takes for one, so that it gets its message. */
export async function fromFragment(encoded) {
  try {
    const bytes = await through(bytesOf(encoded.replaceAll("-", "+").replaceAll("_", "/")), new DecompressionStream("deflate-raw"), MOST);
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return "";
  }
}

export function bytesOf(base64) {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** All that comes out of a stream when these bytes go in, up to `most`. */
export async function through(bytes, stream, most = Infinity) {
  const parts = [];
  let length = 0;
  for await (const part of chunks(new Blob([bytes]).stream().pipeThrough(stream))) {
    length += part.length;
    if (length > most) throw new RangeError("too large");
    parts.push(part);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

// Not every browser iterates over streams itself.
async function* chunks(stream) {
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
