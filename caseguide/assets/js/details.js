/* Folded parts: an address inside one opens it, and on paper all stand open. */

/** @param {Element | null} element */
function openAround(element) {
  for (let details = element?.closest("details"); details; details = details.parentElement?.closest("details")) {
    details.open = true;
  }
}

/** The part of the page that the address names; none where the address was mangled on its way. */
export function addressed() {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return null;
  }
}

function openAddressed() {
  const element = addressed();
  openAround(element);
  element?.scrollIntoView();
}

export function openForAddress() {
  if (location.hash) openAddressed();
  addEventListener("hashchange", openAddressed);
}

export function openForPrint() {
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = /** @type {HTMLDetailsElement[]} */ ([...document.querySelectorAll("details:not([open])")]);
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
}
