/* On the page that a result leads to: the words that were found are marked, where the reader lands. */

const SKIPPED = "script, style, textarea, mark, .headerlink";

/** @param {Document} page */
export function markFound(page) {
  const words = new URLSearchParams(location.search).get("found");
  const article = page.querySelector("article");
  if (!words || !article) return;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${words.split(" ").filter(Boolean).map(safe).join("|")})(?![\\p{L}\\p{N}])`, "giu");
  for (const text of textsIn(around(page, article))) mark(text, pattern);
}

/** The part of the page that the address names, or all of it. @param {Document} page @param {Element} article */
function around(page, article) {
  const target = location.hash && page.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return article;
  return /^H\d$/.test(target.tagName) ? target.closest(".technique, .level, .card, section") ?? article : target;
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
