// The settings of deploy/, under the servers they are for: every file as a browser would ask for it.
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { request } from "node:http";
import { extname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { POLICY } from "../../scripts/policy.mjs";
import { KINDS, startServer } from "./support.mjs";

const DIST = process.env.DIST ?? "dist";

const SENT = `${POLICY}; frame-ancestors 'self'`;

const TYPES = {
  "": "text/plain; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ts": "text/plain; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

const DECODERS = { br: brotliDecompressSync, gzip: gunzipSync, identity: (bytes) => bytes };

// What a browser may say it accepts, and what is to be served of what there is.
const ACCEPTED = [
  ["gzip, deflate, br, zstd", ["br", "gzip"]],
  ["br", ["br"]],
  ["gzip", ["gzip"]],
  ["br;q=0, gzip;q=1.0", ["gzip"]],
  ["br;q=1.0, gzip;q=0", ["br"]],
  ["br;q=0, gzip;q=0", []],
  ["identity", []],
  [undefined, []],
];

const all = (await readdir(DIST, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(join(DIST, "/").length));
const settings = [".htaccess", "web.config"];
const files = all.filter((path) => !/\.(br|gz)$/.test(path) && !settings.includes(path));

function headersOf(path) {
  const folder = path.split("/").slice(0, -1).join("/");
  const embedded = folder === "api" || path === "embed.js";
  return {
    "access-control-allow-origin": embedded || folder === "assets" ? "*" : undefined,
    "cache-control": folder === "assets" ? "public, max-age=31536000, immutable" : "no-cache",
    "content-security-policy": path === "ikt-synergi.html" ? "frame-ancestors 'self'" : SENT,
    "content-type": TYPES[extname(path)],
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": embedded ? "cross-origin" : undefined,
    expires: undefined,
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "referrer-policy": "no-referrer",
    "strict-transport-security": undefined,
    "x-content-type-options": "nosniff",
  };
}

function encodingOf(path, encodings) {
  const there = { br: `${path}.br`, gzip: `${path}.gz` };
  return encodings.find((encoding) => all.includes(there[encoding])) ?? "identity";
}

function ask(url, { method = "GET", headers = {} } = {}) {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers, agent: false }, async (response) => {
      const chunks = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) });
    });
    asked.on("error", reject).end();
  });
}

function assertHeaders(actual, expected, message) {
  for (const [name, value] of Object.entries(expected)) assert.equal(actual[name], value, `${name} of ${message}`);
}

test("what is served has everything that these tests look at", async () => {
  for (const path of files) assert.ok(extname(path) in TYPES, `no type is known for ${path}`);
  for (const path of ["service-worker.js", "manifest.webmanifest", "register.csv", "embedding.json"]) {
    assert.ok(files.includes(path), path);
  }
  const compressed = [
    /^(index|ikt-synergi)\.html$/,
    /^embed\.js$/,
    /^assets\/.+\.js$/,
    /^assets\/.+\.css$/,
    /^assets\/.+\.wasm$/,
    /^api\/.+\.js$/,
    /^api\/.+\.wasm$/,
  ];
  for (const pattern of compressed) {
    const paths = files.filter((path) => pattern.test(path));
    assert.notDeepEqual(paths, [], String(pattern));
    for (const path of paths) {
      for (const extension of ["br", "gz"]) assert.ok(all.includes(`${path}.${extension}`), `${path}.${extension}`);
    }
  }
  for (const path of ["register.csv", "embedding.json"]) {
    assert.deepEqual(all.filter((name) => name.startsWith(`${path}.`)), [], "operators change it");
  }
  assert.deepEqual(await readFile(join(DIST, ".htaccess")), await readFile("deploy/htaccess"));
});

test("the settings for IIS have the same policy", async () => {
  assert.ok((await readFile("deploy/web.config", "utf8")).includes(`name="Content-Security-Policy" value="${SENT}"`));
});

