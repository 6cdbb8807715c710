#!/usr/bin/env node
// A static file server for development and tests, with the headers a careful host would send.
//   node scripts/serve.mjs [--root dist] [--port 8080] [--register municipalities.csv]
import { createReadStream } from "node:fs";
import { access, realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { POLICY } from "./policy.mjs";

const HEADERS = {
  "Cache-Control": "no-cache",
  "Content-Security-Policy": POLICY,
  "Cross-Origin-Opener-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ts": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * Serves the folder `root` on 127.0.0.1.
 * @param {object} options
 * @param {string} [options.root] the folder to serve
 * @param {string} [options.base] the path it is served under, as in "/a/b/"
 * @param {number} [options.port] 0 for any free one; a taken one rejects with EADDRINUSE
 * @param {Record<string, string>} [options.files] files to serve under names beside index.html, in place of what lies there
 * @param {Record<string, string>} [options.headers] more headers, or others than the usual
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ root = "dist", base = "/", port = 0, files = {}, headers = {} } = {}) {
  const folder = await realpath(root);
  for (const file of Object.values(files)) await access(file);

  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) refuse(response, 500);
      response.destroy();
    });
  });

  async function answer(request, response) {
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405, { Allow: "GET, HEAD" });
    const path = pathOf(request.url);
    if (!path?.startsWith(base)) return refuse(response, 404);
    const inside = path.slice(base.length);
    const file = Object.hasOwn(files, inside) ? files[inside] : await find(inside);
    if (!file) return refuse(response, 404);

    const info = await stat(file);
    // Without its last slash, a folder's relative addresses would point beside it.
    if (info.isDirectory()) return refuse(response, 301, { Location: `${request.url.split("?")[0]}/` });
    const type = TYPES[extname(file === files[inside] ? inside : file)] ?? "application/octet-stream";
    response.writeHead(200, { "Content-Type": type, "Content-Length": info.size, ...HEADERS, ...headers });
    if (request.method === "HEAD") return response.end();
    await pipeline(createReadStream(file), response);
  }

  // The file at a path below the folder, or undefined, also where `..` or a symbolic link leads out of it.
  async function find(path) {
    const wanted = join(folder, path.endsWith("/") || path === "" ? `${path}index.html` : path);
    const file = await realpath(wanted).catch(() => undefined);
    return file?.startsWith(folder + sep) ? file : undefined;
  }

  await new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}${base}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function refuse(response, status, headers = {}) {
  response.writeHead(status, { "Content-Length": 0, ...HEADERS, ...headers }).end();
}

// The decoded path of a request target, or undefined where it cannot be one.
function pathOf(target) {
  try {
    const path = decodeURIComponent(target.split("?")[0]);
    return path.includes("\0") ? undefined : path;
  } catch {
    return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      root: { type: "string", default: "dist" },
      port: { type: "string", default: "8080" },
      register: { type: "string" },
    },
  });
  const first = Number(values.port);
  for (let port = first; ; port += 1) {
    try {
      const { root, register } = values;
      const { url } = await serve({ root, port, files: register ? { "register.csv": register } : {} });
      console.log(`IKT-synergi is at ${url} (stop with Ctrl-C)`);
      break;
    } catch (error) {
      if (error.code === "EADDRINUSE" && port < first + 20) continue;
      console.error(error.message);
      process.exit(1);
    }
  }
}
