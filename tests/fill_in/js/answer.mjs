/* Answers questions about the modules, one JSON line each: for tests that compare them with their like in Python. */

import { createInterface } from "node:readline";
import { levelOf } from "../../../caseguide/assets/js/forms/levels.js";
import { shownFields } from "../../../caseguide/assets/js/forms/conditions.js";
import { sortOut } from "../../../caseguide/assets/js/forms/drafts.js";
import { misfits } from "../../../caseguide/assets/js/forms/judging.js";
import { asText } from "../../../caseguide/assets/js/forms/lines.js";
import { canonical, Newer, readRecord, Refused } from "../../../caseguide/assets/js/forms/record.js";
import { scoreOf } from "../../../caseguide/assets/js/forms/scores.js";
import { seal, unseal } from "../../../caseguide/assets/js/forms/sealing.js";

const shapes = new Map();

/** What a function gives, or the sentence with which it refuses. */
async function outcome(work) {
  try {
    return { ok: await work() };
  } catch (error) {
    if (error instanceof Refused || error instanceof Newer) return { refused: error.message };
    throw error;
  }
}

const ANSWERS = {
  shape: ({ shape }) => void shapes.set(shape.item, shape),
  judge: ({ item, answers }) => {
    const shape = shapes.get(item);
    const scores = shape.sections.flatMap(({ fields }) => fields).filter(({ type }) => type === "score");
    return {
      misfits: misfits(shape, answers),
      shown: shownFields(shape, answers).map(({ id }) => id),
      scores: Object.fromEntries(scores.map((score) => [score.id, scoreOf(shape, score, answers) ?? null])),
    };
  },
  read: ({ item, text }) => outcome(() => canonical(readRecord(text, shapes.get(item)))),
  tidy: ({ item, answers }) => canonical(sortOut(shapes.get(item), answers)),
  text: ({ item, answers }) => asText(shapes.get(item), answers),
  level: ({ item, answers }) => levelOf(shapes.get(item), answers).reached?.id ?? null,
  canonical: ({ value }) => canonical(value),
  seal: ({ text, passphrase }) => seal(text, passphrase),
  unseal: ({ text, passphrase }) => outcome(() => unseal(text, passphrase)),
  polluted: () => Object.keys(Object.prototype).length + ("polluted" in {} ? 1 : 0),
};

for await (const line of createInterface({ input: process.stdin })) {
  const { what, ...given } = JSON.parse(line);
  process.stdout.write(`${JSON.stringify((await ANSWERS[what](given)) ?? null)}\n`);
}
