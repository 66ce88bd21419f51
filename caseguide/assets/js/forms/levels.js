/* A checklist's level: worked out from its items, never typed. */

/** @import {Level, Shape} from "./types" */

/** A level is reached when its required items and those of all levels below are done. @param {Shape} shape @param {any} answers */
export function levelOf(shape, answers) {
  const isDone = (/** @type {{id: string}} */ { id }) => !!answers[id]?.done;
  const levels = shape.levels ?? [];
  const next = levels.findIndex(({ items }) => items.some((item) => item.required && !isDone(item)));
  const at = next < 0 ? levels.length : next;
  return {
    reached: /** @type {Level | undefined} */ (levels[at - 1]),
    next: /** @type {Level | undefined} */ (levels[at]),
    missing: (levels[at]?.items ?? []).filter((item) => item.required && !isDone(item)),
  };
}

/** @param {Shape} shape @param {any} answers */
export function asText(shape, answers) {
  const { reached, next, missing } = levelOf(shape, answers);
  const done = (shape.levels ?? []).flatMap(({ items }) => items).filter(({ id }) => answers[id]?.done);
  return [
    shape.title,
    reached ? `Level reached: ${reached.label}` : "No level is reached yet.",
    `Done:\n${done.map(({ id, text }) => `- ${text}${answers[id].note ? ` (${answers[id].note})` : ""}`).join("\n") || "- nothing yet"}`,
    next ? `Still missing for “${next.label}”:\n${missing.map(({ text }) => `- ${text}`).join("\n")}` : "All levels are reached.",
  ].join("\n\n");
}
