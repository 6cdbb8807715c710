// The parts of web/host that need no page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { compress } from "lzma1";
import { fromFragment, through, toFragment } from "../../web/host/case.js";
import { withCase } from "../../web/host/copy.js";
import { memory, nameOf } from "../../web/host/memory.js";
import { unpack } from "../../web/host/packed.js";

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

test("what scripts/dist.mjs packs into the single file comes out byte for byte", () => {
  const packed = (bytes, level = 9) => Buffer.from(compress(bytes, level)).toString("base64");
  let seed = 1;
  const noise = Uint8Array.from({ length: 70_000 }, () => (seed = Math.imul(seed, 48_271) & 0x7fffffff) >> 8);
  const kinds = {
    "one byte": Uint8Array.of(0),
    "every byte": Uint8Array.from({ length: 256 }, (_, at) => at),
    "the same over and over": new Uint8Array(300_000),
    "nothing alike": noise,
    "wasm": new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, ...noise.subarray(0, 500), ...noise.subarray(0, 500)]),
    text: new TextEncoder().encode("Sømna, Ås og Čáhcesuolu 😀 ".repeat(1_000)),
  };
  for (const [what, bytes] of Object.entries(kinds)) {
    for (const level of [1, 9]) {
      const unpacked = unpack(packed(bytes, level));
      assert.equal(unpacked.length, bytes.length, what);
      assert.ok(Buffer.from(bytes).equals(Buffer.from(unpacked)), what);
    }
  }
  assert.ok(packed(kinds["the same over and over"]).length < 1_000);
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

test("memory keeps cases of cooperations with scenarios, or where it is told to", () => {
  const KEY = "ikt-synergi.cooperation";
  const [scenarios, cooperations, choices] = [new Map(), new Map(), new Map()];
  // With scenarios: by place, as they are.
  const here = memory({ scenarios, choices, place: "a" });
  assert.ok(here.remember(KEY, "1"));
  assert.equal(here.recall(KEY), "1");
  assert.equal(memory({ scenarios, choices, place: "b" }).recall(KEY), undefined);
  assert.deepEqual([...scenarios.keys()], [`${KEY}.a`]);
  // In a place of their own: the same for all, whatever case of the national page is open.
  const [one, other] = ["a", "b"].map((place) => memory({ scenarios, cooperations, choices, place }));
  assert.equal(one.recall(KEY), undefined);
  assert.ok(one.remember(KEY, "2"));
  assert.equal(other.recall(KEY), "2");
  assert.deepEqual([...cooperations], [[KEY, "2"]]);
  assert.ok(one.remember("ikt-synergi.scenario", "3"));
  assert.equal(other.recall("ikt-synergi.scenario"), undefined);
  assert.equal(here.recall(KEY), "1");
  assert.equal(choices.size, 0);
  // Forgotten in its own place alone.
  const storage = () => {
    const kept = new Map();
    return {
      kept,
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, text) => kept.set(key, text),
      removeItem: (key) => kept.delete(key),
    };
  };
  const [ofTab, ofAll] = [storage(), storage()];
  const both = memory({ scenarios: ofTab, cooperations: ofAll });
  both.remember(KEY, "4");
  assert.deepEqual([ofTab.kept.size, ofAll.kept.size], [0, 1]);
  both.forget(KEY);
  assert.equal(both.recall(KEY), undefined);
  assert.equal(memory({ cooperations: undefined }).remember(KEY, "5"), false);
});

test("a text's short name is its own", () => {
  const names = new Set(["", "a", "b", "ab", "ba", "a".repeat(1_000)].map(nameOf));
  assert.equal(names.size, 6);
  assert.equal(nameOf("ab"), nameOf("ab"));
});
