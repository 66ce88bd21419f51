/* Numbers worked out from answers. The same rules as in caseguide/answers/scores.py. */

/** @import {Answers, Field, Shape} from "./types" */

import { own, shownFields } from "./conditions.js";
import { judge } from "./judging.js";
import { isMapping } from "./plain.js";

/**
 * A score, or nothing where it is not asked for or has nothing yet to be worked out from. Answers that are hidden
 * or do not fit are left out.
 * @param {Shape} shape @param {Field} score @param {Answers} answers @returns {number | undefined}
 */
export function scoreOf(shape, score, answers) {
  const asked = shownFields(shape, answers);
  if (!asked.some(({ id }) => id === score.id)) return undefined;
  const given = asked
    .filter(({ id }) => score.of?.includes(id))
    .filter((field) => judge(field, own(answers, field.id)).every(({ trouble }) => trouble === "missing"))
    .flatMap((field) => (score.method === "count" ? codes : numbers)(field, own(answers, field.id)));
  if (!given.length) return undefined;
  if (score.method === "count") return given.filter((code) => score.counts?.includes(code)).length;
  const sum = given.reduce((total, each) => total + each, 0);
  return score.method === "sum" ? sum : sum / given.length;
}

/** @param {Field} field @param {any} answer @returns {any[]} */
const numbers = (field, answer) =>
  ["number", "scale"].includes(field.type) && typeof answer === "number" ? [answer] : [];

/** @param {Field} field @param {any} answer @returns {any[]} */
function codes(field, answer) {
  /** @type {any[]} */
  let given = [];
  if (field.type === "choice") given = [answer];
  else if (field.type === "choices") given = answer ?? [];
  else if (field.type === "ratings") {
    given = Object.values(answer ?? {}).map((each) => (isMapping(each) ? own(each, "answer") : each));
  }
  return given.filter((code) => typeof code === "string" && code);
}
