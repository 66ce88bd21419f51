/* Keeps one record: in this tab alone, or sealed on the device, and never says "Saved" before it is. */

/** @import {Answers, RecordFile, Shape} from "./types" */

import { isBlank } from "./plain.js";
import { canonical, newRecord, Newer } from "./record.js";
import { Contested, NothingKept } from "./store.js";
import * as vault from "./vault.js";

const PAUSE = 300;
const AGAIN = 2000;

/**
 * @typedef {object} Page
 * @property {Shape} shape
 * @property {() => Answers} read
 * @property {(answers: Answers) => void} write
 * @property {(words: string, isTrouble?: boolean) => void} say
 * @property {(name?: string) => void} draw
 */

export class Keeper {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.record = newRecord(page.shape, {});
    this.base = 0;
    this.filed = -1;
    this.isDirty = false;
    this.isReadOnly = false;
    /** The record was saved elsewhere meanwhile. */
    this.isContested = false;
    /** @type {Promise<void> | undefined} */
    this.saving = undefined;
    /** What was on the page when it was locked, sealed. @type {Promise<{iv: string, data: string}> | undefined} */
    this.aside = undefined;
    this.timer = 0;
    vault.events.addEventListener("locked", () => this.putAside());
    vault.events.addEventListener("opened", () => this.takeBack());
    vault.events.addEventListener("cleared", () => this.forgetAll());
    vault.events.addEventListener("saved elsewhere", (event) => this.savedElsewhere(/** @type {any} */ (event).detail));
  }

  /** Somebody has typed. */
  changed() {
    if (this.isReadOnly) return;
    this.isDirty = true;
    this.record.finished = false;
    this.saveSoon(PAUSE);
  }

  /** @param {number} pause */
  saveSoon(pause) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), pause);
  }

  /** Whether leaving the page would lose something. */
  get isUnsaved() {
    return this.isDirty || !!this.saving;
  }

  /** Save what is there, after what is being saved. @returns {Promise<void>} */
  async save() {
    clearTimeout(this.timer);
    if (this.saving) return this.saving.then(() => this.save());
    if (!this.isDirty || !vault.isOpen() || this.isContested || this.isReadOnly) return;
    this.isDirty = false;
    this.saving = this.saveNow().finally(() => (this.saving = undefined));
    return this.saving;
  }

  async saveNow() {
    const record = { ...this.record, answers: this.page.read() };
    try {
      const saved = await vault.save(record, this.filed, this.base);
      // While it was being saved, another record may have been opened.
      if (saved.id !== this.record.id) return;
      this.record = { ...saved, finished: saved.finished && !this.isDirty };
      this.base = saved.revision;
      rememberInTab(saved.id);
      this.page.say(`Saved on this device at ${timeOf(saved.saved)}.`);
      this.page.draw(this.base === 1 ? "listed" : undefined);
    } catch (error) {
      this.isDirty = true;
      this.notSaved(error);
    }
  }

  /** @param {any} error */
  notSaved(error) {
    if (error instanceof Contested) return this.contested();
    if (error instanceof NothingKept) return this.nothingKept();
    console.error(error);
    const why = error?.name === "QuotaExceededError" ? "there is no room left" : "the browser does not let us";
    this.page.say(`Not saved on this device: ${why}. Your answers are still on this page. Save them to a file now.`, true);
    this.saveSoon(AGAIN);
  }

  /** The browser, or somebody in its settings, has removed what was kept; what is on the page stays. */
  nothingKept() {
    vault.drop();
    this.base = 0;
    this.page.draw("gone");
    this.page.say("The browser has removed everything that was kept on this device. Your answers are still on this page. Save them to a file now.", true);
  }

  contested() {
    this.isContested = true;
    this.page.draw("contested");
  }

  /** @param {{id: string, revision: number}} saved */
  savedElsewhere({ id, revision }) {
    if (id === this.record.id && revision > this.base && !this.isReadOnly) this.contested();
  }

  /** Take a record onto the page. @param {RecordFile} record @param {number} base @param {number} filed */
  take(record, base, filed) {
    clearTimeout(this.timer);
    Object.assign(this, { record, base, filed, isDirty: false, isContested: false, isReadOnly: false });
    this.page.write(record.answers);
    this.page.draw("taken");
  }

  /** Begin with nothing. */
  begin() {
    this.take(newRecord(this.page.shape, {}), 0, -1);
  }

  /** Open a record of this device. @param {string} id */
  async open(id) {
    await this.save();
    const row = await vault.get(id);
    if (!row) return;
    try {
      const { record, filed } = await vault.read(row, this.page.shape);
      this.take(record, row.revision, filed);
      rememberInTab(id);
    } catch (error) {
      if (!(error instanceof Newer)) throw error;
      this.takeNewer(error);
    }
  }

  /** A record of a newer version: to read, not to change. @param {Newer} error */
  takeNewer({ data, message }) {
    this.take({ ...newRecord(this.page.shape, {}), earlier: flat(data.answers ?? data) }, 0, -1);
    this.isReadOnly = true;
    this.page.draw("newer");
    this.page.say(message, true);
  }

  /** Take a record from a file; beside a record of the same name that has gone on, it becomes one of its own. @param {RecordFile} record */
  async bring(record) {
    const row = vault.isOpen() ? await vault.get(record.id) : undefined;
    const isOther = row && row.revision !== record.revision;
    const taken = isOther ? { ...record, id: crypto.randomUUID() } : record;
    this.take(taken, row && !isOther ? row.revision : 0, record.revision);
    this.isDirty = true;
    await this.save();
    return isOther;
  }

  /** Keep what is on the page as a record of its own. */
  async keepAsNew() {
    Object.assign(this.record, { id: crypto.randomUUID() });
    Object.assign(this, { base: 0, filed: -1, isContested: false, isDirty: true });
    this.page.draw("taken");
    await this.save();
  }

  /** The record as a file has it. */
  file() {
    return canonical({ ...this.record, answers: this.page.read(), saved: new Date().toISOString() });
  }

  wasFiled() {
    this.filed = this.record.revision;
    this.page.draw();
  }

  putAside() {
    if (!this.aside && !isBlank({ ...this.page.read(), ...this.record.earlier })) {
      const { record, base, filed, isDirty } = this;
      const held = { record: { ...record, answers: this.page.read() }, base, filed, isDirty: isDirty || !!this.saving };
      this.aside = vault.sealed(canonical(held));
    }
    this.begin();
    this.page.draw("locked");
  }

  async takeBack() {
    if (!this.aside) return this.begun();
    const text = await vault.unsealed(await this.aside).catch(() => "");
    this.aside = undefined;
    if (!text) return;
    const { record, base, filed, isDirty } = JSON.parse(text);
    const last = await vault.get(record.id).catch(() => undefined);
    this.take(record, base, filed);
    if (last && last.revision !== base) return this.catchUp(isDirty);
    this.isDirty = isDirty;
    await this.save();
  }

  /** @param {boolean} isDirty */
  async catchUp(isDirty) {
    if (isDirty) this.contested();
    else await this.open(this.record.id);
  }

  /** The device was opened: what was typed before is saved; if there is nothing, the tab's last record comes back. */
  async begun() {
    if (this.isDirty) return this.save();
    const id = sessionStorage.getItem("caseguide-record");
    const row = id ? await vault.get(id).catch(() => undefined) : undefined;
    if (id && row?.item === this.page.shape.item) await this.open(id);
  }

  forgetAll() {
    this.aside = undefined;
    this.begin();
    this.page.draw("cleared");
  }
}

/** Which record this tab had open; its name says nothing about anybody. @param {string} id */
const rememberInTab = (id) => sessionStorage.setItem("caseguide-record", id);

/** @param {string} time */
export const timeOf = (time) => new Intl.DateTimeFormat("en-GB", { timeStyle: "medium" }).format(new Date(time));

/** @param {any} data @returns {Answers} */
const flat = (data) => Object.fromEntries(Object.entries(data).map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)]));
