/* Of what was found: the exact line that it leads to, and the words around what was looked for. */

/**
 * @typedef {import("./engine.js").Found} Found
 * @typedef {import("./engine.js").Fragment} Fragment
 * @typedef {{ id: string, from: number, to: number, own: boolean }} Stretch  a line of a record, by its first and last word
 * @typedef {{ address: string, title: string, words: string[], marked: Set<number>, matched: string[], cut: boolean }} Passage
 */

const LONG = 34;

/** @param {Fragment} fragment @param {Found} found @returns {Passage} */
export function passageOf(fragment, found) {
  const words = fragment.content.split(/\s+/);
  const lines = stretches(fragment, words.length);
  const best = lines.map((line) => ({ line, said: saidIn(found, line) })).sort((a, b) => b.said - a.said)[0];
  const line = best?.said ? best.line : lines.find((each) => each.own) ?? { id: "", from: 0, to: words.length, own: true };
  const places = [...found.said.values()].flat().filter((place) => place >= line.from && place < line.to);
  const [from, to] = window(line, places);
  const exact = !line.own && best.said * 2 > found.said.size && !titleSays(found, words, fragment);
  return {
    address: exact ? `${fragment.meta.at.split("#")[0]}#${line.id}` : fragment.meta.at,
    title: titleOf(fragment),
    words: words.slice(from, to),
    marked: new Set(places.map((place) => place - from)),
    matched: [...new Set(places.map((place) => words[place].replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "").toLowerCase()))],
    cut: to < line.to,
  };
}

/** @param {Fragment} fragment */
export function titleOf(fragment) {
  return fragment.meta.name ?? fragment.meta.title;
}

/**
 * The lines that readers see; what is only there to be found is not one of them.
 * @param {Fragment} fragment @param {number} end @returns {Stretch[]}
 */
function stretches({ anchors }, end) {
  return anchors
    .map((anchor, place) => ({
      id: anchor.id, from: anchor.location, to: anchors[place + 1]?.location ?? end, own: anchor.id === "--text",
    }))
    .filter((line) => (line.own || !line.id.startsWith("--")) && line.to > line.from);
}

/** How many of the words that were looked for stand in a line. @param {Found} found @param {Stretch} line */
function saidIn(found, line) {
  return [...found.said.values()].filter((places) => places.some((place) => place >= line.from && place < line.to)).length;
}

/**
 * Whether the title alone says all that was found: then the whole is meant, and not one line of it.
 * @param {Found} found @param {string[]} words @param {Fragment} fragment
 */
function titleSays(found, words, fragment) {
  const long = titleOf(fragment).split(/\s+/).length;
  return saidIn(found, { id: "", from: 0, to: long, own: true }) === found.said.size;
}

/**
 * The stretch of words to show: from a little before the first that was looked for.
 * @param {Stretch} line @param {number[]} places
 */
function window(line, places) {
  const first = places.length ? Math.min(...places) : line.from;
  const from = first - line.from < LONG - 8 ? line.from : Math.min(first - 6, Math.max(line.from, line.to - LONG));
  return [from, Math.min(line.to, from + LONG)];
}
