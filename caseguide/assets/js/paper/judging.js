/* What can be said of a printed sheet, from its item, its fingerprint and the day of its text. */

/**
 * @typedef {[mark: string, of: string, on: string, note: string]} Release
 * @typedef {{ title: string, page: string }} Instead
 * @typedef {{ title: string, page: string | null, status: "published" | "draft" | "retired", now?: string, of?: string,
 *   instead?: Instead | null, releases: Release[] }} Known
 * @typedef {{ id: string, mark: string, of: string }} Asked
 * @typedef {{ state: "current" | "draft" | "superseded" | "withdrawn" | "unknown", known?: Known, since?: string,
 *   changes?: Release[], newer?: boolean }} Answer
 */

const MISREAD = { O: "0", I: "1", L: "1", U: "V" };

/** A fingerprint as it is kept, however it was typed. @param {string} typed */
export function markOf(typed) {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, "").replace(/[OILU]/g, (letter) => MISREAD[/** @type {"O"} */ (letter)]);
}

/** @param {Record<string, Known>} sheets @param {Asked} asked @returns {Answer} */
export function judge(sheets, asked) {
  const known = Object.hasOwn(sheets, asked.id) ? sheets[asked.id] : Object.values(sheets).find((each) => bears(each, asked.mark));
  if (!known) return { state: "unknown" };
  if (known.status === "retired") return { state: "withdrawn", known };
  if (known.now === asked.mark) return { state: known.status === "draft" ? "draft" : "current", known };
  const place = known.releases.findLastIndex(([mark]) => mark === asked.mark);
  if (place < 0) return { state: "unknown", known, newer: asked.of > (known.of ?? "") };
  const changes = known.releases.slice(place + 1);
  return { state: "superseded", known, since: changes[0]?.[2], changes };
}

/** @param {Known} known @param {string} mark */
function bears(known, mark) {
  return known.now === mark || known.releases.some(([each]) => each === mark);
}
