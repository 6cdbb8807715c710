// nginx and Apache as Debian packages them, each an ordinary process on a free port, with the settings of deploy/.
import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { access, chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

export const KINDS = ["nginx", "apache"];

const NGINX_SETTINGS = fileURLToPath(new URL("../../deploy/nginx.conf", import.meta.url));

const APACHE_MODULES = [
  "mpm_event",
  "authz_core",
  "autoindex",
  "deflate",
  "dir",
  "expires",
  "filter",
  "headers",
  "mime",
  "negotiation",
  "rewrite",
];

const PROGRAMS = { nginx: "/usr/sbin/nginx", apache: "/usr/sbin/apache2" };

const ARGUMENTS = {
  nginx: (folder) => ["-p", folder, "-c", join(folder, "server.conf"), "-e", "stderr"],
  apache: (folder) => ["-D", "FOREGROUND", "-d", folder, "-f", join(folder, "server.conf")],
};

// Both servers are told to do what the settings of deploy/ are to undo: list folders, cache, compress once more.
const SETTINGS = {
  nginx: ({ folder, site, base, port }) => `
    load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
    daemon off;
    worker_processes 1;
    pid "${folder}/pid";
    error_log "${folder}/log";
    events {}
    http {
      access_log off;
      client_body_temp_path "${folder}/body";
      proxy_temp_path "${folder}/proxy";
      fastcgi_temp_path "${folder}/fastcgi";
      uwsgi_temp_path "${folder}/uwsgi";
      scgi_temp_path "${folder}/scgi";
      include /etc/nginx/mime.types;
      gzip on;
      server {
        listen 127.0.0.1:${port};
        index nothing.html;
        autoindex on;
        expires 1h;
        location ~ \\.js$ {
          return 500;
        }
        ${base === "/" ? "" : `location = ${base.slice(0, -1)} { return 301 ${base}; }`}
        location ^~ ${base} {
          alias "${site}";
          include "${NGINX_SETTINGS}";
        }
      }
    }`,
  apache: ({ folder, port }) => `
    ${APACHE_MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join("\n")}
    ServerName 127.0.0.1
    Listen 127.0.0.1:${port}
    User www-data
    Group www-data
    PidFile "${folder}/pid"
    DefaultRuntimeDir "${folder}"
    ErrorLog "${folder}/log"
    Include /etc/apache2/mods-available/mime.conf
    Include /etc/apache2/mods-available/deflate.conf
    ExpiresActive On
    ExpiresDefault "access plus 1 hour"
    DirectoryIndex nothing.html
    DocumentRoot "${folder}/www"
    <Directory "${folder}/www">
      AllowOverride All
      Options Indexes FollowSymLinks
      Require all granted
    </Directory>
    <FilesMatch "^\\.ht">
      Require all denied
    </FilesMatch>`,
};

/**
 * Serves a copy of the folder `root` on 127.0.0.1, by nginx with deploy/nginx.conf or by Apache with the .htaccess that
 * lies in the folder.
 * @param {"nginx" | "apache"} kind
 * @param {string} root the folder to serve
 * @param {string} [base] the path it is served under, as in "/a/b/"
 * @returns {Promise<{ url: string, site: string, close: () => Promise<void> }>} `site` is the copy: change it freely
 */
export async function startServer(kind, root, base = "/") {
  await access(PROGRAMS[kind]).catch(() => {
    throw new Error(`${PROGRAMS[kind]} not found: it comes with Debian's packages, see scripts/setup.sh.`);
  });
  const folder = await mkdtemp(join(tmpdir(), `synergi-${kind}-`));
  const site = join(folder, "www", base);
  await mkdir(site, { recursive: true });
  await cp(root, site, { recursive: true, preserveTimestamps: true });
  // Started by root, both read files as a user of their own, who may not see the checkout: hence the copy.
  await chmod(folder, 0o755);
  const port = await freePort();
  await writeFile(join(folder, "server.conf"), SETTINGS[kind]({ folder, site, base, port }));

  const server = run(PROGRAMS[kind], ARGUMENTS[kind](folder), join(folder, "log"));
  const close = async () => {
    server.stdin.end();
    await server.ended;
    await rm(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}${base}`;
  try {
    await answers(url, server);
  } catch (error) {
    const log = await readFile(join(folder, "log"), "utf8");
    await close();
    throw new Error(`${kind} does not start: ${error.message}\n${log}`);
  }
  return { url, site, close };
}

// Runs a server until its standard input ends, which it also does when this process is killed. In a group of its own,
// because Apache, when it ends, ends its whole group.
function run(program, args, log) {
  const output = openSync(log, "a");
  const script = 'exec 3<&0; { read -r _ <&3; kill $$ 2>/dev/null; } & exec "$@" 3<&- </dev/null';
  const server = spawn("/bin/sh", ["-c", script, "sh", program, ...args], {
    detached: true,
    stdio: ["pipe", output, output],
  });
  closeSync(output);
  server.ended = new Promise((resolve) => server.once("exit", resolve));
  server.stdin.on("error", () => {}); // it may have ended first
  return server;
}

async function answers(url, server) {
  for (const start = Date.now(); Date.now() - start < 10_000; await sleep(20)) {
    if (server.exitCode !== null) throw new Error(`it ended with ${server.exitCode}`);
    try {
      await fetch(url, { method: "HEAD" });
      return;
    } catch {
      // Not yet.
    }
  }
  throw new Error("no answer in ten seconds");
}

// Neither server takes 0 for any free port and tells which.
async function freePort() {
  const server = createServer();
  await new Promise((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
