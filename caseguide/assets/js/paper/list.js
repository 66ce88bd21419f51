/* Narrowing the list of all that can be printed, by the people whom it is for and by what it is. */

const form = document.querySelector("[data-printables-filter]");
const said = form.querySelector("[data-printables-said]");
const sections = [...document.querySelectorAll("[data-printables]")];
const asked = new URLSearchParams(location.search);

/** Items that name nobody are for all. */
function fits(printable, role) {
  const roles = printable.dataset.roles.split(" ").filter(Boolean);
  return !role || !roles.length || roles.includes(role);
}

function narrow() {
  const { for: role, what } = Object.fromEntries(new FormData(form));
  let all = 0;
  let shown = 0;
  for (const section of sections) {
    const printables = [...section.querySelectorAll(".printable")];
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
  const choice = form.elements.namedItem(name);
  if ([...choice.options].some((option) => option.value === asked.get(name))) choice.value = asked.get(name);
}
form.addEventListener("change", narrow);
form.addEventListener("submit", (event) => event.preventDefault());
form.hidden = false;
narrow();
