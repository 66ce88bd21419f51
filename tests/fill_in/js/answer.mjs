/* Answers questions about the modules, one JSON line each: for tests that compare them with their like in Python. */

import { createInterface } from "node:readline";
import { levelOf } from "../../../caseguide/assets/js/forms/levels.js";
import { shownFields } from "../../../caseguide/assets/js/forms/conditions.js";
import { sortOut, tidy } from "../../../caseguide/assets/js/forms/drafts.js";
import { misfits } from "../../../caseguide/assets/js/forms/judging.js";
import { asText } from "../../../caseguide/assets/js/forms/lines.js";
import { canonical, newRecord, Newer, readRecord, Refused } from "../../../caseguide/assets/js/forms/record.js";
import { scoreOf } from "../../../caseguide/assets/js/forms/scores.js";
import { seal, unseal } from "../../../caseguide/assets/js/forms/sealing.js";

const shapes = new Map();

/* Working out a key takes most of a second, on purpose. The same question gets the same key, so that long runs are about
   everything else; another passphrase, salt or number of rounds is another question. */
const { deriveKey } = SubtleCrypto.prototype;
const keys = new Map();
const typed = new WeakMap();
const { importKey } = SubtleCrypto.prototype;
SubtleCrypto.prototype.importKey = async function (format, raw, ...how) {
  const key = await importKey.call(this, format, raw, ...how);
  typed.set(key, String(raw));
  return key;
};
SubtleCrypto.prototype.deriveKey = function (how, key, ...what) {
  const question = JSON.stringify([typed.get(key), String(how.salt), how.iterations]);
  if (!keys.has(question)) keys.set(question, deriveKey.call(this, how, key, ...what));
  return keys.get(question);
};

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
  record: ({ item, answers }) => canonical({ ...newRecord(shapes.get(item), answers), answers: tidy(shapes.get(item), answers) }),
  unseal: ({ text, passphrase }) => outcome(() => unseal(text, passphrase)),
  polluted: () => Object.keys(Object.prototype).length + ("polluted" in {} ? 1 : 0),
};

for await (const line of createInterface({ input: process.stdin })) {
  const { what, ...given } = JSON.parse(line);
  process.stdout.write(`${JSON.stringify((await ANSWERS[what](given)) ?? null)}\n`);
}
