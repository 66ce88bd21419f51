/* Between the page's inputs and answers. Every input's name is the way to its answer: `steps.0.what`. */

/** @import {Answers, Field, Shape} from "./types" */

import { own } from "./conditions.js";
import { every, one } from "./dom.js";
import { fieldsOf, numberIn } from "./drafts.js";
import { isMapping } from "./plain.js";
import { resize, rowsIn } from "./rows.js";

/** @typedef {Map<string, any[]>} Named */

/** @param {HTMLFormElement} form @returns {Named} */
function named(form) {
  /** @type {Named} */
  const found = new Map();
  for (const input of /** @type {Iterable<any>} */ (form.elements)) {
    if (input.name) found.set(input.name, [...(found.get(input.name) ?? []), input]);
  }
  return found;
}

/** @param {HTMLFormElement} form @param {Shape} shape @returns {Answers} */
export function readAnswers(form, shape) {
  const inputs = named(form);
  return Object.fromEntries(fieldsOf(shape).map((field) => [field.id, read(inputs, field, field.id, form)]));
}

/** @param {Named} inputs @param {Field} field @param {string} name @param {HTMLFormElement} form @returns {any} */
function read(inputs, field, name, form) {
  const some = inputs.get(name) ?? [];
  const chosen = some.filter(({ checked }) => checked).map(({ value }) => value);
  const part = (/** @type {string} */ end) => read(inputs, { ...field, type: "text" }, `${name}.${end}`, form);
  const code = (/** @type {string} */ end) => read(inputs, { ...field, type: "choice" }, `${name}.${end}`, form);
  switch (field.type) {
    case "checkbox":
      return some[0]?.checked;
    case "choice":
      return chosen[0] ?? "";
    case "scale":
      return chosen.length ? Number(chosen[0]) : undefined;
    case "choices":
      return chosen;
    case "number":
      return numberIn(some[0]?.value ?? "");
    case "item":
      return { done: !!inputs.get(`${name}.done`)?.[0]?.checked, note: part("note") };
    case "checklist-level":
      return Object.fromEntries((field.checklists ?? []).map(({ id }) => [id, code(id)]));
    case "ratings":
      return Object.fromEntries((field.statements ?? []).map(({ id }) => [id, rating(field, id, part, code)]));
    case "goal":
    case "repeat":
      return rowsIn(form, name).map((_, at) =>
        Object.fromEntries((field.cells ?? []).map((cell) => [cell.id, read(inputs, cell, `${name}.${at}.${cell.id}`, form)])),
      );
    default:
      return some[0]?.value ?? "";
  }
}

/** @param {Field} field @param {string} id @param {(end: string) => any} part @param {(end: string) => any} code */
const rating = (field, id, part, code) =>
  field.notes ? { answer: code(`${id}.answer`), note: part(`${id}.note`) } : code(`${id}.answer`);

/** @param {HTMLFormElement} form @param {Shape} shape @param {Answers} answers */
export function writeAnswers(form, shape, answers) {
  for (const field of fieldsOf(shape)) {
    if (field.cells) resize(form, field, own(answers, field.id)?.length ?? 0);
  }
  const inputs = named(form);
  for (const field of fieldsOf(shape)) write(inputs, field, field.id, own(answers, field.id));
}

/** @param {HTMLFormElement} form @param {Field} field @param {any[]} rows */
export function writeRows(form, field, rows) {
  resize(form, field, rows.length);
  write(named(form), field, field.id, rows);
}

/** @param {Named} inputs @param {Field} field @param {string} name @param {any} value @returns {void} */
function write(inputs, field, name, value) {
  const part = (/** @type {string} */ end, /** @type {any} */ inside, type = "text") =>
    write(inputs, { ...field, type }, `${name}.${end}`, inside);
  if (field.cells) {
    for (const [at, row] of [...(value ?? []), {}].entries()) {
      for (const cell of field.cells) write(inputs, cell, `${name}.${at}.${cell.id}`, own(row, cell.id));
    }
  } else if (field.type === "ratings") {
    for (const { id } of field.statements ?? []) {
      const given = own(value, id);
      part(`${id}.answer`, isMapping(given) ? own(given, "answer") : given);
      part(`${id}.note`, isMapping(given) ? own(given, "note") : "");
    }
  } else if (field.type === "checklist-level") {
    for (const { id } of field.checklists ?? []) part(id, own(value, id));
  } else if (field.type === "item") {
    part("done", own(value, "done"), "checkbox");
    part("note", own(value, "note"));
  } else for (const input of inputs.get(name) ?? []) set(input, value);
}

/** @param {any} input @param {any} value */
function set(input, value) {
  if (input.type === "radio") input.checked = input.value === String(value ?? "");
  else if (input.type !== "checkbox") input.value = value ?? "";
  else input.checked = Array.isArray(value) ? value.includes(input.value) : value === true;
}

/** Inputs that hold something which is not an answer yet, such as half a day. @param {HTMLFormElement} form @returns {string[]} */
export const halfTyped = (form) => every("input").filter((input) => input.form === form && input.validity.badInput).map(({ name }) => name);

/** @param {string} id @param {ParentNode} form */
export const fieldElement = (id, form) => one(`[data-field="${id}"]`, form);
