/* Rows: as many as are needed. The rows on the page stay where they are; what moves is what stands in them. */

/** @import {Field} from "./types" */

import { every, make, one } from "./dom.js";

/** @param {ParentNode} form @param {string} name */
export const rowsIn = (form, name) => every(`[data-field="${name}"] [data-row]`, form);

/** Show as many rows as there are answers, and never fewer than are asked for. @param {ParentNode} form @param {Field} field @param {number} wanted */
export function resize(form, field, wanted) {
  const rows = rowsIn(form, field.id);
  const needed = Math.max(wanted, field.least ?? 0, 1);
  for (const row of rows.slice(needed)) row.remove();
  for (let at = rows.length; at < needed; at++) rowsIn(form, field.id)[at - 1].after(another(rows[0], field.id, at));
}

/** A copy of the first row, to stand at another place. @param {any} first @param {string} name @param {number} at */
function another(first, name, at) {
  const row = first.cloneNode(true);
  for (const element of [row, ...every("*", row)]) {
    for (const attribute of ["id", "name", "for", "aria-describedby", "aria-label", "data-cell"]) {
      const value = element.getAttribute(attribute);
      if (value?.includes(`${name}.0`)) element.setAttribute(attribute, value.replaceAll(`${name}.0`, `${name}.${at}`));
    }
    if (element.matches("[data-anchor]")) element.remove();
    if (element.matches("[data-number]")) element.textContent = at + 1;
  }
  row.dataset.row = at;
  return row;
}

/**
 * Buttons for each row and for one more.
 * @param {any} element @param {Field} field @param {() => any[]} read @param {(rows: any[]) => void} write @param {(words: string) => void} say
 */
export function addButtons(element, field, read, write, say) {
  const most = field.most ?? 50;
  const noun = element.dataset.noun;
  const add = make("button", { type: "button", className: "md-button row-add" }, `Add another ${noun}`);
  element.append(add);

  const draw = () => {
    const rows = rowsIn(element.parentNode, field.id);
    for (const [at, row] of rows.entries()) {
      one(".row-tools", row)?.remove();
      const button = (/** @type {string} */ word, /** @type {string} */ what, /** @type {boolean} */ isUseful) =>
        make("button", { type: "button", value: word, hidden: !isUseful }, `${what}`, make("span", { className: "visually-hidden" }, ` ${noun} ${at + 1}`));
      row.append(
        make("p", { className: "row-tools" }, button("up", "Move up", at > 0), button("down", "Move down", at < rows.length - 1), button("remove", "Remove", rows.length > Math.max(field.least ?? 0, 1))),
      );
    }
    add.hidden = rows.length >= most;
  };

  const moves = {
    up: (/** @type {any[]} */ rows, /** @type {number} */ at) => (rows.splice(at - 1, 0, ...rows.splice(at, 1)), at - 1),
    down: (/** @type {any[]} */ rows, /** @type {number} */ at) => (rows.splice(at + 1, 0, ...rows.splice(at, 1)), at + 1),
    remove: (/** @type {any[]} */ rows, /** @type {number} */ at) => (rows.splice(at, 1), Math.min(at, rows.length - 1)),
  };

  const focus = (/** @type {number} */ at, /** @type {string} */ selector) => {
    const row = rowsIn(element.parentNode, field.id)[at];
    (one(selector, row) ?? one(".row-tools button:not([hidden])", row))?.focus();
  };

  add.onclick = () => {
    const rows = [...read(), {}];
    write(rows);
    focus(rows.length - 1, "input, textarea");
    say(`${noun} ${rows.length} added.`);
  };

  element.addEventListener("click", (/** @type {any} */ event) => {
    const button = event.target.closest(".row-tools button");
    if (!button) return;
    const at = Number(button.closest("[data-row]").dataset.row);
    const rows = read();
    const now = moves[/** @type {"up"} */ (button.value)](rows, at);
    write(rows);
    const isGone = button.value === "remove";
    focus(now, isGone ? "input, textarea" : `[value="${button.value}"]:not([hidden])`);
    say(isGone ? `${noun} ${at + 1} removed.` : `Moved to place ${now + 1}.`);
  });
  return draw;
}
