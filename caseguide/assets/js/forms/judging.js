/* What does not fit in the answers to a form. The same rules and sentences as in caseguide/answers. */

/** @import {Answers, Field, Json, Misfit, Shape} from "./types" */

import { own, shownFields } from "./conditions.js";
import { isBlank, isDay, isMapping, isNumber, isOneLine, letters } from "./plain.js";

/** @typedef {(field: Field, given: any) => Iterable<Misfit>} Judge */

/**
 * Everything that does not fit in the answers to the questions that are asked.
 * @param {Shape} shape @param {Answers} answers @returns {Misfit[]}
 */
export const misfits = (shape, answers) =>
  shownFields(shape, answers).flatMap((field) => below(field.id, judge(field, own(answers, field.id))));

/** What does not fit in the answer to one field that is asked. @param {Field} field @param {any} given */
export function judge(field, given) {
  if (field.type === "note" || field.type === "score") return [];
  const unticked = field.type === "checkbox" && field.required && given === false;
  if (unticked || isBlank(given)) return field.required ? [missing(field)] : [];
  return [...JUDGES[field.type](field, given)];
}

/** @param {Field} field @param {string} [plain] @returns {Misfit} */
const missing = (field, plain) => ({ at: [], trouble: "missing", sentence: said(field, plain) });

/** @param {Field} field @param {string} [plain] @returns {Misfit} */
const limit = (field, plain) => ({ at: [], trouble: "limit", sentence: said(field, plain) });

/** @param {Field} field @param {Misfit["trouble"]} [trouble] @returns {Misfit} */
const unfit = (field, trouble = "unfit") => ({ at: [], trouble, sentence: field.ask ?? "" });

/** @param {Field} field @param {string} [plain] */
const said = (field, plain) => field.error ?? plain ?? field.ask ?? "";

/** @param {string | number} step @param {Iterable<Misfit>} found @returns {Misfit[]} */
const below = (step, found) => [...found].map((misfit) => ({ ...misfit, at: [step, ...misfit.at] }));

/** @param {number} number @param {string} noun */
const counted = (number, noun) => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;

/** @param {Field} field @param {number} value */
const isWithin = (field, value) =>
  isNumber(value) && value >= (field.least ?? -Infinity) && value <= (field.most ?? Infinity);

/** @type {Judge} */
function* words(field, given) {
  if (typeof given !== "string") yield limit(field, "Answer in words.");
  else if (field.longest && letters(given) > field.longest) {
    const has = letters(given).toLocaleString("en");
    yield limit(field, `Write at most ${counted(field.longest, "letter")}; this has ${has}.`);
  }
}

/** @type {Judge} */
function* text(field, given) {
  if (typeof given === "string" && !isOneLine(given)) yield limit(field, "Write it on one line.");
  else yield* words(field, given);
}

/** @type {Judge} */
function* number(field, given) {
  const broken = (field.type === "scale" || field.whole) && !Number.isInteger(given);
  if (broken || !isWithin(field, given)) yield limit(field);
}

/** @type {Judge} */
function* date(field, given) {
  if (typeof given !== "string" || !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(given)) yield limit(field);
  else if (!isDay(given)) yield limit(field, `There is no day ${given}.`);
}

/** @type {Judge} */
function* checkbox(field, given) {
  if (typeof given !== "boolean") yield limit(field);
}

/** @param {Field} field @param {any} given @param {{code: string}[]} [options] */
function* code(field, given, options = field.options ?? []) {
  if (typeof given !== "string" || !options.some((each) => each.code === given)) yield unfit(field);
}

/** @type {Judge} */
function* choices(field, given) {
  if (!Array.isArray(given)) return yield unfit(field);
  for (const [at, each] of given.entries()) {
    yield* below(at, given.indexOf(each) < at ? [unfit(field)] : code(field, each));
  }
  if (given.length < (field.least ?? 0) || given.length > (field.most ?? Infinity)) yield limit(field);
}

/** @type {Judge} */
function* levels(field, given) {
  const lists = field.checklists ?? [];
  if (!isMapping(given)) return yield unfit(field);
  yield* strangers(field, given, lists);
  for (const { id, title, options } of lists) {
    const level = own(given, id);
    if (!isBlank(level)) yield* below(id, code(field, level, options));
    else if (field.required) yield* below(id, [missing(field, `Choose a level for ${title}.`)]);
  }
}

/** @type {Judge} */
function* ratings(field, given) {
  if (!isMapping(given)) return yield unfit(field);
  const statements = field.statements ?? [];
  yield* strangers(field, given, statements);
  for (const { id } of statements) yield* below(id, rating(field, own(given, id)));
}

/** @type {Judge} */
function* rating(field, given) {
  const noted = isMapping(given);
  if (noted) yield* note(field, given);
  const chosen = noted ? own(given, "answer") : given;
  if (isBlank(chosen)) {
    if (field.required) yield missing(field);
  } else yield* noted ? below("answer", code(field, chosen)) : code(field, chosen);
}

/** @type {Judge} */
function* note(field, given) {
  if (!field.notes) return yield unfit(field);
  yield* strangers(field, given, [{ id: "answer" }, { id: "note" }]);
  const words = own(given, "note");
  if (typeof (words ?? "") !== "string") yield* below("note", [unfit(field)]);
}

/** @type {Judge} */
function* rows(field, given) {
  if (!Array.isArray(given)) return yield unfit(field);
  const filled = [...given.entries()].filter(([, row]) => !isBlank(row));
  if (filled.length < (field.least ?? 0) || filled.length > (field.most ?? Infinity)) yield amount(field, filled.length);
  for (const [at, row] of filled) {
    if (isMapping(row)) yield* below(at, cells(field, row));
    else yield* below(at, [unfit(field)]);
  }
}

/** @param {Field} field @param {number} filled */
function amount(field, filled) {
  const there = `there ${filled === 1 ? "is" : "are"} ${counted(filled, field.type === "goal" ? "goal" : "row")}.`;
  return limit(field, `${(field.ask ?? "").replace(/\.$/, "")}; ${there}`);
}

/** @type {Judge} */
function* cells(field, row) {
  yield* strangers(field, row, field.cells ?? []);
  for (const cell of field.cells ?? []) {
    // A goal's parts speak with the goal's own sentence, a row's cells with theirs.
    const asked = field.type === "goal" ? { ...cell, error: field.error } : cell;
    yield* below(cell.id, judge(asked, own(row, cell.id)));
  }
}

/** @param {Field} field @param {object} given @param {{id: string}[]} known */
function* strangers(field, given, known) {
  for (const key of Object.keys(given)) {
    if (!known.some(({ id }) => id === key)) yield* below(key, [unfit(field, "unknown")]);
  }
}

/** @type {Record<string, Judge>} */
const JUDGES = {
  text,
  "long-text": words,
  number,
  scale: number,
  date,
  checkbox,
  choice: code,
  choices,
  "checklist-level": levels,
  ratings,
  goal: rows,
  repeat: rows,
};
