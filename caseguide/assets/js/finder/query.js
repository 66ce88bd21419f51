/* From what a reader types to what is looked for: the words that matter, and what else the same thing is called. */

/** Words that say little by themselves. They are looked for only where nothing else was typed. */
const SMALL = new Set(
  ("a about after all am an and any are as at be been before being but by can could did do does doing during each for " +
    "from get gets getting go goes going had has have having he her here hers him his how i if in into is it its just " +
    "difference keep keeps mean meaning means well see yet let like many may me might more most much must my need needs new no not now of off on one or other our " +
    "out over own please right say says she should so some someone something somebody still such tell than that the " +
    "their them then there these they thing things this those to too up us use very was we were what when where which " +
    "while who whom whose why will with without would you your want wants really does doesn don won isn t s ve re ll")
    .split(" "),
);

const LONGEST_NAME = 5;

/**
 * @typedef {{ text: string, weight: number }} Form   one way in which a word is looked for
 * @typedef {{ said: string, forms: Form[], shown: Set<string> }} Asked   a word that was typed, and what it was found as
 */

/** The words of a text, in small letters; what stands behind an apostrophe or a hyphen is one of its own. @param {string} text */
export function wordsIn(text) {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** @param {string} words */
export function tidy(words) {
  return words.toLowerCase().replaceAll("’", "'").replace(/[^\p{L}\p{N}'-]+/gu, " ").trim();
}

/**
 * The words to look for.
 * @param {string} words
 * @param {Record<string, string[]>} same  what the glossary calls by other names too
 * @returns {Asked[]}
 */
export function askedFor(words, same) {
  const said = tidy(words).split(" ").filter(Boolean);
  const telling = said.filter((word) => !SMALL.has(word.replace(/'.*$/, "")) && word.length > 1);
  const kept = telling.length ? telling : said;
  /** @type {Asked[]} */
  const asked = kept.map((word) => ({ said: word, forms: [{ text: word, weight: 1 }], shown: new Set() }));
  for (const { name, at } of names(said, same)) {
    const word = asked.find((each) => at.includes(each.said));
    if (!word) continue;
    for (const other of same[name]) add(word, other, 0.7);
    if (at.length > 1) add(word, name, 1.2);
  }
  return asked;
}

/** Small words are left out of a name too: they stand everywhere, and would be marked there. @param {Asked} word @param {string} name @param {number} weight */
function add(word, name, weight) {
  const text = name.split(" ").filter((each) => !SMALL.has(each)).join(" ") || name;
  if (!word.forms.some((form) => form.text === text)) word.forms.push({ text, weight });
}

/**
 * The glossary's names that stand in what was typed, the longest first.
 * @param {string[]} said @param {Record<string, string[]>} same
 */
function names(said, same) {
  const found = [];
  for (let from = 0; from < said.length; from++) {
    for (let length = Math.min(LONGEST_NAME, said.length - from); length > 0; length--) {
      const at = said.slice(from, from + length);
      const name = known(at.join(" "), same);
      if (!name) continue;
      found.push({ name, at });
      break;
    }
  }
  return found;
}

/**
 * A name as the glossary has it, also when more than one was meant, or its beginning: "authentic" for "authenticity".
 * @param {string} name @param {Record<string, string[]>} same
 */
function known(name, same) {
  const open = name.replaceAll("-", " ");
  const exact = [name, name.replace(/s$/, ""), open, open.replace(/s$/, "")].find((form) => Object.hasOwn(same, form));
  if (exact || name.length < 6) return exact;
  return Object.keys(same).find((form) => form.startsWith(name) && form.length <= name.length + 3);
}
