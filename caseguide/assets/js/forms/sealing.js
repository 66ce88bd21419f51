/* Sealing by passphrase: PBKDF2-SHA-256, then AES-256-GCM with an authenticated header. Only what browsers bring. */

import { canonical, MOST, parsed, Refused } from "./record.js";

export const FORMAT = "caseguide-sealed";
export const ITERATIONS = 600_000;
export const MOST_SEALED = MOST * 2;
const MOST_ITERATIONS = 5_000_000;
const PARTS = ["data", "format", "iterations", "iv", "kdf", "salt", "version"];
const REFUSED = "The passphrase is wrong, or the file is damaged.";

const bytes = (/** @type {string} */ text) => new TextEncoder().encode(text);

/** @param {Uint8Array} some */
function base64(some) {
  let text = "";
  for (const each of some) text += String.fromCharCode(each);
  return btoa(text);
}

/** Base64 in its one right spelling; any other is refused, so that not one bit can be changed. @param {any} text */
function unbase64(text) {
  const some = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  if (base64(some) !== text) throw new Refused(REFUSED);
  return some;
}

/** The key that belongs to a passphrase; it cannot be read out again. @param {string} passphrase @param {Uint8Array<ArrayBuffer>} salt */
async function keyOf(passphrase, salt, iterations = ITERATIONS) {
  const typed = await crypto.subtle.importKey("raw", bytes(passphrase.normalize("NFKC")), "PBKDF2", false, ["deriveKey"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations };
  return crypto.subtle.deriveKey(how, typed, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

/** @param {CryptoKey} key @param {string} text @param {string} header @param {Uint8Array<ArrayBuffer>} [iv] */
export async function encrypt(key, text, header, iv = crypto.getRandomValues(new Uint8Array(12))) {
  const how = { name: "AES-GCM", iv, additionalData: bytes(header) };
  return { iv: base64(iv), data: base64(new Uint8Array(await crypto.subtle.encrypt(how, key, bytes(text)))) };
}

/** @param {CryptoKey} key @param {{iv: string, data: string}} sealed @param {string} header */
export async function decrypt(key, { iv, data }, header) {
  try {
    const how = { name: "AES-GCM", iv: unbase64(iv), additionalData: bytes(header) };
    return new TextDecoder("utf-8", { fatal: true }).decode(await crypto.subtle.decrypt(how, key, unbase64(data)));
  } catch {
    throw new Refused(REFUSED);
  }
}

/** A new key for a passphrase, and the header that says how to find it again. @param {string} passphrase @param {string} format */
export async function newKey(passphrase, format) {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const header = { format, iterations: ITERATIONS, kdf: "PBKDF2-SHA-256", salt: base64(salt), version: 1 };
  return { header, key: await keyOf(passphrase, salt) };
}

/** The key for a header. @param {any} header @param {string} passphrase @param {string} format */
export async function keyFor(header, passphrase, format) {
  const { format: own, iterations, kdf, salt, version } = header;
  const isKnown = own === format && version === 1 && kdf === "PBKDF2-SHA-256" && typeof salt === "string";
  const isStrong = Number.isInteger(iterations) && iterations >= ITERATIONS && iterations <= MOST_ITERATIONS;
  if (!isKnown || !isStrong || salt.length !== 24) throw new Refused(REFUSED);
  return keyOf(passphrase, unbase64(salt), iterations);
}

/** A sealed file. @param {string} text @param {string} passphrase */
export async function seal(text, passphrase) {
  const { header, key } = await newKey(passphrase, FORMAT);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const open = { ...header, iv: base64(iv) };
  return canonical({ ...open, ...(await encrypt(key, text, canonical(open), iv)) });
}

/** What is in a sealed file. Anything that `seal` would not have written letter for letter is refused. @param {string} text @param {string} passphrase */
export async function unseal(text, passphrase) {
  const { data, ...open } = parsed(text, MOST_SEALED);
  const whole = { data, ...open };
  const isWhole =
    Object.keys(whole).sort().join() === PARTS.join() &&
    Object.values(whole).every((each) => typeof each !== "object") &&
    canonical(whole) === text &&
    open.iv.length === 16;
  if (!isWhole) throw new Refused(REFUSED);
  try {
    return await decrypt(await keyFor(open, passphrase, FORMAT), { iv: open.iv, data }, canonical(open));
  } catch {
    throw new Refused(REFUSED);
  }
}
