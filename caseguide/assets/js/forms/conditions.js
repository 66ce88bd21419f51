/* Which questions are asked, given the answers. The same rules as in caseguide/answers/conditions.py. */

/** @import {Answers, Field, Json, Shape, ShowIf} from "./types" */

/**
 * What an object itself holds under a name; never what every object inherits.
 * @param {any} object @param {string} name @returns {any}
 */
export const own = (object, name) => (object && Object.hasOwn(object, name) ? object[name] : undefined);

/**
 * The fields that are asked with these answers, in order. A condition sees only fields before it that are asked.
 * @param {Shape} shape @param {Answers} answers @returns {Field[]}
 */
export function shownFields(shape, answers) {
  /** @type {Map<string, Field>} */
  const shown = new Map();
  for (const section of shape.sections ?? []) {
    if (!isMet(section.show_if, shown, answers)) continue;
    for (const field of section.fields) {
      if (isMet(field.show_if, shown, answers)) shown.set(field.id, field);
    }
  }
  return [...shown.values()];
}

/** @param {ShowIf | undefined} wanted @param {Map<string, Field>} shown @param {Answers} answers */
const isMet = (wanted, shown, answers) =>
  Object.entries(wanted ?? {}).every(([id, values]) => {
    const field = shown.get(id);
    return field && given(field, own(answers, id)).some((answer) => values.some((value) => value === answer));
  });

/** @param {Field} field @param {Json | undefined} answer @returns {any[]} */
function given(field, answer) {
  if (field.type === "checkbox") return [answer === true];
  if (field.type === "choices") return Array.isArray(answer) ? answer : [];
  return field.type === "choice" || field.type === "scale" ? [answer] : [];
}
