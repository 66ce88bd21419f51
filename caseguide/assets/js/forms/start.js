/* Where filling in begins: the page carries its form and, as data, the form's shape. */

/** @import {Shape} from "./types" */

/**
 * Bring a page to life. It is ready as soon as what is typed is taken in; what the device keeps shows when the browser
 * has opened it.
 * @param {(form: HTMLFormElement, shape: Shape) => void} fillIn
 */
export function start(fillIn) {
  // The tests of single modules have no page.
  const form = globalThis.document?.querySelector("form[data-fill-in]");
  if (!form) return;
  fillIn(/** @type {HTMLFormElement} */ (form), JSON.parse(document.querySelector("script[data-shape]")?.textContent ?? ""));
  document.documentElement.dataset.ready = "";
}
