/* On the page that a result leads to: the words that were found are marked, where the reader lands. */

const SKIPPED = "script, style, textarea, mark, .headerlink";

/** @param {Document} page @param {Element | null} target  the part that the address names */
export function markFound(page, target) {
  const words = (new URLSearchParams(location.search).get("found") ?? "").split(" ").filter(Boolean);
  const article = page.querySelector("article");
  if (!words.length || !article) return;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${words.map(safe).join("|")})(?![\\p{L}\\p{N}])`, "giu");
  for (const text of textsIn((target && around(target)) ?? article)) mark(text, pattern);
}

/** The part that a heading begins, or what is named itself. @param {Element} target */
function around(target) {
  return /^H\d$/.test(target.tagName) ? target.closest(".technique, .level, .card, section") : target;
}

/** @param {Element} place */
function textsIn(place) {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement?.closest(SKIPPED)) texts.push(/** @type {Text} */ (walker.currentNode));
  }
  return texts;
}

/** @param {Text} text @param {RegExp} pattern */
function mark(text, pattern) {
  const parts = text.data.split(pattern);
  if (parts.length < 2) return;
  text.replaceWith(...parts.map((part, place) => {
    if (place % 2 === 0) return part;
    const marked = document.createElement("mark");
    marked.className = "found";
    marked.textContent = part;
    return marked;
  }));
}

/** @param {string} word */
function safe(word) {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
