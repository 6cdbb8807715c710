// The development server gives out its folder and nothing else.
import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { serve } from "../../scripts/serve.mjs";

let home;
let server;
before(async () => {
  home = await mkdtemp(join(tmpdir(), "serve-"));
  await mkdir(join(home, "site", "folder"), { recursive: true });
  await writeFile(join(home, "secret"), "secret");
  await writeFile(join(home, "units.txt"), "a;b\n");
  await writeFile(join(home, "site", "index.html"), "<p>å");
  await writeFile(join(home, "site", "folder", "index.html"), "folder");
  await writeFile(join(home, "site", "page.wasm"), "");
  await symlink(join(home, "secret"), join(home, "site", "link"));
  server = await serve({ root: join(home, "site"), base: "/a/", files: { "register.csv": join(home, "units.txt") } });
});
after(async () => {
  await server?.close();
  await rm(home, { recursive: true });
});

// Not fetch: that tidies `..` away before it asks.
function get(path, method = "GET") {
  return new Promise((resolve, reject) => {
    const { port } = new URL(server.url);
    request({ host: "127.0.0.1", port, path, method }, async (response) => {
      const body = Buffer.concat(await response.toArray()).toString();
      resolve({ status: response.statusCode, headers: response.headers, body });
    })
      .on("error", reject)
      .end();
  });
}

test("a folder is its index.html, with the type, the length in bytes and the policy", async () => {
  const { status, headers, body } = await get("/a/?x=1");
  assert.deepEqual([status, body], [200, "<p>å"]);
  assert.equal(headers["content-type"], "text/html; charset=utf-8");
  assert.equal(headers["content-length"], "5");
  assert.match(headers["content-security-policy"], /default-src 'none'/);
});

test("a folder without its last slash is sent to the one with it", async () => {
  const { status, headers } = await get("/a/folder");
  assert.deepEqual([status, headers.location], [301, "/a/folder/"]);
});

test("wasm has its type", async () => {
  assert.equal((await get("/a/page.wasm")).headers["content-type"], "application/wasm");
});

test("the register lies beside the page", async () => {
  const { headers, body } = await get("/a/register.csv");
  assert.deepEqual([headers["content-type"], body], ["text/csv; charset=utf-8", "a;b\n"]);
});

test("HEAD has no body, and what would write is refused", async () => {
  const head = await get("/a/", "HEAD");
  assert.deepEqual([head.status, head.headers["content-length"], head.body], [200, "5", ""]);
  assert.equal((await get("/a/", "POST")).status, 405);
});

for (const path of ["/a/../secret", "/a/%2e%2e/secret", "/a/..%2fsecret", "/a/link", "/a/%00", "/a/%", "/", "/secret", "*"]) {
  test(`${path} is not found`, async () => {
    const { status, body } = await get(path);
    assert.deepEqual([status, body], [404, ""]);
  });
}
