// What the tests of both browsers have in common.
import assert from "node:assert/strict";
import { accessSync, constants } from "node:fs";
import { mkdir } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { after, before, test } from "node:test";

/**
 * Gives a function `visits`, for one browser and server for the tests of a file, `options` being those of `start`. That gives
 * a function that adds a test: `body` gets the page, opened by `open` with its options. Whatever it did, the page is to have
 * had no problems; where some belong to the test, it takes them out of `problems`. A test that fails leaves a picture of the
 * page in the folder `pictures`.
 * @example
 * const visit = visits();
 * visit("the page has a heading", {}, async ({ page }) => { … });
 */
export function visitsWith({ start, open, pictures }) {
  return (options = {}) => {
    let stage;
    before(async () => {
      stage = await start(options);
    });
    after(() => stage?.close());
    return (name, { skip = false, ...how }, body) =>
      test(name, { skip, timeout: 120_000 }, async (context) => {
        const visitor = await open(stage, how);
        try {
          await body({ ...visitor, stage, context });
          assert.deepEqual(visitor.problems, []);
        } catch (error) {
          await mkdir(pictures, { recursive: true });
          const path = join(pictures, `${name.replaceAll(/[^\p{L}\d]+/gu, "-")}.png`);
          await visitor.page.screenshot({ path, fullPage: true }).catch(() => {}); // the page may be gone
          throw error;
        } finally {
          await visitor.close();
        }
      });
  };
}

/** The path of the first of these programs that is there, or what the environment names. */
export function program(variable, ...names) {
  if (process.env[variable]) return process.env[variable];
  for (const name of names) {
    for (const folder of process.env.PATH.split(delimiter)) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not there; look on.
      }
    }
  }
  throw new Error(`${names[0]} not found: run scripts/setup.sh test, or set ${variable} to the path of one.`);
}
