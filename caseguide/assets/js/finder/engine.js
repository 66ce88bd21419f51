/* Looking for words: each by itself, so that a whole sentence finds what has most of it, and not only what has all. */

import { Index, SHORTEST } from "./index.js";
import { askedFor, tidy, wordsIn } from "./query.js";

/**
 * @typedef {import("./index.js").Said} Said
 * @typedef {import("./query.js").Asked} Asked
 * @typedef {{ record: number, score: number }} Found
 * @typedef {{ found: Found, said: Said }} Opened  what was found, with what it says
 * @typedef {Map<number, number>} Hits  how much each record says of a word
 */

/** How much more rare words count, and how much more a title that is what was typed. */
const RARE = 0.7;
const TITLE = 1.5;
/** How many of the first are put in order once more, when their titles are known: as many as a browser asks for at once. */
export const FIRST = 6;

export class Engine {
  /** @param {string} root  the address of the site's home page */
  constructor(root) {
    this.index = new Index(root);
    this.index.start().catch(() => {}); // what fails here fails again when somebody looks for a word, and is told then
  }

  /** Fetch where a word would stand while it is still being typed. @param {string} words */
  async prepare(words) {
    const { same } = await this.index.start();
    await Promise.all(askedFor(words, same).filter(({ said }) => said.length >= SHORTEST).map(({ said }) => this.index.near(said)));
  }

  /**
   * What is found, the best first; the words that were looked for; and whether only the best are named.
   * @param {string} words @param {Record<string, string[]>} filters
   * @returns {Promise<{ found: Found[], asked: Asked[], cut: boolean }>}
   */
  async search(words, filters) {
    const { same, number } = await this.index.start();
    const asked = askedFor(words, same);
    const within = await this.narrowed(filters);
    const looking = new Looking(this.index, asked.length > 1 || !!within);
    const hits = await Promise.all(asked.map((word) => looking.forWord(word)));
    const found = ranked(hits, number).filter(({ record }) => !within || within.has(record));
    return { found, asked, cut: looking.cut };
  }

  /**
   * The first of what was found with what they say; whose title is what was typed, small words and all, comes before others.
   * @param {Found[]} found @param {string} words @returns {Promise<Opened[]>}
   */
  async first(found, words) {
    const typed = tidy(words).split(" ");
    const all = await Promise.all(found.slice(0, FIRST).map(async (each) => ({ found: each, said: await this.index.said(each.record) })));
    const score = (/** @type {Opened} */ { found: each, said }) => each.score * (1 + TITLE * alike(typed, tidy(said.title).split(" ")));
    return all.sort((one, other) => score(other) - score(one));
  }

  /** The records that all filters let through. @param {Record<string, string[]>} filters @returns {Promise<Set<number> | undefined>} */
  async narrowed(filters) {
    const all = await Promise.all(Object.entries(filters).map(([facet, values]) => this.index.having(facet, values)));
    return all.length ? all.reduce((some, more) => new Set([...some].filter((record) => more.has(record)))) : undefined;
  }
}

class Looking {
  /** @param {Index} index @param {boolean} all  whether to look at all records of a word, and not only at the best */
  constructor(index, all) {
    this.index = index;
    this.all = all;
    this.cut = false;
  }

  /** Where one word stands, by whatever name. @param {Asked} word @returns {Promise<Hits>} */
  async forWord(word) {
    /** @type {Hits} */
    const best = new Map();
    const forms = await Promise.all(word.forms.map(({ text }) => this.forText(text, word)));
    forms.forEach((hits, place) => {
      for (const [record, impact] of hits) take(best, record, impact * word.forms[place].weight);
    });
    return best;
  }

  /** Where all words of a text stand together. @param {string} text @param {Asked} word @returns {Promise<Hits>} */
  async forText(text, word) {
    const words = wordsIn(text);
    const [first, ...others] = await Promise.all(words.map((each) => this.forOne(each, word, words.length > 1)));
    if (!others.length) return first ?? new Map();
    const together = [...first].filter(([record]) => others.every((hits) => hits.has(record)));
    return new Map(together.map(([record, impact]) =>
      [record, others.reduce((sum, hits) => sum + (hits.get(record) ?? 0), impact) / words.length]));
  }

  /** @param {string} one @param {Asked} word @param {boolean} together @returns {Promise<Hits>} */
  async forOne(one, word, together) {
    /** @type {Hits} */
    const best = new Map();
    const near = await this.index.near(one);
    const wheres = await Promise.all(near.map(({ line }) => this.index.where(line, this.all || together)));
    wheres.forEach((where, place) => {
      const { line: [, , words, has], like } = near[place];
      for (const [record, impact] of where) take(best, record, impact * like);
      // The "in" of "check-in" is looked for, but on its own it would be marked in every line.
      if (!together || one.length >= SHORTEST) for (const each of words.split(" ")) word.shown.add(each);
      this.cut ||= has > where.length;
    });
    return best;
  }
}

/** @param {Hits} hits @param {number} record @param {number} impact */
function take(hits, record, impact) {
  if (impact > (hits.get(record) ?? 0)) hits.set(record, impact);
}

/** @param {Hits[]} hits  of each word @param {number} number  of all records @returns {Found[]} */
function ranked(hits, number) {
  /** @type {Map<number, Found & { told: number }>} */
  const all = new Map();
  const telling = hits.map((found) => Math.log(1 + number / (1 + found.size)));
  const whole = telling.reduce((sum, each) => sum + each, 0);
  hits.forEach((found, place) => {
    for (const [record, impact] of found) {
      const one = all.get(record) ?? { record, score: 0, told: 0 };
      one.score += impact * telling[place] ** RARE;
      one.told += telling[place];
      all.set(record, one);
    }
  });
  for (const one of all.values()) one.score *= one.told / whole;
  return [...all.values()].sort((one, other) => other.score - one.score || one.record - other.record);
}

/** How much of two lists of words is the same, from 0 to 1. @param {string[]} one @param {string[]} other */
function alike(one, other) {
  return one.filter((word) => other.includes(word)).length / Math.max(one.length, other.length);
}
