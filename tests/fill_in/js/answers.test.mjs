/* From what is typed to what is kept, asked and said: the small rules by themselves. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { shownFields } from "../../../caseguide/assets/js/forms/conditions.js";
import { numberIn, tidy } from "../../../caseguide/assets/js/forms/drafts.js";
import { misfits } from "../../../caseguide/assets/js/forms/judging.js";
import { levelOf } from "../../../caseguide/assets/js/forms/levels.js";
import { asText } from "../../../caseguide/assets/js/forms/lines.js";
import { scoreOf } from "../../../caseguide/assets/js/forms/scores.js";

const option = (code) => ({ code, label: code.toUpperCase() });
const HELD = { id: "held", label: "Held?", type: "choice", required: true, ask: "Choose.", options: [option("yes"), option("no")] };
const WHY = { id: "why", label: "Why not?", type: "text", required: true, ask: "Say why.", show_if: { held: ["no"] } };
const SURE = { id: "sure", label: "Sure", type: "scale", least: 0, most: 10, low: "Not", high: "Fully" };
const MEAN = { id: "mean", label: "Mean", type: "score", of: ["sure", "why"], method: "average" };
const SHAPE = { item: "forms/small", title: "Small", sections: [{ id: "a", title: "Part", fields: [HELD, WHY, SURE, MEAN] }] };

const shown = (answers) => shownFields(SHAPE, answers).map(({ id }) => id);

test("a question is asked when its condition is met, and only then judged", () => {
  assert.deepEqual(shown({ held: "yes" }), ["held", "sure", "mean"]);
  assert.deepEqual(shown({ held: "no" }), ["held", "why", "sure", "mean"]);
  assert.deepEqual(misfits(SHAPE, { held: "yes", why: 5 }), []);
  assert.deepEqual(misfits(SHAPE, { held: "no" }), [{ at: ["why"], trouble: "missing", sentence: "Say why." }]);
});

test("numbers are taken as people type them", () => {
  const typed = { "1,5": 1.5, " 40 ": 40, "+3": 3, "1 000": "1 000", "": "", "1e3": "1e3", "--": "--", "-0": 0 };
  for (const [text, kept] of Object.entries(typed)) assert.equal(numberIn(text), kept);
});

test("what is blank is not kept", () => {
  assert.deepEqual(tidy(SHAPE, { held: "", why: " \u00a0", sure: 0, stranger: "x" }), { sure: 0 });
});

test("scores are worked out from what is asked and answered", () => {
  assert.equal(scoreOf(SHAPE, MEAN, { sure: 7 }), 7);
  assert.equal(scoreOf(SHAPE, MEAN, { sure: 70 }), undefined);
});

test("the text for a case note has what applies, in words", () => {
  assert.equal(asText(SHAPE, { held: "yes", why: "hidden", sure: 7 }), "Small\n\nPart\nHeld? YES\nSure: 7 (from 0, Not, to 10, Fully)\nMean: 7");
});

test("a level is reached with all required items of its own and of those below", () => {
  const item = (id, required = true) => ({ id, text: id, required });
  const shape = { item: "checklists/x", title: "X", levels: [{ id: "one", label: "1", items: [item("a"), item("b", false)] }, { id: "two", label: "2", items: [item("c")] }] };
  const ids = (answers) => [levelOf(shape, answers).reached?.id, levelOf(shape, answers).missing.map(({ id }) => id)];
  assert.deepEqual(ids({}), [undefined, ["a"]]);
  assert.deepEqual(ids({ c: { done: true } }), [undefined, ["a"]]);
  assert.deepEqual(ids({ a: { done: true } }), ["one", ["c"]]);
  assert.deepEqual(ids({ a: { done: true }, c: { done: true } }), ["two", []]);
});
