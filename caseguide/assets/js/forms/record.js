/* A record as a file: read strictly, and never turned into anything but text. */

/** @import {Answers, RecordFile, Shape} from "./types" */

import { areNamed, fieldsOf, fits, sortOut } from "./drafts.js";
import { isDay, isMapping } from "./plain.js";

export const FORMAT = "caseguide-record";
export const VERSION = 1;
export const MOST = 2_000_000;

const PARTS = ["answers", "earlier", "finished", "format", "id", "item", "revision", "saved", "version"];
const ID = /^[A-Za-z0-9-]{1,64}$/;
const TIME = /^.{10}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\.[0-9]{3}Z$/;

/** What an older version needs to become the next one; a golden file of every version is kept in the tests.
 * @type {Record<number, (data: any) => any>} */
const STEPS = {};

/** A file that is not taken, with one sentence for the person. */
export class Refused extends Error {}

/** A record that a newer version of these pages has saved: it can be read, not changed. */
export class Newer extends Error {
  /** @param {any} data */
  constructor(data) {
    super("This record was saved by a newer version of these pages. You can read it here, but not change it.");
    this.data = data;
  }
}

/** One text for one content: names in order, no spaces. @param {any} value @returns {string} */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical)}]`;
  if (!isMapping(value)) return JSON.stringify(value);
  const parts = Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`);
  return `{${parts}}`;
}

/** @param {string} text @param {number} [longest] @returns {any} */
export function parsed(text, longest = MOST) {
  if (text.length > longest) throw new Refused("This file is too large to be a record.");
  try {
    const data = JSON.parse(text);
    if (isMapping(data)) return data;
  } catch {
    // Said below: to the person, it is the same.
  }
  throw new Refused("This file is not a record.");
}

/**
 * The record in a file for this form or checklist.
 * @param {string} text @param {Shape} shape @returns {RecordFile}
 */
export const readRecord = (text, shape) => checked(parsed(text), shape);

/** @param {any} data @param {Shape} shape @returns {RecordFile} */
export function checked(data, shape, steps = STEPS, version = VERSION) {
  if (data.format !== FORMAT || !Number.isInteger(data.version) || data.version < 0) {
    throw new Refused("This file is not a record.");
  }
  if (data.version > version) throw new Newer(data);
  while (data.version < version) {
    if (!Object.hasOwn(steps, data.version)) throw new Refused("This record's version is not known here.");
    data = { ...steps[data.version](data), version: data.version + 1 };
  }
  return strictly(data, shape);
}

/** @param {any} data @param {Shape} shape @returns {RecordFile} */
function strictly(data, shape) {
  if (Object.keys(data).sort().join() !== PARTS.join()) throw new Refused("This record has other parts than a record has.");
  if (data.item !== shape.item) throw new Refused("This record belongs to another form or checklist. Open it there.");
  if (!isHeaded(data)) throw new Refused("This record is damaged.");
  const fields = fieldsOf(shape);
  for (const [id, value] of Object.entries(data.answers)) {
    const field = fields.find((one) => one.id === id);
    if (field && !fits(field, value)) throw new Refused(`The answer to “${field.label}” cannot be read.`);
    if (!field && !areNamed({ [id]: value })) throw new Refused("This record has an answer that cannot be read.");
  }
  const { answers, earlier } = sortOut(shape, data.answers);
  return { ...data, answers, earlier: { ...data.earlier, ...earlier } };
}

/** @param {any} data */
const isHeaded = ({ id, revision, saved, finished, answers, earlier }) =>
  typeof id === "string" &&
  ID.test(id) &&
  Number.isInteger(revision) &&
  revision >= 0 &&
  revision < 1e9 &&
  typeof saved === "string" &&
  TIME.test(saved) &&
  isDay(saved.slice(0, 10)) &&
  typeof finished === "boolean" &&
  isMapping(answers) &&
  areNamed(earlier);

/** A record that was read by this device's own key: what no longer fits is set aside and shown, never refused.
 * @param {any} data @param {Shape} shape @returns {RecordFile} */
export function restored(data, shape) {
  if (data.version > VERSION) throw new Newer(data);
  const { answers, earlier } = sortOut(shape, data.answers);
  return { ...data, answers, earlier: { ...data.earlier, ...earlier } };
}

/** @param {Shape} shape @param {Answers} answers @returns {RecordFile} */
export const newRecord = (shape, answers) => ({
  format: FORMAT,
  version: VERSION,
  id: crypto.randomUUID(),
  item: shape.item,
  revision: 0,
  saved: new Date().toISOString(),
  finished: false,
  answers,
  earlier: {},
});
