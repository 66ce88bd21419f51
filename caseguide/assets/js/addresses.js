/* Copy-link controls: they still lead to the part; they also copy its address and say so. */

/** @typedef {HTMLElement & { timer?: number }} Said */

/** @param {Document} page */
export function copyAddresses(page) {
  const links = /** @type {HTMLAnchorElement[]} */ ([...page.querySelectorAll("a.headerlink")]);
  if (!links.length) return;
  const said = page.body.appendChild(page.createElement("p"));
  said.className = "copied";
  said.setAttribute("role", "status");
  for (const link of links) {
    link.setAttribute("aria-label", link.title);
    link.addEventListener("click", () => copy(link, said));
  }
}

/** @param {HTMLAnchorElement} link @param {Said} said */
async function copy(link, said) {
  try {
    await navigator.clipboard.writeText(link.href);
    say(said, "Link copied");
  } catch {
    say(said, "The link is in the address bar");
  }
}

/** @param {Said} said @param {string} words */
function say(said, words) {
  said.textContent = words;
  clearTimeout(said.timer);
  said.timer = setTimeout(() => (said.textContent = ""), 4000);
}
