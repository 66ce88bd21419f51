/* Sealing: opened by its passphrase alone, and by nothing that was changed. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { canonical } from "../../../caseguide/assets/js/forms/record.js";
import { ITERATIONS, seal, unseal } from "../../../caseguide/assets/js/forms/sealing.js";

const REFUSED = { message: "The passphrase is wrong, or the file is damaged." };
const sealed = await seal("what was said", "four made-up words");

test("it opens with its passphrase, however the letters were typed", async () => {
  assert.equal(await unseal(sealed, "four made-up words"), "what was said");
  const accents = await seal("x", "caf\u00e9 caf\u00e9 caf\u00e9");
  assert.equal(await unseal(accents, "cafe\u0301 cafe\u0301 cafe\u0301"), "x");
});

test("every file has a salt and a beginning of its own", async () => {
  const [first, second] = [JSON.parse(sealed), JSON.parse(await seal("what was said", "four made-up words"))];
  for (const part of ["salt", "iv", "data"]) assert.notEqual(first[part], second[part]);
  assert.equal(first.iterations, ITERATIONS);
  assert.ok(ITERATIONS >= 600_000);
});

test("whatever is wrong, it says the same", async () => {
  const parts = JSON.parse(sealed);
  const wrong = [
    [sealed, "another passphrase"],
    [canonical({ ...parts, iterations: 1000 }), "four made-up words"],
    [canonical({ ...parts, iterations: 1e9 }), "four made-up words"],
    [canonical({ ...parts, iterations: ITERATIONS + 1 }), "four made-up words"],
    [canonical({ ...parts, more: 1 }), "four made-up words"],
    [canonical({ ...parts, salt: "short" }), "four made-up words"],
    [JSON.stringify(parts, null, 1), "four made-up words"],
    [canonical({ ...parts, data: parts.data.slice(4) }), "four made-up words"],
  ];
  for (const [text, passphrase] of wrong) await assert.rejects(unseal(text, passphrase), REFUSED);
});
