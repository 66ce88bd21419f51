/* The word that was meant, where one was typed that the library does not know. */

/**
 * How many letters must be changed, added, left out or swapped to get from one word to the other; `most` + 1 when more.
 * @param {string} one @param {string} other @param {number} most
 */
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  /** @type {number[]} */
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        row[j] = Math.min(row[j], before[j - 2] + 1);
      }
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[other.length];
}

/**
 * The nearest word of the library; of several, the one that it uses most.
 * @param {string} word @param {string[]} words  the most used first
 * @returns {string | undefined}
 */
export function nearest(word, words) {
  const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  let best, least = most + 1;
  for (const other of words) {
    let away = distance(word, other, most);
    if (away <= most && away > 0 && other[0] !== word[0]) away += 0.5;
    if (away > 0 && away < least) [best, least] = [other, away];
  }
  return best;
}
