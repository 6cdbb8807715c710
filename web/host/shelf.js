// Cases that have been put aside, in the browser's database: on this machine alone.
const DATABASE = "ikt-synergi";
const STORE = "cooperations";

let opened;
const open = () =>
  (opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  }).catch((error) => {
    opened = undefined;
    throw error;
  }));

async function act(mode, what) {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, mode);
    const request = what(transaction.objectStore(STORE));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  });
}

/** All of them, the newest first. */
export const list = async () => (await act("readonly", (store) => store.getAll())).sort((one, other) => other.kept.localeCompare(one.kept));

/** Puts one there, in the place of the one with its id if it has one. */
export const put = (id, kept, text) =>
  act("readwrite", (store) => store.put({ id: id || crypto.randomUUID(), kept: kept || new Date().toISOString(), text }));

export const take = (id) => act("readwrite", (store) => store.delete(id));

/** Deletes all that the page keeps in the browser: cases, choices, and the page itself. */
export async function deleteEverything() {
  const own = (key) => key.startsWith("ikt-synergi");
  for (const kind of ["localStorage", "sessionStorage"]) {
    try {
      const storage = globalThis[kind];
      for (const key of Object.keys(storage)) if (own(key)) storage.removeItem(key);
    } catch {
      // What is refused holds nothing.
    }
  }
  await act("readwrite", (store) => store.clear()).catch(() => {});
  for (const name of (await globalThis.caches?.keys().catch(() => [])) ?? []) if (own(name)) await caches.delete(name);
}
