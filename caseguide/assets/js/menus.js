/* On a narrow screen the menu opens by the label of a hidden box, which only a pointer reaches. Here it is a button. */

/** @param {Document} page */
export function openMenuByKeyboard(page) {
  const drawer = /** @type {HTMLInputElement | null} */ (page.getElementById("__drawer"));
  const label = page.querySelector("label.md-header__button[for=__drawer]");
  if (!drawer || !label) return;
  const button = page.createElement("button");
  button.type = "button";
  button.className = `${label.className} menu-button`;
  button.setAttribute("aria-label", "Menu");
  button.append(...label.childNodes);
  label.replaceWith(button);

  const tell = () => button.setAttribute("aria-expanded", String(drawer.checked));
  tell();
  button.addEventListener("click", () => drawer.click());
  drawer.addEventListener("change", tell);
  page.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !drawer.checked) return;
    drawer.click();
    button.focus();
  });
}
