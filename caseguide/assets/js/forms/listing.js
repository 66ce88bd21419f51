/* The records of this device for one form or checklist, and the earlier versions of the one on the page. */

/** @import {Keeper} from "./keeper.js" */

import { byId, every, make, show } from "./dom.js";
import { fieldsOf } from "./drafts.js";
import { timeOf } from "./keeper.js";
import { words } from "./lines.js";
import { isBlank } from "./plain.js";
import * as vault from "./vault.js";

/** @param {Keeper} keeper @param {boolean} isOpen */
export async function drawList(keeper, isOpen) {
  const list = byId("fill--record-list");
  const { shape } = keeper.page;
  const rows = isOpen ? await vault.rowsOf(shape.item).catch(() => []) : [];
  const kept = await Promise.all(rows.map((row) => vault.read(row, shape).catch((error) => ({ record: error.data ?? { ...row, answers: {}, saved: "" } }))));
  kept.sort((a, b) => (a.record.saved < b.record.saved ? 1 : -1));
  list.replaceChildren(...kept.map(({ record }) => lineOf(record, record.id === keeper.record.id, shape)));
  show(byId("fill--record-none"), isOpen && !kept.length);
}

/** @param {any} record @param {boolean} isHere @param {any} shape */
function lineOf(record, isHere, shape) {
  const name = labelOf(record, shape);
  const button = (/** @type {string} */ action, /** @type {string} */ word) => {
    const made = make("button", { type: "button", value: record.id, ariaLabel: `${word}: ${name}` }, word);
    made.dataset.do = action;
    return made;
  };
  const here = isHere ? [make("strong", {}, "On this page"), " ", button("history", "Earlier versions")] : [button("open", "Open")];
  return make("li", {}, make("span", {}, `${name} `), ...here, " ", button("delete", "Delete"));
}

/** What tells one record from another: its first short answers, and when it was saved. @param {any} record @param {any} shape */
function labelOf({ answers, saved }, shape) {
  const short = fieldsOf(shape).filter(({ id, type }) => ["text", "date", "choice"].includes(type) && !isBlank(answers?.[id]));
  const said = short.slice(0, 2).map((field) => words(field, answers[field.id])[0]);
  return [...said, saved && `saved ${new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" }).format(new Date(saved))}`].filter(Boolean).join(", ");
}

/** Times to go back to, newest first. @param {Keeper} keeper */
export async function drawHistory({ record, page }) {
  const line = byId("fill--record-list").querySelector(`button[data-do="history"]`)?.closest("li");
  const rows = await vault.historyOf(record.id);
  const kept = await Promise.all(rows.map((row) => vault.read(row, page.shape).catch(() => undefined)));
  const buttons = kept.flatMap((each) => (each ? [backTo(each.record)] : []));
  every(".earlier-versions", line).forEach((old) => old.remove());
  if (buttons.length) line?.append(make("p", { className: "earlier-versions" }, "Go back to ", ...buttons.flatMap((each) => [each, " "])));
  return buttons.length;
}

/** @param {any} record */
function backTo({ revision, saved }) {
  const made = make("button", { type: "button", value: revision }, timeOf(saved));
  made.dataset.do = "go back";
  return made;
}
