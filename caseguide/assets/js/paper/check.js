/* Whether a printed sheet is still current: by the code on it, or by the letters at its foot. All from this page. */

import { judge, markOf } from "./judging.js";

/** @import {Answer, Known, Release} from "./judging.js" */

const ROOT = new URL("../../../../", import.meta.url).href;
const days = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const inWords = (/** @type {string} */ day) => days.format(new Date(day));

/** @type {Record<Answer["state"], (answer: Answer) => [heading: string, advice: string]>} */
const SAYS = {
  current: () => ["This sheet is current", "You can use it."],
  draft: () => ["This is the newest draft", "It is still being written. Do not rely on it yet."],
  superseded: ({ since }) => [`Superseded${since ? ` on ${inWords(since)}` : ""}`, "The text has changed. Print a new sheet."],
  withdrawn: () => ["Withdrawn", "Stop using this sheet."],
  unknown: ({ newer }) => [
    "Not known",
    newer
      ? "This sheet is newer than the copy of the library that you are looking at. Look again with a network."
      : "This library has no such sheet. Compare the letters once more; if they are right, print a new sheet.",
  ],
};

const box = /** @type {Element} */ (document.querySelector("[data-sheet-check]"));
/** @type {Record<string, Known>} */
const sheets = JSON.parse(document.querySelector("[data-sheets]")?.textContent ?? "");
const form = /** @type {HTMLFormElement} */ (box.querySelector("[data-sheet-ask]"));
const place = /** @type {Element} */ (box.querySelector("[data-sheet-answer]"));
const field = /** @type {HTMLInputElement} */ (form.elements.namedItem("f"));

/** @param {string} name @param {string} words @param {object} also */
function element(name, words = "", also = {}) {
  return Object.assign(document.createElement(name), { textContent: words }, also);
}

/** @param {Answer} answer @param {string} mark */
function show(answer, mark) {
  const [heading, advice] = SAYS[answer.state](answer);
  const known = answer.known;
  const shown = element("div", "", { className: `sheet-says sheet-says--${answer.state}` });
  shown.append(element("h2", heading));
  const about = known ? `${known.title}, fingerprint ` : "Fingerprint ";
  shown.append(element("p", `${about}${mark.slice(0, 4)}-${mark.slice(4)}. ${advice}`));
  if (answer.changes?.some(([, , , note]) => note)) shown.append(changesOf(answer.changes));
  shown.append(...ways(answer));
  place.replaceChildren(shown);
}

/** @param {Release[]} changes */
function changesOf(changes) {
  const list = element("ul");
  for (const [, , on, note] of changes) if (note) list.append(element("li", `${inWords(on)}: ${note}`));
  const part = element("div");
  part.append(element("p", "What changed:"), list);
  return part;
}

/** @param {Answer} answer */
function ways({ state, known }) {
  const instead = state === "withdrawn" && known?.instead;
  const to = instead || known;
  if (!to?.page) return [];
  /** @type {Partial<Record<Answer["state"], string>>} */
  const words = { superseded: "See it as it is now, and print it", withdrawn: instead ? "Use this instead" : "See why" };
  const way = element("p");
  way.append(element("a", `${words[state] ?? "Open"}: ${to.title}`, { href: ROOT + to.page }));
  return [way];
}

/** @param {string} id @param {string} typed @param {string} of */
function look(id, typed, of) {
  const mark = markOf(typed);
  if (mark.length === 8) show(judge(sheets, { id, mark, of }), mark);
  else place.replaceChildren(element("p", "A fingerprint has eight letters and digits. Type all of them.", { className: "sheet-says" }));
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  look("", field.value, "");
});
form.hidden = false;
const asked = new URLSearchParams(location.search);
const given = asked.get("f");
if (given) {
  field.value = given;
  look(asked.get("id") ?? "", given, asked.get("d") ?? "");
}
