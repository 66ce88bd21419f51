/* The device's records behind one passphrase: open in all tabs or locked in all, and cleared in all at once. */

/** @import {Filed, RecordFile, Row, Shape} from "./types" */

import { canonical, restored } from "./record.js";
import { decrypt, encrypt, keyFor, newKey } from "./sealing.js";
import * as store from "./store.js";

const LOCK = "caseguide-device";
const channel = new BroadcastChannel("caseguide");
/** @type {CryptoKey | undefined} */
let key;

/** What the page is told: open, locked, cleared here or in another tab and then gone, or a record saved in another tab. */
export const events = new EventTarget();

/** @param {string} name @param {any} [detail] */
const tell = (name, detail) => events.dispatchEvent(new CustomEvent(name, { detail }));

channel.onmessage = ({ data: { name, detail } }) => {
  if (name === "key wanted" && key) channel.postMessage({ name: "opened", detail: key });
  else if (name === "opened" && !key) [key] = [detail, queueMicrotask(() => tell("opened"))];
  else if (name === "locked" || name === "cleared") forget(name);
  else if (name === "saved") tell("saved elsewhere", detail);
  else if (name === "gone") tell(name);
};

/** @param {string} name @param {any} [detail] */
const tellOthers = (name, detail) => channel.postMessage({ name, detail });

/** @param {string} name */
function forget(name) {
  if (name === "cleared") sessionStorage.clear();
  tell(name);
  key = undefined;
}

export const isOpen = () => !!key;

/** What the key was for is gone. */
export const drop = () => void (key = undefined);

/** Whether this device keeps anything; if it does and another tab has the key, ask for it. */
export async function hasLock() {
  const lock = await store.deviceLock();
  if (lock && !key) tellOthers("key wanted");
  return !!lock;
}

/** Keep records on this device from now on. @param {string} passphrase */
export async function setUp(passphrase) {
  const made = await newKey(passphrase, LOCK);
  await store.setLock({ ...made.header, ...(await encrypt(made.key, LOCK, LOCK)) });
  navigator.storage?.persist?.();
  opened(made.key);
}

/** @param {string} passphrase */
export async function unlock(passphrase) {
  const { id: _, iv, data, ...header } = await store.deviceLock();
  const found = await keyFor(header, passphrase, LOCK);
  await decrypt(found, { iv, data }, LOCK);
  opened(found);
}

/** @param {CryptoKey} found */
function opened(found) {
  key = found;
  tellOthers("opened", key);
  tell("opened");
}

export function lock() {
  tellOthers("locked");
  forget("locked");
}

/** Leave nothing on this device, in no tab: the others empty their pages first, and look again when it is done. */
export async function clear() {
  tellOthers("cleared");
  key = undefined;
  await store.clear();
  tellOthers("gone");
  tell("cleared");
}

/** @param {Row} row */
const headerOf = ({ id, item, version, revision }) => canonical({ id, item, revision, version });

/** Something that only this device's key can read again. @param {string} text */
export const sealed = (text) => encrypt(/** @type {CryptoKey} */ (key), text, LOCK);

/** @param {{iv: string, data: string}} some */
export const unsealed = (some) => decrypt(/** @type {CryptoKey} */ (key), some, LOCK);

/**
 * Save a record that rests on a revision of this device; it is saved when this is done.
 * @param {RecordFile} record @param {Filed} filed @param {number} base @returns {Promise<RecordFile>}
 */
export async function save(record, filed, base) {
  const next = { ...record, revision: record.revision + 1, saved: new Date().toISOString() };
  await keep(next, filed, base);
  tellOthers("saved", { id: next.id, revision: next.revision });
  return next;
}

/** A file now has what this revision has. @param {RecordFile} record */
export const noteFiled = (record) => keep(record, "now", record.revision);

/** @param {RecordFile} record @param {Filed} filed @param {number} base */
async function keep(record, filed, base) {
  const { id, item, version, revision } = record;
  const row = { id, item, version, revision, iv: "", data: "" };
  const text = canonical({ filed, record });
  await store.put({ ...row, ...(await encrypt(/** @type {CryptoKey} */ (key), text, headerOf(row))) }, base);
}

/** @typedef {{record: RecordFile, filed: Filed}} Kept */

/** @param {Row} row @param {Shape} shape @returns {Promise<Kept>} */
export async function read(row, shape) {
  const text = await decrypt(/** @type {CryptoKey} */ (key), row, headerOf(row));
  const { filed, record } = JSON.parse(text);
  return { filed, record: restored(record, shape) };
}

export const { get, historyOf, remove, rowsOf } = store;
