/* The glossary's words, explained where they stand: by keyboard as soon as the word has the focus, by finger with a tap.

   A mouse sees the link's title, which is also what a screen reader says; so what is shown here is for the eyes only. */

const TERM = "a.term[title]";

/** @param {Document} page */
export function explainTerms(page) {
  if (!("popover" in HTMLElement.prototype) || !page.querySelector(TERM)) return;
  const said = page.createElement("div");
  said.className = "term-said";
  said.popover = "manual";
  said.setAttribute("aria-hidden", "true");
  page.body.append(said);
  /** @type {HTMLAnchorElement | null} */
  let open = null;
  let byFinger = false;

  /** @param {HTMLAnchorElement} term */
  function show(term) {
    open = term;
    said.textContent = byFinger ? `${term.title} Tap again for the glossary.` : term.title;
    said.showPopover();
    place(said, term.getBoundingClientRect(), page.documentElement);
  }

  function hide() {
    if (open) said.hidePopover();
    open = null;
  }

  /* Whoever comes to a word by keyboard may have the page scrolled to it; whoever scrolls by finger has read enough. */
  function follow() {
    if (!open) return;
    const word = open.getBoundingClientRect();
    const isSeen = word.bottom > 0 && word.top < page.documentElement.clientHeight;
    if (byFinger || !isSeen) hide();
    else place(said, word, page.documentElement);
  }

  page.addEventListener("pointerdown", (event) => {
    byFinger = event.pointerType !== "mouse";
    if (!termAt(event)) hide();
  });
  page.addEventListener("focusin", (event) => {
    const term = termAt(event);
    if (term?.matches(":focus-visible") && !byFinger) show(term);
    else if (term !== open) hide();
  });
  page.addEventListener("focusout", hide);
  page.addEventListener("click", (event) => {
    const term = termAt(event);
    if (!term || !byFinger || open === term) return;
    event.preventDefault();
    show(term);
  });
  page.addEventListener("keydown", (event) => {
    byFinger = false;
    if (event.key === "Escape") hide();
  });
  page.addEventListener("scroll", follow, { passive: true });
}

/** @param {Event} event @returns {HTMLAnchorElement | null} */
function termAt(event) {
  return event.target instanceof Element ? event.target.closest(TERM) : null;
}

/** Below the word, or above it where there is no room. @param {HTMLElement} said @param {DOMRect} word @param {Element} page */
function place(said, word, page) {
  const own = said.getBoundingClientRect();
  const below = word.bottom + 6;
  const top = below + own.height > page.clientHeight ? word.top - own.height - 6 : below;
  said.style.left = `${Math.max(8, Math.min(word.left, page.clientWidth - own.width - 8))}px`;
  said.style.top = `${Math.max(8, top)}px`;
}
