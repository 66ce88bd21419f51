/* Answers that are still being written: what can be kept as it is, and in which one way it is kept.
   A draft may be unfinished or outside a limit; it may not hold what its form could never take. */

/** @import {Answers, Field, Json, Shape} from "./types" */

import { own } from "./conditions.js";
import { isBlank, isDay, isMapping, isNumber, stripped } from "./plain.js";

const LONGEST = 50_000;
const MOST_ROWS = 50;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** @param {any} value */
export const isText = (value, longest = LONGEST) =>
  typeof value === "string" && value.length <= longest && value.isWellFormed();

/** A checklist's items are fields too: each is done or not, with a note. @param {Shape} shape @returns {Field[]} */
export const fieldsOf = (shape) =>
  shape.sections?.flatMap(({ fields }) => fields) ??
  (shape.levels ?? []).flatMap(({ items }) => items.map(({ id, text }) => ({ id, label: text, type: "item" })));

/** @typedef {(field: Field, value: any) => boolean} Fit */

/** @type {Fit} */
const words = (_, value) => isText(value);

/** @param {any} value @param {{code: string}[]} [options] */
const isCode = (value, options = []) => value === "" || options.some(({ code }) => code === value);

/** @param {any} value @param {{id: string}[]} known @param {(id: string, value: any) => boolean} isFit */
const everyPart = (value, known, isFit) =>
  isMapping(value) && Object.entries(value).every(([id, each]) => known.some((one) => one.id === id) && isFit(id, each));

/** @type {Fit} */
const rating = ({ notes, options }, value) =>
  isCode(value, options) ||
  (!!notes &&
    everyPart(value, [{ id: "answer" }, { id: "note" }], (id, each) =>
      id === "note" ? isText(each) : isCode(each, options),
    ));

/** @type {Fit} */
const rows = ({ cells = [] }, value) =>
  Array.isArray(value) &&
  value.length <= MOST_ROWS &&
  value.every((row) => everyPart(row, cells, (id, each) => fits(/** @type {Field} */ (find(cells, id)), each)));

/** @type {Record<string, Fit>} */
const FITS = {
  text: words,
  "long-text": words,
  number: (_, value) => isNumber(value) || isText(value, 40),
  date: (_, value) => value === "" || isDay(value),
  checkbox: (_, value) => typeof value === "boolean",
  scale: ({ least = 0, most = 10 }, value) => Number.isInteger(value) && value >= least && value <= most,
  choice: ({ options }, value) => isCode(value, options),
  choices: ({ options }, value) =>
    Array.isArray(value) &&
    value.every((each, at) => each && isCode(each, options) && value.indexOf(each) === at),
  "checklist-level": ({ checklists = [] }, value) =>
    everyPart(value, checklists, (id, each) => isCode(each, find(checklists, id)?.options)),
  ratings: (field, value) => everyPart(value, field.statements ?? [], (_, each) => rating(field, each)),
  goal: rows,
  repeat: rows,
  item: (_, value) =>
    everyPart(value, [{ id: "done" }, { id: "note" }], (id, each) =>
      id === "note" ? isText(each) : typeof each === "boolean",
    ),
};

/** Whether a field can hold a value. @type {Fit} */
export const fits = (field, value) => own(FITS, field.type)?.(field, value) ?? false;

/** @template {{id: string}} T @param {T[]} list @param {string} id @returns {T | undefined} */
const find = (list, id) => list.find((one) => one.id === id);

/** Whether a value is plain enough to be kept and shown, whatever asked for it. @param {any} value @returns {boolean} */
const isPlain = (value, depth = 3) =>
  typeof value === "boolean" ||
  isNumber(value) ||
  isText(value) ||
  (depth > 0 && Array.isArray(value) && value.length <= 200 && value.every((each) => isPlain(each, depth - 1))) ||
  (depth > 0 && isMapping(value) && areNamed(value, (each) => isPlain(each, depth - 1)));

/** @param {any} value @param {(value: any) => boolean} [isFit] */
export const areNamed = (value, isFit = isPlain) =>
  isMapping(value) && Object.entries(value).every(([id, each]) => id.length <= 80 && ID.test(id) && isFit(each));

/**
 * Answers apart from those that this form no longer asks, or no longer asks in this way. Nothing is dropped.
 * @param {Shape} shape @param {Answers} given @returns {{answers: Answers, earlier: Answers}}
 */
export function sortOut(shape, given) {
  const fields = fieldsOf(shape);
  const isKnown = (/** @type {[string, Json]} */ [id, value]) => fields.some((field) => field.id === id && fits(field, value));
  const all = Object.entries(given);
  return {
    answers: tidy(shape, Object.fromEntries(all.filter(isKnown))),
    earlier: Object.fromEntries(all.filter((each) => !isKnown(each))),
  };
}

/** The answers in the one way in which they are kept: what is blank left out. @param {Shape} shape @param {Answers} given */
export const tidy = (shape, given) => tidyAll(fieldsOf(shape), given);

/** @param {Field[]} fields @param {any} given @returns {Answers} */
function tidyAll(fields, given) {
  const kept = fields.map((field) => [field.id, tidyOne(field, own(given, field.id))]);
  return Object.fromEntries(kept.filter(([, value]) => value !== false && !isBlank(value)));
}

/** @param {Field} field @param {any} value @returns {any} */
function tidyOne(field, value) {
  const { type, options = [], statements = [], cells = [] } = field;
  if (value === undefined) return value;
  if (type === "long-text") return value.replace(/\r\n?/g, "\n");
  if (type === "text") return value.replace(/[\r\n]/g, "");
  if (type === "number") return typeof value === "string" ? numberIn(value.replace(/[\r\n]/g, "")) : value;
  if (type === "choices") return options.map(({ code }) => code).filter((code) => value.includes(code));
  if (type === "goal" || type === "repeat") return value.map((/** @type {any} */ row) => tidyAll(cells, row)).filter((/** @type {any} */ row) => !isBlank(row));
  if (type === "ratings") return withoutBlank(statements.map(({ id }) => [id, tidyRating(field, own(value, id))]));
  if (type === "item") return withoutBlank([["done", value.done || ""], ["note", asLines(value.note)]]);
  return type === "checklist-level" ? withoutBlank(Object.entries(value)) : value;
}

/** @param {Field} field @param {any} value */
function tidyRating({ notes }, value) {
  if (!notes) return value;
  const { answer, note } = isMapping(value) ? value : { answer: value, note: "" };
  return withoutBlank([["answer", answer], ["note", asLines(note)]]);
}

/** @param {string | undefined} note */
const asLines = (note) => note?.replace(/\r\n?/g, "\n");

/** @param {[string, any][]} parts */
const withoutBlank = (parts) => Object.fromEntries(parts.filter(([, value]) => !isBlank(value)));

/** What was typed, as a number if it is one; otherwise as it was typed. @param {string} typed @returns {number | string} */
export function numberIn(typed) {
  const text = stripped(typed);
  const value = Number(text.replace(",", "."));
  const isPlainly = /^[+-]?[0-9]+([.,][0-9]+)?$/.test(text) || String(value) === text;
  return isPlainly && isNumber(value) ? value + 0 : typed;
}
