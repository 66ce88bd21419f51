/* Keeps one record: in this tab alone, or sealed on the device, and never says "Saved" before it is. */

/** @import {Answers, RecordFile, Shape} from "./types" */

import { putAside, rememberInTab, takeBack } from "./aside.js";
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
    /** Whether a file has what is on the page. @type {import("./types").Filed} */
    this.filed = "never";
    this.isDirty = false;
    /** A record of a newer version, as its file has it. @type {any} */
    this.newer = undefined;
    /** The record was saved elsewhere meanwhile. */
    this.isContested = false;
    /** @type {Promise<void> | undefined} */
    this.saving = undefined;
    /** What was on the page when it was locked, sealed. @type {Promise<{iv: string, data: string}> | undefined} */
    this.aside = undefined;
    this.timer = 0;
    vault.events.addEventListener("locked", () => putAside(this));
    vault.events.addEventListener("opened", () => takeBack(this));
    vault.events.addEventListener("cleared", () => this.forgetAll());
    vault.events.addEventListener("saved elsewhere", (event) => this.savedElsewhere(/** @type {any} */ (event).detail));
  }

  get isReadOnly() {
    return !!this.newer;
  }

  /** Somebody has typed. */
  changed() {
    if (this.isReadOnly) return;
    this.isDirty = true;
    this.record.finished = false;
    if (this.filed === "now") this.filed = "before";
    this.saveSoon(PAUSE);
  }

  /** @param {number} pause */
  saveSoon(pause) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), pause);
  }

  /** Whether leaving the page would lose something. */
  get isUnsaved() {
    return (this.isDirty && this.filed !== "now") || !!this.saving;
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
      if (record.id !== this.record.id) return;
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

  /** Take a record onto the page. @param {RecordFile} record @param {number} base @param {import("./types").Filed} filed */
  take(record, base, filed) {
    clearTimeout(this.timer);
    Object.assign(this, { record, base, filed, isDirty: false, isContested: false, newer: undefined });
    this.page.write(record.answers);
    this.page.draw("taken");
  }

  /** Begin with nothing. */
  begin() {
    this.take(newRecord(this.page.shape, {}), 0, "never");
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
    this.take({ ...newRecord(this.page.shape, {}), earlier: flat(data.answers ?? data) }, 0, "now");
    this.newer = data;
    this.page.draw("newer");
    this.page.say(message, true);
  }

  /** Take a record from a file; beside a record of the same name that has gone on, it becomes one of its own. @param {RecordFile} record */
  async bring(record) {
    const row = vault.isOpen() ? await vault.get(record.id) : undefined;
    const kept = row && (await vault.read(row, this.page.shape).catch(() => undefined))?.record;
    if (row && kept && said(kept) === said(record)) {
      this.take(kept, row.revision, "now");
      rememberInTab(kept.id);
      return false;
    }
    const isOther = row && (!kept || row.revision !== record.revision);
    const taken = isOther ? { ...record, id: crypto.randomUUID() } : record;
    this.take(taken, row && !isOther ? row.revision : 0, "now");
    this.isDirty = true;
    await this.save();
    return isOther;
  }

  /** Keep what is on the page as a record of its own. */
  async keepAsNew() {
    Object.assign(this.record, { id: crypto.randomUUID() });
    Object.assign(this, { base: 0, filed: "never", isContested: false, isDirty: true });
    this.page.draw("taken");
    await this.save();
  }

  /** Go back to answers that were saved before; what is there now stays among the earlier versions. @param {RecordFile} record */
  goBack({ answers, earlier }) {
    Object.assign(this.record, { earlier });
    this.page.write(answers);
    this.changed();
    return this.save();
  }

  /** The record as a file has it. */
  file() {
    return canonical(this.newer ?? { ...this.record, answers: this.page.read(), saved: new Date().toISOString() });
  }

  async wasFiled() {
    this.filed = "now";
    this.page.draw();
    // Another tab may have gone on meanwhile; then the note is about an older version, and is not needed.
    if (vault.isOpen() && this.base && !this.isDirty) await vault.noteFiled(this.record).catch(() => {});
  }

  forgetAll() {
    this.aside = undefined;
    this.begin();
    this.page.draw("cleared");
  }
}

/** What somebody has said in a record, whenever and wherever it was saved. @param {RecordFile} record */
const said = ({ answers, earlier }) => canonical({ answers, earlier });

/** @param {string} time */
export const timeOf = (time) => new Intl.DateTimeFormat("en-GB", { timeStyle: "medium" }).format(new Date(time));

/** @param {any} data @returns {Answers} */
const flat = (data) => Object.fromEntries(Object.entries(data).map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)]));
