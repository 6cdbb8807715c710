// Keeps the page's own files, and nothing else: no table, no case, nothing that was typed. scripts/dist.mjs writes in which.
const FILES = __FILES__; // address below the scope -> integrity
const VERSION = __VERSION__;

const scope = self.registration.scope;
const family = `ikt-synergi ${scope} `; // other copies of the page on the same site have caches of their own
const address = (file) => new URL(file, scope).href;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches.open(family + VERSION).then((cache) =>
      Promise.all(
        Object.entries(FILES).map(async ([file, integrity]) => {
          // The names of all but the page carry a hash: what the browser has of those is right.
          const fresh = file === "index.html" ? "no-cache" : "default";
          const response = await fetch(address(file), { integrity, cache: fresh });
          if (!response.ok) throw new Error(`${file}: ${response.status}`);
          // Some hosts send "index.html" on to the folder. Browsers refuse an answer that was sent on for a navigation.
          const { body, headers, redirected } = response;
          await cache.put(address(file), redirected ? new Response(body, { headers }) : response);
        }),
      ),
    ),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      const names = await caches.keys();
      const old = names.filter((name) => name.startsWith(family) && name !== family + VERSION);
      await Promise.all(old.map((name) => caches.delete(name)));
      await self.clients.claim(); // the first visit, too, goes on without a network
    })(),
  );
});

self.addEventListener("message", ({ data }) => {
  if (data === "take over") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = request.url.split(/[?#]/)[0];
  const file = request.mode === "navigate" && url === scope ? "index.html" : url.slice(scope.length);
  if (request.method !== "GET" || !url.startsWith(scope) || !Object.hasOwn(FILES, file)) return;
  // Who may frame the page stands in a header, and is to be what the server says today.
  if (request.mode === "navigate" && request.destination !== "document") return;
  event.respondWith(
    caches
      .open(family + VERSION)
      .then((cache) => cache.match(address(file)))
      .then((kept) => kept ?? fetch(request)),
  );
});
