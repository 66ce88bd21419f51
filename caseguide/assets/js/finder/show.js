/* Showing what was found. Text goes in as text, never as HTML. */

/** @typedef {import("./passage.js").Passage} Passage */

/** @param {string} tag @param {string} name @param {(string | Node)[]} inside */
export function made(tag, name, ...inside) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.append(...inside);
  return element;
}

/** @param {string} href @param {(string | Node)[]} inside */
export function link(href, ...inside) {
  const element = /** @type {HTMLAnchorElement} */ (made("a", "", ...inside));
  element.href = href;
  return element;
}

/** One result. @param {Passage} passage @param {string} where @param {string} root */
export function result(passage, where, root) {
  const [page, anchor] = passage.address.split("#");
  const found = passage.matched.length ? `?found=${encodeURIComponent(passage.matched.slice(0, 12).join(" "))}` : "";
  const title = link(`${root}${page}${found}${anchor ? `#${anchor}` : ""}`, passage.title);
  return made("li", "", made("h2", "", title), made("p", "finder__where", where), excerpt(passage));
}

/** @param {Passage} passage */
function excerpt({ words, marked, cut }) {
  const line = made("p", "finder__excerpt");
  words.forEach((word, place) => line.append(marked.has(place) ? made("mark", "", word) : word, " "));
  if (cut) line.append("…");
  return line;
}

/** A result without words: its name and where it leads. @param {string} address @param {string} title @param {string} where @param {string} root */
export function named(address, title, where, root) {
  return made("li", "", made("h2", "", link(root + address, title)), made("p", "finder__where", where));
}
