/* Looking for words: each by itself, so that a whole sentence finds what has most of it, and not only what has all. */

import { isKnown } from "./near.js";
import { titleOf } from "./passage.js";
import { askedFor, tidy } from "./query.js";

/**
 * @typedef {import("./query.js").Asked} Asked
 * @typedef {Record<string, { any: string[] }>} Filters
 * @typedef {{ id: string, score: number, words: number[], data: () => Promise<Fragment> }} Hit
 * @typedef {{ element: string, id: string, location: number }} Anchor
 * @typedef {{ content: string, anchors: Anchor[], meta: Record<string, string>,
 *   filters: Record<string, string[]> }} Fragment
 * @typedef {{ id: string, score: number, said: Map<string, number[]>, data: () => Promise<Fragment> }} Found
 * @typedef {{ found: Found, fragment: Fragment }} Opened  what was found, with what it says
 */

/**
 * What we use of Pagefind's own module.
 * @typedef {object} Index
 * @property {(wishes: object) => Promise<void>} options
 * @property {() => Promise<void>} init
 * @property {(words: string) => Promise<void>} preload
 * @property {(words: string, how: { filters: Filters }) => Promise<{ results: Hit[] }>} search
 */

/** How much it matters that all the words are there: of two with the same score the one with more of them comes first. */
const TOGETHER = 1;

export class Engine {
  /** @param {string} root  the address of the site's home page */
  constructor(root) {
    this.root = root;
    /** @type {Record<string, string[]>} */
    this.same = {};
    /** @type {string[]} */
    this.words = [];
    this.number = 0;
    this.ready = this.start();
  }

  /** @returns {Promise<Index>} */
  async start() {
    const [index, words] = await Promise.all([
      import(`${this.root}pagefind/pagefind.js`),
      fetch(`${this.root}finder/words.json`).then((answer) => answer.json()),
    ]);
    await index.options({ noWorker: true, ranking: { termSimilarity: 1.6, pageLength: 0.6, termSaturation: 1.4, metaWeights: { title: 2, within: 0, at: 0, name: 0 } } });
    await index.init();
    this.same = words.same;
    this.words = words.words;
    this.number = words.number;
    return index;
  }

  /** Fetch where a word would stand while it is still being typed. @param {string} words */
  async prepare(words) {
    const index = await this.ready;
    await Promise.all(askedFor(words, this.same).flatMap(({ forms }) => forms.map(({ text }) => index.preload(text))));
  }

  /**
   * What is found, the best first, and the words that were looked for.
   * @param {string} words @param {Record<string, string[]>} filters
   * @returns {Promise<{ found: Found[], asked: Asked[], missing: string[] }>}
   */
  async search(words, filters) {
    const index = await this.ready;
    const asked = askedFor(words, this.same);
    const narrowed = Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, { any: values }]));
    const hits = await Promise.all(asked.map((word) => hitsOf(index, word, narrowed)));
    const missing = asked.map((word) => word.said).filter((word) => !isKnown(word, this.words));
    return { found: ranked(asked, hits, this.number), asked, missing };
  }
}

/**
 * Where one word stands, by whatever name.
 * @param {Index} index @param {Asked} word @param {Filters} filters
 * @returns {Promise<Map<string, Hit>>}
 */
async function hitsOf(index, word, filters) {
  /** @type {Map<string, Hit>} */
  const best = new Map();
  const answers = await Promise.all(word.forms.map((form) => index.search(form.text, { filters })));
  answers.forEach((answer, place) => {
    for (const hit of answer.results) {
      const score = hit.score * word.forms[place].weight;
      const other = best.get(hit.id);
      if (!other || other.score < score) best.set(hit.id, { ...hit, score, data: hit.data });
    }
  });
  return best;
}

/** How many of the first are put in order once more, when their titles are known: as many as a browser asks for at once. */
export const FIRST = 6;

/**
 * The first of what was found with what they say; whose title is what was typed, small words and all, comes before others.
 * @param {Found[]} found @param {string} words
 * @returns {Promise<Opened[]>}
 */
export async function first(found, words) {
  const said = tidy(words).split(" ");
  const all = await Promise.all(found.slice(0, FIRST).map(async (each) => ({ found: each, fragment: await each.data() })));
  const score = (/** @type {Opened} */ { found: each, fragment }) =>
    each.score * (1 + alike(said, tidy(titleOf(fragment)).split(" ")));
  return all.sort((one, other) => score(other) - score(one));
}

/** How much of two lists of words is the same, from 0 to 1. @param {string[]} one @param {string[]} other */
function alike(one, other) {
  return one.filter((word) => other.includes(word)).length / Math.max(one.length, other.length);
}

/** @param {Asked[]} asked @param {Map<string, Hit>[]} hits @param {number} number  of all that can be found @returns {Found[]} */
function ranked(asked, hits, number) {
  /** @type {Map<string, Found & { told: number }>} */
  const all = new Map();
  const telling = hits.map((found) => Math.log(1 + number / (1 + found.size)));
  const whole = telling.reduce((sum, each) => sum + each, 0);
  asked.forEach((word, place) => {
    for (const [id, hit] of hits[place]) {
      const found = all.get(id) ?? { id, score: 0, told: 0, said: new Map(), data: hit.data };
      found.score += hit.score;
      found.told += telling[place];
      found.said.set(word.said, hit.words);
      all.set(id, found);
    }
  });
  for (const found of all.values()) found.score *= (found.told / whole) ** TOGETHER;
  return [...all.values()].sort((one, other) => other.score - one.score);
}
