// The single file's wasm, packed as scripts/dist.mjs does: LZMA, which is a quarter smaller than the deflate that browsers
// can inflate themselves, in base64.
import { Decoder } from "../../node_modules/lzma1/lib/decoder.js"; // not the package's entry: that brings the packing too
import { InputBuffer, OutputBuffer } from "../../node_modules/lzma1/lib/streams.js";
import { bytesOf } from "./case.js";

/** The bytes of a packed text. */
export function unpack(text) {
  const output = new OutputBuffer(4 * text.length);
  new Decoder().decompress(new InputBuffer(bytesOf(text)), output);
  return output.toArray();
}
