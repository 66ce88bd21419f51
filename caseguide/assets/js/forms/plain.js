/* What counts as blank, as words, as a number, as a day. The same as in caseguide/answers. */

/** @import {Json} from "./types" */

const SPACE = "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
const ENDS = new RegExp(`^${SPACE}+|${SPACE}+$`, "g");
const LINES = /[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]/;

/** @param {string} text */
export const stripped = (text) => text.replace(ENDS, "");

/** @param {string} text */
export const isOneLine = (text) => !LINES.test(stripped(text));

/** How many letters a person sees; a flag or a smile outside the basic plane is one. @param {string} text */
export const letters = (text) => [...text].length;

/** @param {any} value @returns {value is number} */
export const isNumber = (value) => typeof value === "number" && Math.abs(value) < 1e15;

/** @param {any} value @returns {value is Record<string, any>} */
export const isMapping = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Nothing is answered: an empty text, no entry, or only entries that are blank themselves.
 * @param {any} answer @returns {boolean}
 */
export function isBlank(answer, depth = 3) {
  if (typeof answer === "string") return !stripped(answer);
  if (answer && typeof answer === "object" && depth) {
    return Object.values(answer).every((each) => isBlank(each, depth - 1));
  }
  return answer === null || answer === undefined;
}

/** A day that is in the calendar, as 2026-03-14. @param {any} text */
export function isDay(text) {
  if (typeof text !== "string" || !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) || text < "0001") return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
