/* A checklist's page: items to tick with a note on what shows it, the level worked out, and what the next one needs. */

/** @import {Answers, Shape} from "./types" */

import { byId, every, make, one, show } from "./dom.js";
import { tidy } from "./drafts.js";
import { Keeper } from "./keeper.js";
import { asText, levelOf } from "./levels.js";
import { say } from "./saying.js";
import { readAnswers, writeAnswers } from "./sheet.js";
import { start } from "./start.js";
import { addTools, draw as drawTools } from "./tools.js";

/** @param {HTMLFormElement} form @param {Shape} shape */
export function fillIn(form, shape) {
  const read = () => tidy(shape, readAnswers(form, shape));

  const follow = () => {
    const answers = read();
    const { reached, next, missing } = levelOf(shape, answers);
    byId("fill--level-reached").textContent = reached ? `Level reached: ${reached.label}.` : "No level is reached yet.";
    byId("fill--level-next").textContent = next ? `Still missing for “${next.label}”:` : "All levels are reached.";
    byId("fill--level-missing").replaceChildren(...missing.map(({ id, text }) => make("li", {}, make("a", { href: `#${id}` }, text))));
    for (const note of every(".note", form)) note.classList.toggle("is-blank", !one("textarea", note).value.trim());
  };

  const write = (/** @type {Answers} */ answers) => {
    writeAnswers(form, shape, answers);
    follow();
  };
  /** @param {string} [what] */
  const draw = (what) => {
    every("input, textarea", form).forEach((input) => (input.disabled = keeper.isReadOnly));
    void drawTools(keeper, !!what);
  };
  const keeper = new Keeper({ shape, read, write, say, draw });
  form.addEventListener("input", () => {
    follow();
    keeper.changed();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  byId("fill--copy-text").onclick = async () => {
    await navigator.clipboard.writeText(asText(shape, read()));
    say("Copied as text. Paste it into the case note.");
  };
  write({});
  form.classList.add("is-live");
  show(byId("fill--level"), true);
  void addTools(keeper);
}

start(fillIn);
