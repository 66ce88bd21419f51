/* What this device keeps: sealed rows in IndexedDB, each with a revision, and the revisions before it. */

/** @import {Row} from "./types" */

const NAME = "caseguide";
const KEPT = 20;
/** @type {Promise<IDBDatabase> | undefined} */
let opened;

/** Somebody else saved meanwhile: nothing was overwritten. */
export class Contested extends Error {
  name = "Contested";
}

/** Nothing is kept on this device, or no longer. */
export class NothingKept extends Error {
  name = "NothingKept";
}

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
const answer = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Only setting up makes the database, so that nothing that was cleared comes back. @param {boolean} [anew] */
function open(anew = false) {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      if (!anew) return request.transaction?.abort();
      request.result.createObjectStore("device", { keyPath: "id" });
      request.result.createObjectStore("records", { keyPath: "id" }).createIndex("item", "item");
      request.result.createObjectStore("history", { keyPath: ["id", "revision"] });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error?.name === "AbortError" ? new NothingKept() : request.error);
  }).then((database) => {
    database.onclose = () => (opened = undefined);
    database.onversionchange = () => close(database);
    return database;
  });
  opened.catch(() => (opened = undefined));
  return opened;
}

/** @param {IDBDatabase} database */
function close(database) {
  database.close();
  opened = undefined;
}

/**
 * Do something in one transaction. It is done when the transaction is complete, and on the disk.
 * @template T @param {IDBTransactionMode} mode @param {(stores: {[name: string]: IDBObjectStore}) => Promise<T>} work
 * @param {boolean} [anew] @returns {Promise<T>}
 */
async function transact(mode, work, anew) {
  const transaction = await begin(await open(anew), mode);
  const done = new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error ?? new DOMException("", "AbortError"));
  });
  done.catch(() => {});
  const [device, records, history] = ["device", "records", "history"].map((name) => transaction.objectStore(name));
  try {
    const result = await work({ device, records, history });
    await done;
    return result;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It has ended by itself, as when there is no room.
    }
    throw transaction.error ?? error;
  }
}

/** @param {IDBDatabase} database @param {IDBTransactionMode} mode */
async function begin(database, mode) {
  const ask = (/** @type {IDBDatabase} */ one) => one.transaction(["device", "records", "history"], mode, { durability: "strict" });
  try {
    return ask(database);
  } catch {
    // The browser has closed the database under us: open it again.
    close(database);
    return ask(await open());
  }
}

/** How the key of this device is found, or nothing. @returns {Promise<any>} */
export async function deviceLock() {
  try {
    return await transact("readonly", ({ device }) => answer(device.get("lock")));
  } catch (error) {
    if (error instanceof NothingKept) return undefined;
    throw error;
  }
}

/** @param {any} lock */
export const setLock = (lock) => transact("readwrite", ({ device }) => answer(device.add({ ...lock, id: "lock" })), true);

/** @param {string} id @returns {Promise<Row | undefined>} */
export const get = (id) => transact("readonly", ({ records }) => answer(records.get(id)));

/** The rows of one form or checklist. @param {string} item @returns {Promise<Row[]>} */
export const rowsOf = (item) => transact("readonly", ({ records }) => answer(records.index("item").getAll(item)));

/** The revisions before the last one, newest first. @param {string} id @returns {Promise<Row[]>} */
export const historyOf = (id) =>
  transact("readonly", async ({ history }) => (await answer(history.getAll(upTo(id, Infinity)))).reverse());

/** @param {string} id @param {number} revision */
const upTo = (id, revision) => IDBKeyRange.bound([id, -Infinity], [id, revision]);

/**
 * Keep a row, if the last one is still the one that it rests on.
 * @param {Row} row @param {number} base
 */
export const put = (row, base) =>
  transact("readwrite", async ({ device, records, history }) => {
    if (!(await answer(device.get("lock")))) throw new NothingKept();
    const last = await answer(records.get(row.id));
    if ((last?.revision ?? 0) !== base) throw new Contested();
    records.put(row);
    if (last && last.revision !== row.revision) history.put(last);
    history.delete(upTo(row.id, base - KEPT));
    return row;
  });

/** @param {string} id */
export const remove = (id) =>
  transact("readwrite", async ({ records, history }) => {
    history.delete(upTo(id, Infinity));
    await answer(records.delete(id));
  });

/** Leave nothing of ours on this device. */
export async function clear() {
  const database = await opened?.catch(() => undefined);
  if (database) close(database);
  await answer(indexedDB.deleteDatabase(NAME));
  localStorage.clear();
  sessionStorage.clear();
  // The worker goes first: one that is still fetching its copy would put it back.
  for (const worker of (await navigator.serviceWorker?.getRegistrations()) ?? []) await worker.unregister();
  for (const name of await caches.keys()) await caches.delete(name);
}
