/* The finder's page: what is typed and ticked, what was found, and what to try when nothing was. */

import { read, write } from "./address.js";
import { Engine, FIRST } from "./engine.js";
import { nearest } from "./near.js";
import { passageOf } from "./passage.js";
import { link, made, named, result } from "./show.js";

const AT_ONCE = 10;
const PAUSE = 90;

/**
 * @typedef {import("./address.js").Search} Search
 * @typedef {import("./index.js").Said} Said
 * @typedef {() => Promise<Element>} Line  what was found, shown when its turn comes
 */

class FinderPage {
  /** @param {HTMLElement} place */
  constructor(place) {
    this.place = place;
    this.root = new URL("../../../../", import.meta.url).href;
    this.form = this.part("form");
    this.words = /** @type {HTMLInputElement} */ (this.form.querySelector("[name=q]"));
    this.ticks = [.../** @type {NodeListOf<HTMLInputElement>} */ (this.form.querySelectorAll("[type=checkbox]"))];
    this.facets = [...new Set(this.ticks.map((tick) => tick.name))];
    this.engine = new Engine(this.root);
    this.turn = 0;
    /** @type {Line[]} */
    this.rest = [];
  }

  /** @param {string} name @returns {any} */
  part(name) {
    return document.querySelector(`[data-finder-${name}]`);
  }

  start() {
    this.words.addEventListener("input", () => this.soon());
    for (const tick of this.ticks) tick.addEventListener("change", () => this.look(true));
    this.form.addEventListener("submit", (/** @type {Event} */ event) => { event.preventDefault(); this.look(true); });
    this.part("clear").addEventListener("click", () => { this.tick({}); this.look(true); });
    addEventListener("popstate", () => this.fromAddress());
    // On a slow device somebody may have begun to type before this ran.
    const typed = this.words.value;
    this.fromAddress();
    if (typed && !this.words.value) {
      this.words.value = typed;
      this.look(false);
    }
    if (!matchMedia("(pointer: coarse)").matches) this.words.focus({ preventScroll: true });
  }

