/* The files of the index: each is fetched when it is wanted, and once. */

/**
 * @typedef {{ first: number, least: number, step: number }} Letters  how much a word counts, written as one letter
 * @typedef {{ folder: string, number: number, together: number, parts: string[], letters: Letters, same: Record<string, string[]> }} Start
 * @typedef {[number: number, stem: string, words: string, has: number, steps: number[], levels: string]} Line  a stem
 * @typedef {{ line: Line, like: number }} Near  a stem that was meant, and how near its word is to what was typed
 * @typedef {{ at: string, title: string, within: string, kind: string, said: [id: string, text: string][] }} Said
 */

/** What is shorter is only looked for as it is. */
export const SHORTEST = 3;
const MOST_PARTS = 3;
const LIKENESS = 1.6;

export class Index {
  /** @param {string} root  the address of the site's home page */
  constructor(root) {
    this.root = root;
    /** @type {Map<string, Promise<any>>} */
    this.files = new Map();
  }

  /** @returns {Promise<Start>} */
  start() {
    return this.fetched("index.json");
  }

  /** @param {string} name @returns {Promise<any>} */
  async file(name) {
    return this.fetched(`${(await this.start()).folder}/${name}.json`);
  }

  /** @param {string} path @returns {Promise<any>} */
  fetched(path) {
    const known = this.files.get(path);
    if (known) return known;
    const file = fetch(`${this.root}finder/${path}`).then((answer) => {
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      return answer.json();
    });
    this.files.set(path, file);
    file.catch(() => this.files.delete(path)); // so that it is asked for again
    return file;
  }

  /**
   * The stems that a word may mean: its own, and those that begin with it; else those that it is an unknown form of.
   * @param {string} word @returns {Promise<Near[]>}
   */
  async near(word) {
    const own = (await this.lines(word, word)).find(([, , words]) => words.split(" ").includes(word));
    const found = await this.beginning(own ? own[1] : word);
    if (own && !found.some(({ line }) => line[0] === own[0])) found.unshift({ line: own, like: 1 });
    return found.length ? found : (await this.beginning(bare(word))).filter(({ line }) => line[1].length <= word.length);
  }

  /** @param {string} stem @returns {Promise<Near[]>} */
  async beginning(stem) {
    if (stem.length < SHORTEST) return [];
    const lines = (await this.lines(stem, `${stem}\uffff`)).filter(([, other, words]) => `${other} ${words}`.split(" ").some((each) => each.startsWith(stem)));
    return lines.map((line) => ({ line, like: Math.min(1, stem.length / line[1].length) ** LIKENESS }));
  }

  /** What the parts hold between two words; of many parts only the first. @param {string} from @param {string} to @returns {Promise<Line[]>} */
  async lines(from, to) {
    const { parts } = await this.start();
    const last = (/** @type {string} */ word) => parts.findLastIndex((start) => start <= word);
    const wanted = parts.map((_, number) => number).slice(last(from), last(to) + 1).slice(0, MOST_PARTS);
    /** @type {Line[][]} */
    const lines = await Promise.all(wanted.map((number) => this.file(`words/${number}`)));
    return [...new Map(lines.flat().map((line) => [line[0], line])).values()];
  }

  /**
   * The records of a stem, and how much it counts in each: the best, or all.
   * @param {Line} line @param {boolean} all @returns {Promise<[record: number, impact: number][]>}
   */
  async where([number, , , has, steps, levels], all) {
    const { first, least, step } = (await this.start()).letters;
    const [of, at] = all && has > steps.length ? await this.file(`all/${number}`) : [steps, levels];
    return numbers(of).map((record, place) => [record, least * step ** (at.charCodeAt(place) - first)]);
  }

  /** The records that have one of the values. @param {string} facet @param {string[]} values @returns {Promise<Set<number>>} */
  async having(facet, values) {
    return new Set((await Promise.all(values.map((value) => this.file(`with/${facet}/${value}`)))).flatMap(numbers));
  }

  /** What a record says. @param {number} record @returns {Promise<Said>} */
  async said(record) {
    const { together } = await this.start();
    return (await this.file(`said/${Math.floor(record / together)}`))[record % together];
  }
}

/** Each step is the distance from the number before. @param {number[]} steps @returns {number[]} */
function numbers(steps) {
  let at = 0;
  return steps.map((step) => (at += step));
}

/** A word without an ending that it may have, where the library has it with none or another. @param {string} word */
function bare(word) {
  return word.replace(/(?:ies|es|s|ed|ing|er)$/, "").replace(/([^aeious])\1$/, "$1");
}
