/* Overdue reviews are worked out when the page is read, so that a page that nobody builds anew ages too. */

const inWords = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** The day as YYYY-MM-DD where the reader is. @param {Date} date */
function dayOf(date) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** @param {Document} page @param {Date} now */
export function sayWhatIsOverdue(page, now) {
  const today = dayOf(now);
  for (const time of /** @type {NodeListOf<HTMLTimeElement>} */ (page.querySelectorAll("time[data-review-due]"))) {
    if (time.dateTime < today) time.after(". This review is overdue.");
  }
  for (const note of /** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll("[data-review-note]"))) {
    const due = String(note.dataset.reviewNote);
    if (due >= today) continue;
    note.textContent = `Review overdue since ${inWords.format(new Date(due))}. Check with the owner before you rely on this page.`;
    note.hidden = false;
  }
}
