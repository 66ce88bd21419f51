/* A form's page: conditions, scores, rows, checking, finishing, and paper. */

import { shownFields } from "./conditions.js";
import { byId, every, make, one, show } from "./dom.js";
import { tidy } from "./drafts.js";
import { clearErrors, showErrors } from "./errors.js";
import { misfits } from "./judging.js";
import { Keeper } from "./keeper.js";
import { asText, inWords, partsOf } from "./lines.js";
import { addButtons, resize, rowsIn } from "./rows.js";
import { say } from "./saying.js";
import { scoreOf } from "./scores.js";
import { fieldElement, halfTyped, readAnswers, writeAnswers, writeRows } from "./sheet.js";
import { drawTasks } from "./tasks.js";
import { start } from "./start.js";
import { addTools, draw as drawTools } from "./tools.js";

/** @param {HTMLFormElement} form @param {import("./types").Shape} shape */
export function fillIn(form, shape) {
  const fields = (shape.sections ?? []).flatMap(({ fields }) => fields);
  /** @type {(() => void)[]} */
  const drawRows = [];
  const read = () => tidy(shape, readAnswers(form, shape));

  /** What the answers change on the page. */
  const follow = () => {
    const answers = readAnswers(form, shape);
    const shown = new Set(shownFields(shape, answers).map(({ id }) => id));
    for (const { id, type } of fields) {
      const element = fieldElement(id, form);
      show(element, shown.has(id));
      if (type === "score") one("output", element).value = scoreIn(id, answers);
    }
    for (const section of shape.sections ?? []) show(one(`[data-section="${section.id}"]`, form), section.fields.some(({ id }) => shown.has(id)));
    drawTasks(shape, answers);
    for (const draw of drawRows) draw();
  };

  /** @param {string} id @param {import("./types").Answers} answers */
  const scoreIn = (id, answers) => {
    const score = scoreOf(shape, /** @type {any} */ (fields.find((field) => field.id === id)), answers);
    return score === undefined ? "nothing to work it out from yet" : inWords(score);
  };

  const write = (/** @type {import("./types").Answers} */ answers) => {
    clearErrors(form);
    writeAnswers(form, shape, answers);
    follow();
  };

  /** @param {string} [what] */
  const draw = (what) => {
    if (what && what !== "listed") show(byId("fill--finished"), keeper.record.finished);
    every("input, textarea, button", form).forEach((input) => (input.disabled = keeper.isReadOnly));
    drawEarlier(keeper.record.earlier);
    void drawTools(keeper, !!what);
  };

  const keeper = new Keeper({ shape, read, write, say, draw });

  for (const field of fields.filter(({ cells }) => cells)) {
    const element = one(".rows", fieldElement(field.id, form));
    const readRows = () => /** @type {any[]} */ (readAnswers(form, shape)[field.id]);
    const writeAll = (/** @type {any[]} */ rows) => {
      clearErrors(form);
      writeRows(form, field, rows);
      follow();
      keeper.changed();
    };
    drawRows.push(addButtons(element, field, readRows, writeAll, say));
  }

  form.addEventListener("input", () => {
    show(byId("fill--finished"), false);
    follow();
    keeper.changed();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    finish();
  });

  const finish = async () => {
    const answers = readAnswers(form, shape);
    const half = halfTyped(form).map((name) => ({ at: name.split("."), trouble: /** @type {const} */ ("limit"), sentence: "Enter a whole day: day, month and year." }));
    const found = [...half, ...misfits(shape, answers)].filter(({ at }) => !fieldElement(String(at[0]), form).hidden);
    showErrors(form, found);
    show(byId("fill--finished"), !found.length);
    if (found.length) return;
    if (!keeper.record.finished) keeper.changed();
    keeper.record.finished = true;
    await keeper.save();
    byId("fill--finished").focus();
  };

  byId("fill--copy-text").onclick = async () => {
    await navigator.clipboard.writeText(asText(shape, read()));
    say("Copied as text. Paste it into the case note.");
  };
  const printed = fields.filter(({ cells }) => cells).map((field) => /** @type {const} */ ([field, rowsIn(form, field.id).length]));
  addEventListener("beforeprint", () => {
    if (!drawPaper(shape, read(), keeper.record.finished)) for (const [field, rows] of printed) resize(form, field, rows);
  });
  addEventListener("afterprint", () => {
    if (!document.documentElement.classList.contains("is-filled")) for (const [field] of printed) resize(form, field, 0);
  });
  write({});
  form.classList.add("is-live");
  void addTools(keeper);
}

/** Answers that this form no longer asks for. @param {import("./types").Answers} earlier */
function drawEarlier(earlier) {
  const list = Object.entries(earlier).map(([id, value]) => make("li", {}, `${id}: ${typeof value === "string" ? value : JSON.stringify(value)}`));
  one("ul", byId("fill--earlier")).replaceChildren(...list);
  show(byId("fill--earlier"), list.length);
}

/**
 * The answers for paper, in full; a form without any answer prints blank, with as many rows as it has without scripts.
 * @param {import("./types").Shape} shape @param {import("./types").Answers} answers @param {boolean} isFinished
 */
function drawPaper(shape, answers, isFinished) {
  const parts = partsOf(shape, answers).map(({ title, lines }) =>
    make("section", {}, make("h2", {}, title), make("dl", {}, ...lines.flatMap(({ label, said }) => [make("dt", {}, label), ...said.map((each) => make("dd", {}, each))]))),
  );
  byId("fill--paper").replaceChildren(...(isFinished ? [] : [make("p", {}, "Not finished yet.")]), ...parts);
  return document.documentElement.classList.toggle("is-filled", parts.length > 0);
}

start(fillIn);