for (const kind of KINDS) {
  for (const base of ["/", "/kommune/ikt/", "/assets/"]) {
    describe(`${kind}, under ${base}`, { timeout: 120_000 }, () => {
      let server;
      before(async () => {
        server = await startServer(kind, DIST, base);
      });
      after(() => server?.close());

      for (const [accepted, encodings] of ACCEPTED) {
        test(`every file, for Accept-Encoding: ${accepted}`, async () => {
          const headers = accepted === undefined ? {} : { "Accept-Encoding": accepted };
          for (const path of [...files, ""]) {
            const file = path || "index.html"; // the folder's own address
            const answer = await ask(server.url + path, { headers });
            assert.equal(answer.status, 200, path);
            const varies = encodingOf(file, ["br", "gzip"]) !== "identity";
            const encoding = answer.headers["content-encoding"] ?? "identity";
            // Where there is no compressed file the server may compress by itself, as Apache does on Debian.
            const fitting = varies ? [encodingOf(file, encodings)] : ["identity", ...encodings];
            assert.ok(fitting.includes(encoding), `${path} is ${encoding}, not ${fitting.join(" or ")}`);
            assert.ok(DECODERS[encoding](answer.body).equals(await readFile(join(DIST, file))), `${path}, the content`);
            assertHeaders(answer.headers, headersOf(file), path);
            assert.equal(answer.headers["content-language"], undefined, path);
            if (varies) assert.equal(answer.headers.vary, "Accept-Encoding", path);
          }
        });
      }

      test("HEAD is answered as GET, without the content", async () => {
        for (const path of ["", "embed.js", "ikt-synergi.html", "register.csv"]) {
          const headers = { "Accept-Encoding": "br" };
          const get = await ask(server.url + path, { headers });
          const head = await ask(server.url + path, { headers, method: "HEAD" });
          assert.equal(head.status, 200);
          assert.equal(head.body.length, 0);
          assert.deepEqual({ ...head.headers, date: "" }, { ...get.headers, date: "" });
        }
      });

      test("what the browser has is not sent again", async () => {
        for (const encoding of ["br", "gzip", "identity"]) {
          const headers = { "Accept-Encoding": encoding };
          const { etag } = (await ask(server.url, { headers })).headers;
          const answer = await ask(server.url, { headers: { ...headers, "If-None-Match": etag } });
          assert.equal(answer.status, 304);
          assert.equal(answer.headers["cache-control"], "no-cache");
          assert.equal(answer.headers["content-security-policy"], SENT);
        }
      });

      test("what is not there is not found, and may be there later", async () => {
        for (const path of ["nothing.html", "assets/page-0123456789abcdef.js", "api/nothing.js", ...settings]) {
          for (const headers of [{}, { "Accept-Encoding": "br, gzip" }]) {
            const answer = await ask(server.url + path, { headers });
            const status = path === ".htaccess" && kind === "apache" ? 403 : 404;
            assert.equal(answer.status, status, path);
            assert.equal(answer.headers["cache-control"], undefined, path);
            assert.equal(answer.headers["x-content-type-options"], "nosniff", path);
            assert.equal(answer.headers["content-security-policy"], SENT, path);
          }
        }
      });

      test("folders are not listed", async () => {
        for (const folder of ["assets", "api"]) {
          const answer = await ask(`${server.url}${folder}/`);
          assert.equal(answer.status, 403, folder);
          for (const path of files.filter((file) => file.startsWith(`${folder}/`))) {
            assert.ok(!answer.body.includes(path.slice(folder.length + 1)), path);
          }
        }
      });

      if (base !== "/") test("an address without its last slash leads to the one with it", async () => {
        const answer = await ask(server.url.slice(0, -1));
        assert.equal(answer.status, 301);
        assert.equal(new URL(answer.headers.location, server.url).href, server.url);
      });

      test("nothing but GET and HEAD is answered", async () => {
        for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"]) {
          for (const path of ["", "index.html", "register.csv", "api/", "nothing.html"]) {
            const answer = await ask(server.url + path, { method });
            assert.equal(answer.status, 405, `${method} ${path}`);
            assert.ok(!answer.body.includes("IKT-synergi"), `${method} ${path}`);
          }
        }
      });
    });
  }
}
