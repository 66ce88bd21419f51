/* Passphrases as they are typed: taken once, and never left standing. */

import { byId } from "./dom.js";
import { Refused } from "./record.js";

const SHORTEST = 12;

/** @param {string} id */
export function taken(id) {
  const typed = byId(id).value;
  byId(id).value = "";
  return typed;
}

/** A passphrase that was typed twice. @param {string} id */
export function twice(id) {
  const [first, second] = [byId(id).value, byId(`${id}-again`).value];
  if ([...first].length < SHORTEST) throw new Refused(`Choose a passphrase of at least ${SHORTEST} letters.`);
  if (first !== second) throw new Refused("The two passphrases are not the same. Type them again.");
  taken(`${id}-again`);
  return taken(id);
}
