/* Narrowing the list of all that can be printed, by the people whom it is for and by what it is. */

const form = /** @type {HTMLFormElement} */ (document.querySelector("[data-printables-filter]"));
const said = /** @type {Element} */ (form.querySelector("[data-printables-said]"));
const sections = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-printables]")]);
const asked = new URLSearchParams(location.search);

/** Items that name nobody are for all. @param {HTMLElement} printable @param {string} role */
function fits(printable, role) {
  const roles = (printable.dataset.roles ?? "").split(" ").filter(Boolean);
  return !role || !roles.length || roles.includes(role);
}

function narrow() {
  const { for: role, what } = /** @type {Record<string, string>} */ (Object.fromEntries(new FormData(form)));
  let all = 0;
  let shown = 0;
  for (const section of sections) {
    const printables = /** @type {HTMLElement[]} */ ([...section.querySelectorAll(".printable")]);
    const here = printables.filter((each) => !(each.hidden = !fits(each, role)));
    section.hidden = !here.length || Boolean(what && section.dataset.printables !== what);
    all += printables.length;
    shown += section.hidden ? 0 : here.length;
  }
  said.textContent = shown < all ? `${shown} of ${all} shown` : `All ${all} shown`;
  const chosen = new URLSearchParams([["for", role], ["what", what]].filter(([, value]) => value));
  history.replaceState(null, "", `${location.pathname}${chosen.size ? `?${chosen}` : ""}${location.hash}`);
}

for (const name of ["for", "what"]) {
  const choice = /** @type {HTMLSelectElement} */ (form.elements.namedItem(name));
  for (const option of choice.options) if (option.value === asked.get(name)) option.selected = true;
}
form.addEventListener("change", narrow);
form.addEventListener("submit", (event) => event.preventDefault());
form.hidden = false;
narrow();
