// The parts of web/host that need no page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fromFragment, through, toFragment } from "../../web/host/case.js";
import { withCase } from "../../web/host/copy.js";
import { memory, nameOf } from "../../web/host/memory.js";

test("a case goes through an address and comes out as it was", async () => {
  for (const text of ["", "{}", "Sømna, Ås og Čáhcesuolu 😀", JSON.stringify(Array.from({ length: 5_000 }, (_, at) => ({ at })))]) {
    const encoded = await toFragment(text);
    assert.match(encoded, /^[\w-]*$/);
    assert.equal(await fromFragment(encoded), text);
  }
});

test("what is no case in an address gives an empty text", async () => {
  const encoded = await toFragment('{"format":"ikt-synergi-scenario"}');
  for (const wrong of [encoded.slice(0, -4), "%%%", "æ", "a"]) assert.equal(await fromFragment(wrong), "", wrong);
  const bomb = await toFragment(" ".repeat(5 << 20));
  assert.ok(bomb.length < 20_000);
  assert.equal(await fromFragment(bomb), "");
});

test("streams give all that goes in, and no more than is asked for", async () => {
  const bytes = Uint8Array.from({ length: 200_000 }, (_, at) => at % 251);
  const packed = await through(bytes, new CompressionStream("gzip"));
  assert.deepEqual(await through(packed, new DecompressionStream("gzip")), bytes);
  await assert.rejects(through(packed, new DecompressionStream("gzip"), 1_000), RangeError);
});

const FILE = '<!doctype html><script type="application/json" id="case">null</script><script>run()</script>';

test("a case in the single file can be put in, exchanged and taken out, and closes no script", () => {
  const text = '{"name":"</script><script>alert(1)</script><!--","dollar":"$& $1"}';
  const filled = withCase(FILE, text);
  assert.equal(filled.match(/<\/script>/g).length, 2);
  const inside = /id="case">([^<]*)</.exec(filled)[1];
  assert.deepEqual(JSON.parse(inside), JSON.parse(text));
  assert.equal(withCase(filled), FILE);
  assert.equal(withCase(filled, "{}"), FILE.replace("null", "{}"));
  assert.throws(() => withCase("<!doctype html>", text));
});

test("memory keeps scenarios and choices apart, by place, and gives what is fixed until it is changed", () => {
  const scenarios = new Map();
  const choices = new Map();
  const here = memory({ scenarios, choices, place: "a", fixed: { language: "nn" } });
  const there = memory({ scenarios, choices, place: "b" });
  assert.ok(here.remember("ikt-synergi.scenario", "1"));
  assert.equal(there.recall("ikt-synergi.scenario"), undefined);
  assert.equal(here.recall("ikt-synergi.language"), "nn");
  assert.ok(here.remember("ikt-synergi.language", "en"));
  assert.equal(here.recall("ikt-synergi.language"), "en");
  assert.equal(there.recall("ikt-synergi.language"), "en");
  const none = memory({});
  assert.equal(none.remember("ikt-synergi.scenario", "1"), false);
  assert.equal(none.recall("ikt-synergi.scenario"), undefined);
  const full = memory({ scenarios: { setItem() { throw new Error("full"); }, getItem() { throw new Error("denied"); } } });
  assert.equal(full.remember("ikt-synergi.scenario", "1"), false);
  assert.equal(full.recall("ikt-synergi.scenario"), undefined);
});

test("a text's short name is its own", () => {
  const names = new Set(["", "a", "b", "ab", "ba", "a".repeat(1_000)].map(nameOf));
  assert.equal(names.size, 6);
  assert.equal(nameOf("ab"), nameOf("ab"));
});
