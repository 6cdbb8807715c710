// What the browser remembers for the page, each way of using it in a place of its own.
const PREFIX = "ikt-synergi.";
const SCENARIO = "ikt-synergi.scenario"; // as in web/src/state.rs
const COUNTRY = "ikt-synergi.country-uncertainty"; // as in web/src/uncertainty/subject.rs: it belongs to the scenario
const COOPERATION = "ikt-synergi.cooperation"; // as in web/src/case/state.rs

/**
 * @param {object} use
 * @param {Storage | Map<string, string> | undefined} use.scenarios where changes to the scenario are kept
 * @param {Storage | Map<string, string>} [use.cooperations] where cases of cooperations are kept, if not there
 * @param {Storage | Map<string, string> | undefined} use.choices where the language and the like are kept
 * @param {string} [use.place] what tells this use from others that share the storage
 * @param {Record<string, string>} [use.fixed] what is given from outside, until it is changed here
 */
export function memory({ scenarios, cooperations, choices, place = "", fixed = {} }) {
  const isPlaced = (key) => key === SCENARIO || key === COUNTRY || (key === COOPERATION && !cooperations);
  const slot = (key) => (isPlaced(key) ? scenarios : key === COOPERATION ? cooperations : choices);
  const name = (key) => (isPlaced(key) && place ? `${key}.${place}` : key);
  const given = new Map(Object.entries(fixed).map(([key, value]) => [PREFIX + key, value]));
  return {
    recall(key) {
      if (given.has(key)) return given.get(key);
      return read(slot(key), name(key));
    },
    remember(key, text) {
      given.delete(key);
      return write(slot(key), name(key), text);
    },
    forget(key) {
      given.delete(key);
      try {
        const where = slot(key);
        if (where instanceof Map) where.delete(name(key));
        else where?.removeItem(name(key));
      } catch {
        // What cannot be kept need not be forgotten.
      }
    },
  };
}

// Storage can be refused at the mere mention, in reading and in writing.
export function storage(kind) {
  try {
    return globalThis[kind];
  } catch {
    return undefined;
  }
}

function read(where, key) {
  try {
    return (where instanceof Map ? where.get(key) : where?.getItem(key)) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(where, key, text) {
  if (!where) return false;
  try {
    if (where instanceof Map) where.set(key, text);
    else where.setItem(key, text);
    return true;
  } catch {
    return false; // full, or refused
  }
}

/** A short name for a text: the same text has the same one. Not for secrets (FNV-1a). */
export function nameOf(text) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${(hash >>> 0).toString(36)}-${text.length.toString(36)}`;
}
