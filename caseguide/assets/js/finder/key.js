/* The key `/` brings readers to the finder from everywhere, unless they are typing. */

/** @param {Document} page */
export function openFinderByKey(page) {
  page.addEventListener("keydown", (event) => {
    const on = /** @type {HTMLElement} */ (event.target);
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (on.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(on.tagName)) return;
    const box = /** @type {HTMLInputElement | null} */ (page.getElementById("finder-words"));
    const way = /** @type {HTMLAnchorElement | null} */ (page.querySelector("[data-finder-link]"));
    if (!box && !way) return;
    event.preventDefault();
    if (box) box.select();
    if (box) box.focus();
    else way?.click();
  });
}
