/* The one line in which the page says what became of the record; it is read out too. */

import { byId } from "./dom.js";

/** @param {string} words @param {boolean} [isTrouble] */
export function say(words, isTrouble) {
  const place = byId("fill--record-status");
  place.textContent = words;
  place.classList.toggle("is-trouble", !!isTrouble);
}
