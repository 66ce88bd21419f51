/* The foot of a printed page: the address that the reader has open, and the day of printing. */

export function dateTheFoot() {
  addEventListener("beforeprint", () => {
    const address = document.querySelector("[data-page-address]");
    const day = /** @type {HTMLElement | null} */ (document.querySelector("[data-print-day]"));
    if (!address || !day) return;
    address.textContent = location.href.split("#")[0];
    const today = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" }).format(new Date());
    day.textContent = `Printed on ${today}.`;
    day.hidden = false;
  });
}
