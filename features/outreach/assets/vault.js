// What a tablet keeps: one sealed box in the browser's own storage, opened by a PIN of six digits.
//
// The key is stretched from the PIN (PBKDF2-SHA-256) and never leaves the memory of the page; the box is AES-256-GCM,
// with a new nonce each time it is written; photos lie beside it, sealed one by one. Five wrong PINs, counted on the disk before each is tried, empty everything.
"use strict";

const DATABASE = "essaim-tablette";
const SHELF = "coffre";
/** OWASP's count for PBKDF2-SHA-256; kept beside the box, so that a later count still opens an older one. */
const ROUNDS = 600_000;
const TRIES = 5;

/** A request of the storage, as a promise. */
const asked = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function database() {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(SHELF);
  return asked(request);
}

/** Does something with the shelf; resolves once it is on the disk. */
async function onShelf(mode, act) {
  const db = await database();
  try {
    const transaction = db.transaction(SHELF, mode);
    const written = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
    const result = await act(transaction.objectStore(SHELF));
    await written;
    return result;
  } finally {
    db.close();
  }
}

const read = (name) => onShelf("readonly", (shelf) => asked(shelf.get(name)));
const write = (name, value) => onShelf("readwrite", (shelf) => asked(shelf.put(value, name)));

async function keyOf(pin, lock) {
  const typed = await crypto.subtle.importKey("raw", new TextEncoder().encode(pin), "PBKDF2", false, ["deriveKey"]);
  const stretch = { name: "PBKDF2", hash: "SHA-256", salt: lock.salt, iterations: lock.rounds };
  return crypto.subtle.deriveKey(stretch, typed, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

/** The box of this tablet, open. Writes follow one another, so that the last one asked for is the one that stays. */
class Vault {
  #key;
  #last = Promise.resolve();

  constructor(key, state) {
    this.#key = key;
    this.state = state;
  }

  /** Seals the state as it is now. */
  keep() {
    const plain = new TextEncoder().encode(JSON.stringify(this.state));
    const sealed = async () => {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const closed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, this.#key, plain);
      await write("box", { iv, closed });
    };
    this.#last = this.#last.then(sealed, sealed);
    return this.#last;
  }

  /** Seals a photo beside the box, under its own name. */
  async keepPhoto(id, bytes) {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const closed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, this.#key, bytes);
    await write(`photo ${id}`, { iv, closed });
  }

  /** A photo, open; `null` when it is not here. */
  async photo(id) {
    const kept = await read(`photo ${id}`);
    if (!kept) return null;
    return new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv: kept.iv }, this.#key, kept.closed));
  }

  /** Forgets a photo that is at the centre. */
  async dropPhoto(id) {
    await onShelf("readwrite", (shelf) => asked(shelf.delete(`photo ${id}`)));
  }
}

/**
 * Takes the box of this tablet for this page alone: two pages that wrote the same box would each lose what the other
 * kept. `null` while another page has it; otherwise what gives it back. A page that is closed gives it back by itself.
 */
export function claim() {
  if (!navigator.locks) return Promise.resolve(() => {});
  return new Promise((resolve, reject) => {
    const held = (lock) => (lock ? new Promise((release) => resolve(release)) : resolve(null));
    navigator.locks.request(DATABASE, { ifAvailable: true }, held).catch(reject);
  });
}

/** Whether this tablet has a box. */
export async function isThere() {
  return (await read("box")) !== undefined;
}

/** Makes the box, sealed by a new PIN. */
export async function make(pin, state) {
  const lock = { salt: crypto.getRandomValues(new Uint8Array(16)), rounds: ROUNDS, wrong: 0 };
  const vault = new Vault(await keyOf(pin, lock), state);
  await write("lock", lock);
  await vault.keep();
  // Otherwise a browser short of room may throw away what was not sent.
  await navigator.storage?.persist?.();
  return vault;
}

/** Opens the box: `{ vault }`, or `{ left }` tries, none of them meaning that everything is emptied. */
export async function open(pin) {
  const [lock, box] = [await read("lock"), await read("box")];
  if (!lock || !box) return { left: 0 };
  // Counted before it is tried: pulling the plug gives no try back.
  await write("lock", { ...lock, wrong: lock.wrong + 1 });
  const key = await keyOf(pin, lock);
  try {
    const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: box.iv }, key, box.closed);
    await write("lock", { ...lock, wrong: 0 });
    return { vault: new Vault(key, JSON.parse(new TextDecoder().decode(plain))) };
  } catch {
    const left = TRIES - lock.wrong - 1;
    if (left <= 0) await empty();
    return { left: Math.max(left, 0) };
  }
}

/** Empties this tablet. */
export async function empty() {
  await onShelf("readwrite", (shelf) => asked(shelf.clear()));
}
