/* What is still missing or wrong: a summary with focus, and the same words beside each question. */

/** @import {Misfit} from "./types" */

import { byId, every, make, one, show } from "./dom.js";

const TITLE = document.title;

/** Take all errors off the page. @param {HTMLFormElement} form */
export function clearErrors(form) {
  show(byId("fill--error-summary"), false);
  document.title = TITLE;
  for (const place of every(".error:not([hidden])", form)) {
    place.hidden = true;
    place.textContent = "";
    for (const asked of askedFor(place)) describe(asked, place.id, false);
  }
}

/** Show what does not fit, and go to the summary. @param {HTMLFormElement} form @param {Misfit[]} misfits */
export function showErrors(form, misfits) {
  clearErrors(form);
  if (!misfits.length) return;
  const list = one("ul", byId("fill--error-summary"));
  list.replaceChildren();
  for (const { at, sentence } of misfits) {
    const place = placeOf(at);
    if (!place || (!place.hidden && place.textContent.endsWith(sentence))) continue;
    place.replaceChildren(make("span", { className: "visually-hidden" }, "Error: "), sentence);
    show(place, true);
    for (const asked of askedFor(place)) describe(asked, place.id, true);
    list.append(make("li", {}, linkTo(place, at, sentence)));
  }
  show(byId("fill--error-summary"), true);
  document.title = `Error: ${TITLE}`;
  byId("fill--error-summary").focus();
}

/** The place for an error that stands nearest to it. @param {(string | number)[]} at */
function placeOf(at) {
  for (let length = at.length; length; length--) {
    const place = byId(`error--${at.slice(0, length).join(".")}`);
    if (place) return place;
  }
}

/** @param {any} place @param {(string | number)[]} at @param {string} sentence */
function linkTo(place, at, sentence) {
  const input = inputFor(place, at);
  const link = make("a", { href: `#${input.id}` }, sentence);
  link.onclick = (/** @type {Event} */ event) => {
    event.preventDefault();
    input.focus();
    askedFor(place)[0].scrollIntoView({ block: "center" });
  };
  return link;
}

const INPUTS = "input:not([type=hidden]), textarea";

/** @param {any} place @param {(string | number)[]} at */
const inputFor = (place, at) => one(`[name="${at.join(".")}"]`) ?? one(INPUTS, questionOf(place));

/** @param {any} place */
const questionOf = (place) => place.closest("[data-cell], [data-statement], [data-field]");

/** The input that an error is about; for a group of them, the group. @param {any} place @returns {any[]} */
function askedFor(place) {
  const question = questionOf(place);
  return question.matches("fieldset") ? [question] : [one(INPUTS, question)];
}

/** @param {any} asked @param {string} id @param {boolean} isWrong */
function describe(asked, id, isWrong) {
  const ids = (asked.getAttribute("aria-describedby") ?? "").split(" ").filter((/** @type {string} */ one) => one && one !== id);
  if (isWrong) ids.push(id);
  if (ids.length) asked.setAttribute("aria-describedby", ids.join(" "));
  else asked.removeAttribute("aria-describedby");
  if (asked.matches("fieldset")) asked.classList.toggle("has-error", isWrong);
  else if (isWrong) asked.setAttribute("aria-invalid", "true");
  else asked.removeAttribute("aria-invalid");
}
