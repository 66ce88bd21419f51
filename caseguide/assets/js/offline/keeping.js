/* The kept copy: started on every page, told of where it is read, and kept or cleared on the page about it. */

const ROOT = new URL("../../../../", import.meta.url).href;
const WORDS = { pages: "Keep every page on this device", paper: "Keep all that can be printed too" };
const inWords = new Intl.DateTimeFormat("en", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** @param {ServiceWorker} worker @param {string} word @param {(told: any) => void} [heard] @returns {Promise<any>} */
function ask(worker, word, heard = () => {}) {
  return new Promise((done, failed) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = ({ data }) => {
      if (data.failed) failed(new Error(data.failed));
      else if (data.left === undefined) done(data);
      else heard(data);
    };
    worker.postMessage(word, [channel.port2]);
  });
}

/** @param {Document} page */
export async function startKeeping(page) {
  if (!("serviceWorker" in navigator) || !isSecureContext) return;
  const worker = navigator.serviceWorker.controller;
  if (worker) ask(worker, "status").then((told) => sayWhatIsRead(page, told), console.warn);
  const kept = await navigator.serviceWorker.register(`${ROOT}worker.js`, { scope: ROOT, updateViaCache: "none" });
  const place = /** @type {HTMLElement | null} */ (page.querySelector("[data-offline]"));
  watchForNewer(page, kept);
  if (place) offer(place, (await navigator.serviceWorker.ready).active ?? worker);
}

/** @param {Document} page @param {{ copy: boolean, day: string }} told */
function sayWhatIsRead(page, told) {
  if (told.copy) line(page, `Without a network: you are reading the copy of ${inWords.format(new Date(told.day))}.`);
}

/** @param {Document} page @param {ServiceWorkerRegistration} kept */
function watchForNewer(page, kept) {
  const tell = () => {
    if (!kept.waiting || !navigator.serviceWorker.controller) return;
    const button = page.createElement("button");
    button.type = "button";
    button.textContent = "Read it";
    button.addEventListener("click", () => {
      navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
      kept.waiting?.postMessage("now");
    });
    line(page, "A newer copy of these pages is ready on this device. ", button);
  };
  tell();
  kept.addEventListener("updatefound", () => kept.installing?.addEventListener("statechange", tell));
}

/** @param {Document} page @param {(string | Node)[]} words */
function line(page, ...words) {
  const place = page.querySelector("[data-copy-line]") ?? page.body.appendChild(page.createElement("div"));
  place.setAttribute("data-copy-line", "");
  place.setAttribute("role", "status");
  place.className = "copy-line";
  place.replaceChildren(...words);
}

/** What is kept, what more could be, and how large that is: all pages, or also what is there to be printed. @param {HTMLElement} place @param {ServiceWorker | null} worker */
async function offer(place, worker) {
  if (!worker) return;
  const said = /** @type {HTMLElement} */ (place.querySelector("[data-offline-said]"));
  const clear = /** @type {HTMLButtonElement} */ (place.querySelector("[data-offline-clear]"));
  const keep = Object.entries(WORDS).map(([wish, words]) =>
    ({ wish, words, button: /** @type {HTMLButtonElement} */ (place.querySelector(`[data-offline-keep=${wish}]`)) }));
  const show = async () => {
    const told = await ask(worker, "status");
    for (const { wish, words, button } of keep) {
      button.textContent = `${words} (${size(told[wish])} more)`;
      button.hidden = !told[wish] || (wish === "paper" && told.paper === told.pages);
    }
    clear.hidden = false;
    place.hidden = false;
    const kept = told.pages ? "" : told.paper ? "Every page is kept" : "Everything is kept";
    said.textContent = kept && `${kept} on this device, as of ${inWords.format(new Date(told.day))}.`;
  };
  for (const { wish, button } of keep) {
    button.onclick = async () => {
      button.disabled = true;
      try {
        await ask(worker, `keep ${wish}`, ({ left }) => (said.textContent = `${left} files to go`));
        await show();
      } catch {
        said.textContent = "Not everything could be fetched. What was fetched is kept; try again later.";
      }
      button.disabled = false;
    };
  }
  clear.onclick = async () => {
    await ask(worker, "clear");
    await show();
    said.textContent = "The kept pages are cleared from this device. What you filled in is cleared on the page of the form.";
  };
  await show();
}

/** @param {number} bytes */
function size(bytes) {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
