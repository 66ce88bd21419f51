/* The list of sections: which are not started, in progress, or done. */

/** @import {Answers, Section, Shape} from "./types" */

import { own, shownFields } from "./conditions.js";
import { every, one, show } from "./dom.js";
import { tidy } from "./drafts.js";
import { judge } from "./judging.js";

/** @param {Section} section @param {Set<any>} shown @param {Answers} answers @param {Answers} kept */
export function stateOf(section, shown, answers, kept) {
  const asked = section.fields.filter((field) => shown.has(field));
  if (!asked.some(({ id }) => id in kept)) return "Not started";
  return asked.every((field) => !judge(field, own(answers, field.id)).length) ? "Done" : "In progress";
}

/** @param {Shape} shape @param {Answers} answers */
export function drawTasks(shape, answers) {
  const list = one("[data-tasks]");
  const shown = new Set(shownFields(shape, answers));
  const kept = tidy(shape, answers);
  for (const section of shape.sections ?? []) {
    const task = one(`[data-task="${section.id}"]`, list);
    show(task, section.fields.some((field) => shown.has(field)));
    const state = stateOf(section, shown, answers, kept);
    const place = one(".task-state", task);
    if (place.textContent !== state) place.textContent = state;
    place.dataset.state = state;
  }
  show(list, every("li", list).length > 1);
}
