/* Folded parts: an address inside one opens it, and on paper all stand open. */

function openAround(element) {
  for (let details = element?.closest("details"); details; details = details.parentElement.closest("details")) {
    details.open = true;
  }
}

function openAddressed() {
  const element = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  openAround(element);
  element?.scrollIntoView();
}

export function openForAddress() {
  if (location.hash) openAddressed();
  addEventListener("hashchange", openAddressed);
}

export function openForPrint() {
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
}
