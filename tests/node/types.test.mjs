// The TypeScript types that ship, with a program that uses them, and that says where they have to object.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const file = (path) => fileURLToPath(new URL(path, import.meta.url));

test("the types of library and element fit what is written with them", async () => {
  const options = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess"];
  const target = ["--target", "es2022", "--lib", "es2022,dom", "--module", "nodenext"];
  const tsc = file("../../node_modules/typescript/bin/tsc");
  const run = promisify(execFile)(process.execPath, [tsc, ...options, ...target, file("types/use.mts")]);
  const { stdout } = await run.catch((error) => error);
  assert.equal(stdout, "");
});
