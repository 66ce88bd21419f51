/* Records as files: one text for one content, old versions brought up step by step, newer ones left alone. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { canonical, checked, Newer, newRecord, readRecord, Refused } from "../../../caseguide/assets/js/forms/record.js";

const SHAPE = {
  item: "forms/small",
  title: "Small",
  sections: [{ id: "a-part", title: "A", fields: [{ id: "code", label: "Code", type: "text", longest: 9 }] }],
};
const record = (changed = {}) => ({ ...newRecord(SHAPE, { code: "K-01" }), ...changed });

test("names stand in order, and nothing that JSON cannot say changes the text", () => {
  assert.equal(canonical({ b: [1, { d: null, c: "é" }], a: true }), '{"a":true,"b":[1,{"c":"é","d":null}]}');
});

test("what was written is read again, letter for letter", () => {
  const text = canonical(record());
  assert.equal(canonical(readRecord(text, SHAPE)), text);
});

test("a record of an older version goes through every step in between", () => {
  const steps = {
    1: ({ code, ...rest }) => ({ ...rest, answers: { ...rest.answers, code } }),
    2: (data) => ({ ...data, answers: { code: `K-${data.answers.code}` } }),
  };
  const old = { ...record({ answers: {} }), version: 1, code: "07" };
  const read = checked(old, SHAPE, steps, 3);
  assert.deepEqual([read.version, read.answers], [3, { code: "K-07" }]);
});

test("a version without a step is not guessed at", () => {
  assert.throws(() => checked(record({ version: 1 }), SHAPE, {}, 2), new Refused("This record's version is not known here."));
  assert.throws(() => checked(record({ version: 1 }), SHAPE, { __proto__: { 1: (data) => data } }, 2), Refused);
});

test("a record of a newer version is handed over whole, to be read and not changed", () => {
  const newer = record({ version: 2, more: 1 });
  assert.throws(() => readRecord(canonical(newer), SHAPE), (error) => error instanceof Newer && error.data.more === 1);
});

test("answers that the form has no question for are set aside, not dropped", () => {
  const read = readRecord(canonical(record({ answers: { code: "K-01", gone: ["x"] } })), SHAPE);
  assert.deepEqual([read.answers, read.earlier], [{ code: "K-01" }, { gone: ["x"] }]);
});

test("a name that every object inherits is no answer", () => {
  const text = canonical(record()).replace('"code"', '"__proto__"');
  assert.throws(() => readRecord(text, SHAPE), Refused);
  assert.equal({}.polluted, undefined);
});
