/* Of what was found: the exact line that it leads to, and the words around what was looked for. */

import { wordsIn } from "./query.js";

/**
 * @typedef {import("./index.js").Said} Said
 * @typedef {import("./query.js").Asked} Asked
 * @typedef {{ id: string, words: string[], has: Set<Asked>, places: number[] }} Stretch  a line, and what it has of what was asked
 * @typedef {{ address: string, title: string, words: string[], marked: Set<number>, matched: string[], cut: boolean }} Passage
 */

const LONG = 34;

/** @param {Said} said @param {Asked[]} asked @returns {Passage} */
export function passageOf(said, asked) {
  const title = stretch("", said.title, asked);
  const lines = said.said.map(([id, text]) => stretch(id, text, asked));
  const [best] = [...lines].sort((one, other) => other.has.size - one.has.size);
  const line = best?.has.size ? best : lines.find(({ id }) => !id) ?? best ?? stretch("", "", asked);
  const found = new Set([title, ...lines].flatMap(({ has }) => [...has]));
  const exact = line.id && line.has.size * 2 > found.size && title.has.size < found.size;
  const [from, to] = window(line);
  return {
    address: exact ? `${said.at.split("#")[0]}#${line.id}` : said.at,
    title: said.title,
    words: line.words.slice(from, to),
    marked: new Set(line.places.map((place) => place - from)),
    matched: [...new Set([title, line].flatMap(({ words, places }) => places.flatMap((place) => wordsIn(words[place]))))],
    cut: to < line.words.length,
  };
}

/** @param {string} id @param {string} text @param {Asked[]} asked @returns {Stretch} */
function stretch(id, text, asked) {
  const words = text.split(/\s+/).filter(Boolean);
  /** @type {Set<Asked>} */
  const has = new Set();
  const places = words.flatMap((word, place) => {
    const parts = wordsIn(word);
    const said = asked.filter(({ shown }) => parts.some((part) => shown.has(part)));
    for (const each of said) has.add(each);
    return said.length ? [place] : [];
  });
  return { id, words, has, places };
}

/** The words to show: from a little before the first that was looked for. @param {Stretch} line */
function window({ words, places }) {
  const first = places[0] ?? 0;
  const from = first < LONG - 8 ? 0 : Math.min(first - 6, Math.max(0, words.length - LONG));
  return [from, Math.min(words.length, from + LONG)];
}