  soon() {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.look(false), PAUSE);
    this.engine.prepare(this.words.value).catch(() => {}); // what fails here fails again when it is looked for, and is told then
  }

  fromAddress() {
    const search = read(location.href, this.facets);
    this.words.value = search.words;
    this.tick(search.filters);
    this.show(search);
  }

  /** @param {Record<string, string[]>} filters */
  tick(filters) {
    for (const tick of this.ticks) tick.checked = (filters[tick.name] ?? []).includes(tick.value);
  }

  /** @returns {Search} */
  asked() {
    /** @type {Record<string, string[]>} */
    const filters = {};
    for (const tick of this.ticks) if (tick.checked) (filters[tick.name] ??= []).push(tick.value);
    return { words: this.words.value, filters };
  }

  /** @param {boolean} lasting  whether the way back leads here */
  look(lasting) {
    clearTimeout(this.waiting);
    const search = this.asked();
    const address = write(location.href, search);
    if (address !== location.href) history[lasting ? "pushState" : "replaceState"](null, "", address);
    this.show(search);
  }

  /** @param {Search} search */
  async show(search) {
    const turn = ++this.turn;
    const number = Object.values(search.filters).flat().length;
    this.part("chosen").textContent = number ? `(${number})` : "";
    this.part("ways").hidden = Boolean(search.words.trim() || number);
    try {
      const shown = await this.lines(search);
      if (turn === this.turn) await this.fill(shown, turn, search);
    } catch (error) {
      this.tellFailure(turn, error);
    }
  }

  /** @param {Search} search */
  async lines(search) {
    if (search.words.trim()) return this.byWords(search);
    const some = await this.engine.narrowed(search.filters);
    const lines = [...(some ?? [])].map((record) => async () => {
      const said = await this.engine.index.said(record);
      return named(said.at, said.title, this.where(said), this.root);
    });
    return { lines, near: [], said: some ? counted(lines.length) : "" };
  }

  /** @param {Search} search */
  async byWords({ words, filters }) {
    const { index } = this.engine;
    const { found, asked, cut } = await this.engine.search(words, filters);
    const shown = (/** @type {Said} */ said) => result(passageOf(said, asked), this.where(said), this.root);
    const best = (await this.engine.first(found, words)).map((each) => async () => shown(each.said));
    const rest = found.slice(FIRST).map((each) => async () => shown(await index.said(each.record)));
    return { lines: [...best, ...rest], near: await this.near(asked), said: asked.length ? counted(found.length, cut) : "" };
  }

  /**
   * For each word that the library does not know the nearest that it knows, or the word itself.
   * @param {import("./query.js").Asked[]} asked
   */
  async near(asked) {
    const missing = asked.filter(({ shown }) => !shown.size).map(({ said }) => said);
    const words = missing.length ? await this.engine.index.file("near") : [];
    return missing.map((word) => [word, nearest(word, words) ?? word]);
  }

  /** @param {Said} said */
  where({ kind, within }) {
    const tick = this.ticks.find((each) => each.name === "kind" && each.value === kind);
    return [tick?.parentElement?.textContent?.trim() ?? "For editors", within].filter(Boolean).join(" · ");
  }

  /** @param {{ lines: Line[], near: string[][], said: string }} shown @param {number} turn @param {Search} search */
  async fill({ lines, near, said }, turn, search) {
    const first = await Promise.all(lines.slice(0, FIRST).map((line) => line()));
    if (turn !== this.turn) return;
    this.part("results").replaceChildren(...first);
    this.part("near").replaceChildren(...this.hints(lines.length, near, search));
    this.say(said);
    const next = await Promise.all(lines.slice(FIRST, AT_ONCE).map((line) => line()));
    if (turn !== this.turn) return;
    this.part("results").append(...next);
    this.rest = lines.slice(AT_ONCE);
    this.more();
  }

  more() {
    const button = this.part("more");
    button.hidden = !this.rest.length;
    button.onclick = async () => {
      button.onclick = null;
      const { turn } = this;
      try {
        const next = await Promise.all(this.rest.slice(0, AT_ONCE).map((line) => line()));
        if (turn !== this.turn) return;
        this.rest.splice(0, AT_ONCE);
        this.part("results").append(...next);
        next[0].querySelector("a")?.focus();
      } catch (error) {
        this.tellFailure(turn, error);
      }
      if (turn === this.turn) this.more();
    };
  }

  /** @param {number} turn @param {unknown} error */
  tellFailure(turn, error) {
    if (turn === this.turn) this.say("The search could not be loaded. Without a network, only what is kept on this device can be searched.");
    console.warn(error);
  }

  /** What to try: the near word, fewer filters, other words. @param {number} number @param {string[][]} near @param {Search} search */
  hints(number, near, search) {
    const lines = [];
    if (near.some(([word, other]) => word !== other)) {
      const words = near.reduce((all, [word, other]) => all.replace(word, other), search.words.toLowerCase());
      const unknown = near.map(([word]) => `“${word}”`).join(" and ");
      lines.push(made("p", "finder__near", `Nothing here says ${unknown}. Did you mean `, this.to({ ...search, words }, words), "?"));
    }
    return number || !(search.words || Object.keys(search.filters).length) ? lines : [...lines, this.nothing(search)];
  }

  /** @param {Search} search */
  nothing(search) {
    const tries = [];
    if (Object.keys(search.filters).length) tries.push(made("li", "", this.to({ ...search, filters: {} }, "Look everywhere, without narrowing it")));
    tries.push(made("li", "", "Use fewer words, or others: what would a colleague call it?"));
    tries.push(made("li", "", link(`${this.root}ways/`, "Look through the lists")), made("li", "", link(`${this.root}planned/`, "See what is not written yet")));
    return made("div", "finder__nothing", made("h2", "", "What you can try"), made("ul", "", ...tries));
  }

  /** @param {Search} search @param {string} words */
  to(search, words) {
    return link(write(location.href, search), words);
  }

  /** @param {string} words */
  say(words) {
    this.part("said").textContent = words;
  }
}

/** @param {number} number @param {boolean} [cut]  whether there are more that are not named */
function counted(number, cut) {
  if (cut) return `The best ${number} results. There are more: add a word to find what you need.`;
  return number === 0 ? "Nothing was found." : number === 1 ? "1 result" : `${number} results`;
}

const place = /** @type {HTMLElement | null} */ (document.querySelector("[data-finder]"));
if (place) new FinderPage(place).start();
