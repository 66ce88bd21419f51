/* The life of the case, for one role only. What names no role is for everyone. */

/** @param {HTMLFormElement} form */
export function narrowMatrix(form) {
  const groups = [...document.querySelectorAll(".matrix tbody")];
  const said = form.querySelector("[data-matrix-said]");

  /** @param {Element} element @param {string} role */
  function isFor(element, role) {
    const roles = (element.getAttribute("data-roles") ?? "").split(" ").filter(Boolean);
    return !role || !roles.length || roles.includes(role);
  }

  function narrow() {
    const role = String(new FormData(form).get("role"));
    for (const group of groups) {
      const rows = [...group.querySelectorAll("tr[data-roles]")];
      for (const row of rows) row.toggleAttribute("hidden", !isFor(row, role));
      group.toggleAttribute("hidden", rows.length ? rows.every((row) => row.hasAttribute("hidden")) : !isFor(group, role));
    }
    const left = groups.filter((group) => !group.hasAttribute("hidden")).length;
    if (said) said.textContent = left ? "" : "Nothing here yet for this role.";
  }

  form.addEventListener("change", narrow);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  narrow();
}
