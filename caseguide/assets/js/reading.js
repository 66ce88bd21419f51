/* The switch for the size and the spacing of the text; `reading-first.js` applies what is kept. */

const KEPT = "caseguide-reading";
const NAMES = ["size", "space"];

/** Offer the switch, where the browser can open it. @param {Document} page */
export function offerReading(page) {
  const form = /** @type {HTMLFormElement | null} */ (page.querySelector("form[data-reading]"));
  const button = page.querySelector("[data-reading-button]");
  if (!form || !button || !("popover" in form)) return;
  const root = page.documentElement;
  for (const name of NAMES) choose(form, name, root.getAttribute(`data-${name}`) ?? "");
  form.addEventListener("change", () => {
    const wishes = Object.fromEntries(NAMES.map((name) => [name, String(new FormData(form).get(name) ?? "")]));
    for (const [name, wish] of Object.entries(wishes)) root.setAttribute(`data-${name}`, wish);
    keep(wishes);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  button.removeAttribute("hidden");
}

/** @param {HTMLFormElement} form @param {string} name @param {string} value */
function choose(form, name, value) {
  for (const input of form.querySelectorAll("input")) if (input.name === name) input.checked = input.value === value;
}

/** @param {Record<string, string>} wishes */
function keep(wishes) {
  try {
    localStorage.setItem(KEPT, JSON.stringify(wishes));
  } catch {
    // Without storage the wish holds for this page.
  }
}
