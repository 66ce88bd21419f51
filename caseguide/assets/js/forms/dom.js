/* Small words for the page. Text is always set as text, never as HTML. */

/** @param {string} id @returns {any} */
export const byId = (id) => document.getElementById(id);

/** @param {string} selector @param {ParentNode} [within] @returns {any} */
export const one = (selector, within = document) => within.querySelector(selector);

/** @param {string} selector @param {ParentNode} [within] @returns {any[]} */
export const every = (selector, within = document) => [...within.querySelectorAll(selector)];

/** @param {string} tag @param {Record<string, any>} [has] @param {(Node | string)[]} inside @returns {any} */
export function make(tag, has = {}, ...inside) {
  const made = Object.assign(document.createElement(tag), has);
  made.append(...inside);
  return made;
}

/** @param {any} element @param {any} isShown */
export function show(element, isShown) {
  if (element) element.hidden = !isShown;
}

/** Give a file to the person. @param {string} name @param {string} text */
export function hand(name, text) {
  const link = make("a", { href: URL.createObjectURL(new Blob([text], { type: "application/json" })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
