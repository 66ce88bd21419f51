/* The answers in words: for a case note, and for paper. Only what is asked and answered. */

/** @import {Answers, Field, Option, Shape} from "./types" */

import { own, shownFields } from "./conditions.js";
import { isBlank, isMapping } from "./plain.js";
import { scoreOf } from "./scores.js";

/** @typedef {{title: string, lines: {label: string, said: string[]}[]}} Part */

/** @param {Shape} shape @param {Answers} answers @returns {Part[]} */
export function partsOf(shape, answers) {
  const shown = new Set(shownFields(shape, answers));
  const parts = (shape.sections ?? []).map(({ title, fields }) => ({
    title,
    lines: fields
      .filter((field) => shown.has(field))
      .map((field) => ({ label: field.label, said: said(shape, field, answers) }))
      .filter((line) => line.said.length),
  }));
  return parts.filter(({ lines }) => lines.length);
}

/** @param {Shape} shape @param {Answers} answers */
export const asText = (shape, answers) =>
  [shape.title, ...partsOf(shape, answers).map(({ title, lines }) => `${title}\n${lines.map(asLine).join("\n")}`)].join("\n\n");

/** @param {Part["lines"][0]} line */
const asLine = ({ label, said }) =>
  said.length > 1 ? `${label}\n${said.map((each) => `- ${each}`).join("\n")}` : `${label}${/[?.:]$/.test(label) ? "" : ":"} ${said[0]}`;

/** @param {Shape} shape @param {Field} field @param {Answers} answers @returns {string[]} */
function said(shape, field, answers) {
  if (field.type === "score") {
    const score = scoreOf(shape, field, answers);
    return score === undefined ? [] : [inWords(score)];
  }
  const value = own(answers, field.id);
  return isBlank(value) || value === false ? [] : words(field, value);
}

/** @param {number} number */
export const inWords = (number) => String(Math.round(number * 10) / 10);

/** @param {Option[]} options @param {any} code */
const labelOf = (options = [], code) => options.find((one) => one.code === code)?.label ?? String(code);

/** @param {string} day */
export const dayInWords = (day) =>
  new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));

/** @param {Field} field @param {any} value @returns {string[]} */
export function words(field, value) {
  switch (field.type) {
    case "choice":
      return [labelOf(field.options, value)];
    case "choices":
      return value.map((/** @type {string} */ code) => labelOf(field.options, code));
    case "checkbox":
      return ["Yes"];
    case "date":
      return [dayInWords(value)];
    case "number":
      return [field.unit ? `${value} ${field.unit}` : String(value)];
    case "scale":
      return [`${value} (from ${field.least}, ${field.low}, to ${field.most}, ${field.high})`];
    case "checklist-level":
      return (field.checklists ?? []).filter(({ id }) => own(value, id)).map(({ id, title, options }) => `${title}: ${labelOf(options, own(value, id))}`);
    case "ratings":
      return (field.statements ?? []).filter(({ id }) => !isBlank(own(value, id))).map(({ id, text }) => `${text} ${rating(field, own(value, id))}`);
    case "goal":
    case "repeat":
      return value.filter((/** @type {any} */ row) => !isBlank(row)).map((/** @type {any} */ row) => rowInWords(field, row));
    default:
      return [String(value)];
  }
}

/** @param {Field} field @param {any} row */
const rowInWords = ({ cells = [] }, row) =>
  cells
    .filter(({ id }) => !isBlank(own(row, id)) && own(row, id) !== false)
    .map((cell) => `${cell.label}: ${words(cell, own(row, cell.id))}`)
    .join("; ");

/** @param {Field} field @param {any} given */
function rating({ options = [] }, given) {
  const { answer, note } = isMapping(given) ? given : { answer: given, note: "" };
  return [answer && `${labelOf(options, answer)}.`, note].filter(Boolean).join(" ");
}
