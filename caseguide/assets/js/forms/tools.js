/* The part of the page for the record itself: passphrase, list of records, files, clearing. */

/** @import {Keeper} from "./keeper.js" */

import { byId, every, one, show } from "./dom.js";
import { files } from "./files.js";
import { timeOf } from "./keeper.js";
import { drawHistory, drawList } from "./listing.js";
import { isBlank } from "./plain.js";
import { taken, twice } from "./passphrases.js";
import { Refused } from "./record.js";
import { say } from "./saying.js";
import * as vault from "./vault.js";

const IDLE = 10 * 60_000;
const PATIENCE = 4000;

/** @param {Keeper} keeper */
export async function addTools(keeper) {
  const tools = byId("fill--record");
  for (const form of every("form[data-do]", tools)) form.onsubmit = (/** @type {Event} */ event) => (event.preventDefault(), run(keeper, form.dataset.do));
  document.addEventListener("click", (event) => {
    const button = /** @type {any} */ (event.target)?.closest?.("button[data-do]");
    if (button) run(keeper, button.dataset.do, button);
  });
  const file = byId("fill--record-file");
  file.onchange = () => run(keeper, "read file");
  // The same file may be chosen again after it was refused.
  file.onclick = () => (file.value = "");
  for (const name of ["opened", "locked", "cleared", "gone"]) vault.events.addEventListener(name, () => setTimeout(() => draw(keeper)));
  addEventListener("beforeunload", (event) => keeper.isUnsaved && event.preventDefault());
  addEventListener("input", () => remind(keeper));
  for (const name of ["pagehide", "visibilitychange"]) addEventListener(name, () => void keeper.save());
  lockWhenIdle(Number(tools.dataset.idle) || IDLE);
  show(tools, true);
  await draw(keeper);
}

/** @param {number} pause */
function lockWhenIdle(pause) {
  let last = Date.now();
  for (const name of ["pointerdown", "keydown", "scroll"]) addEventListener(name, () => (last = Date.now()), { passive: true });
  const look = () => vault.isOpen() && Date.now() - last >= pause && vault.lock();
  setInterval(look, Math.min(pause, 5000));
  addEventListener("visibilitychange", look);
}

let turn = 0;
let isListDue = false;

/** Show what fits the device's state, and the list where it may have changed; of several, the last knows best. @param {Keeper} keeper */
export async function draw(keeper, isListed = true) {
  const mine = ++turn;
  isListDue ||= isListed;
  let state = "open";
  try {
    if (!vault.isOpen()) state = (await soon(vault.hasLock(), () => void draw(keeper))) ? "locked" : "off";
  } catch {
    state = "denied";
  }
  if (mine !== turn) return;
  for (const part of every("[data-when]", byId("fill--record"))) show(part, part.dataset.when.split(" ").includes(state));
  show(byId("fill--record-contested"), keeper.isContested);
  document.documentElement.classList.toggle("is-locked", state === "locked" && !!keeper.aside);
  remind(keeper);
  if (!isListDue) return;
  isListDue = false;
  await drawList(keeper, state === "open");
}

/** An answer within a few seconds, or none: a browser may never say what it keeps. @template T @param {Promise<T>} answer @param {() => void} late @returns {Promise<T>} */
function soon(answer, late) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => (reject(new Error("late")), answer.then(late, () => {})), PATIENCE);
    answer.finally(() => clearTimeout(timer)).then(resolve, reject);
  });
}

const FILED = {
  never: "Not yet saved to a file.",
  before: "Changed since it was last saved to a file.",
  now: "Saved to a file.",
};

/** The file is the record's home: say whether it has what is on the page. @param {Keeper} keeper */
function remind({ filed, page, isReadOnly }) {
  const isNeeded = filed !== "now";
  byId("fill--record-filed").firstChild.textContent = FILED[filed];
  show(byId("fill--record-filed"), !isReadOnly && !isBlank(page.read()));
  show(one("button", byId("fill--record-filed")), isNeeded);
}

/** @param {Keeper} keeper @param {string} name @param {any} [button] */
async function run(keeper, name, button) {
  try {
    await actions[name]?.(keeper, button);
  } catch (error) {
    const isOurs = error instanceof Refused;
    say(isOurs ? error.message : "That did not work. Your answers are still on this page.", true);
    if (!isOurs) console.error(error);
  }
  // The earlier versions stand in the list, which is drawn anew by everything else.
  if (name !== "history") await draw(keeper);
}

/** @type {Record<string, (keeper: Keeper, button?: any) => any>} */
const actions = {
  ...files,
  "set up": async () => {
    const passphrase = twice("fill--new-passphrase");
    say("Making the key…");
    await vault.setUp(passphrase);
    say("From now on, this device keeps your records, sealed.");
  },
  unlock: async () => {
    say("Opening…");
    await vault.unlock(taken("fill--passphrase"));
    say("Your records are open.");
  },
  lock: async (keeper) => {
    await keeper.save();
    vault.lock();
    say("Locked.");
  },
  open: async (keeper, button) => {
    await keeper.open(button.value);
    if (!keeper.isReadOnly) say(`Opened. It was saved at ${timeOf(keeper.record.saved)}.`);
    byId("fill--record-status").focus();
  },
  delete: async (keeper, button) => {
    if (!confirm("Delete this record from this device? A file that you saved of it stays.")) return;
    await vault.remove(button.value);
    if (keeper.record.id === button.value) keeper.begin();
    say("Deleted from this device.");
  },
  new: async (keeper) => {
    await keeper.save();
    if (keeper.isUnsaved && !confirm("What is on this page is not saved. Begin a new one all the same?")) return;
    keeper.begin();
    say("This is a new record.");
  },
  history: async (keeper) => say(`Earlier versions: ${await drawHistory(keeper)}.`),
  "go back": async (keeper, button) => {
    const row = (await vault.historyOf(keeper.record.id)).find(({ revision }) => String(revision) === button.value);
    if (!row) return;
    await keeper.goBack((await vault.read(row, keeper.page.shape)).record);
    say(`This is how it was at ${button.textContent}. What stood here since is kept among the earlier versions.`);
    byId("fill--record-status").focus();
  },
  "show other": (keeper) => {
    keeper.isDirty = false;
    return keeper.open(keeper.record.id);
  },
  "keep as new": (keeper) => keeper.keepAsNew(),
  clear: async () => {
    if (!confirm("Delete every record and everything else that these pages keep on this device, in all tabs? This cannot be undone.")) return;
    await vault.clear();
    say("Nothing is kept on this device any more.");
  },
  print: () => print(),
};
