/* The part of the page for the record itself: passphrase, list of records, files, clearing. */

/** @import {Keeper} from "./keeper.js" */

import { byId, every, hand, make, one, show } from "./dom.js";
import { fieldsOf } from "./drafts.js";
import { timeOf } from "./keeper.js";
import { words } from "./lines.js";
import { isBlank } from "./plain.js";
import { canonical, Newer, parsed, readRecord, Refused } from "./record.js";
import * as sealing from "./sealing.js";
import * as vault from "./vault.js";

const SHORTEST = 12;
const IDLE = 10 * 60_000;

/** @param {string} words @param {boolean} [isTrouble] */
export function say(words, isTrouble) {
  const place = byId("fill--record-status");
  place.textContent = words;
  place.classList.toggle("is-trouble", !!isTrouble);
}

/** @param {Keeper} keeper */
export async function addTools(keeper) {
  const tools = byId("fill--record");
  for (const form of every("form[data-do]", tools)) form.onsubmit = (/** @type {Event} */ event) => (event.preventDefault(), run(keeper, form.dataset.do));
  document.addEventListener("click", (event) => {
    const button = /** @type {any} */ (event.target)?.closest?.("button[data-do]");
    if (button) run(keeper, button.dataset.do, button);
  });
  byId("fill--record-file").onchange = () => run(keeper, "read file");
  for (const name of ["opened", "locked", "cleared"]) vault.events.addEventListener(name, () => setTimeout(() => draw(keeper)));
  addEventListener("beforeunload", (event) => keeper.isUnsaved && event.preventDefault());
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

/** Show what fits the device's state, and the list where it may have changed. @param {Keeper} keeper */
export async function draw(keeper, isListed = true) {
  let state = "open";
  try {
    if (!vault.isOpen()) state = (await vault.hasLock()) ? "locked" : "off";
  } catch {
    state = "denied";
  }
  for (const part of every("[data-when]", byId("fill--record"))) show(part, part.dataset.when.split(" ").includes(state));
  show(byId("fill--record-contested"), keeper.isContested);
  document.documentElement.classList.toggle("is-locked", state === "locked" && !!keeper.aside);
  const { filed, base } = keeper;
  byId("fill--record-filed").textContent = filed < 0 ? "Not yet saved to a file." : filed < base ? "Changed since it was last saved to a file." : "Saved to a file.";
  if (isListed) await drawList(keeper, state === "open");
}

/** @param {Keeper} keeper @param {boolean} isOpen */
async function drawList(keeper, isOpen) {
  const list = byId("fill--record-list");
  const { shape } = keeper.page;
  const rows = isOpen ? await vault.rowsOf(shape.item).catch(() => []) : [];
  const kept = await Promise.all(rows.map((row) => vault.read(row, shape).catch((error) => ({ record: error.data ?? { ...row, answers: {}, saved: "" } }))));
  kept.sort((a, b) => (a.record.saved < b.record.saved ? 1 : -1));
  list.replaceChildren(...kept.map(({ record }) => lineOf(record, record.id === keeper.record.id, shape)));
  show(byId("fill--record-none"), isOpen && !kept.length);
}

/** @param {any} record @param {boolean} isHere @param {any} shape */
function lineOf(record, isHere, shape) {
  const name = labelOf(record, shape);
  const button = (/** @type {string} */ action, /** @type {string} */ word) =>
    make("button", { type: "button", value: record.id, ariaLabel: `${word}: ${name}` }, word);
  const buttons = isHere ? [make("strong", {}, "On this page")] : [button("open", "Open")];
  const line = make("li", {}, make("span", {}, `${name} `), ...buttons, " ", button("delete", "Delete"));
  for (const each of every("button", line)) each.dataset.do = each.textContent === "Open" ? "open" : "delete";
  return line;
}

/** What tells one record from another: its first short answers, and when it was saved. @param {any} record @param {any} shape */
function labelOf({ answers, saved }, shape) {
  const short = fieldsOf(shape).filter(({ id, type }) => ["text", "date", "choice"].includes(type) && !isBlank(answers?.[id]));
  const said = short.slice(0, 2).map((field) => words(field, answers[field.id])[0]);
  return [...said, saved && `saved ${new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" }).format(new Date(saved))}`].filter(Boolean).join(", ");
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
  await draw(keeper);
}

/** @param {string} id */
function taken(id) {
  const typed = byId(id).value;
  byId(id).value = "";
  return typed;
}

/** A passphrase that was typed twice. @param {string} id */
function twice(id) {
  const [first, second] = [byId(id).value, byId(`${id}-again`).value];
  if ([...first].length < SHORTEST) throw new Refused(`Choose a passphrase of at least ${SHORTEST} letters.`);
  if (first !== second) throw new Refused("The two passphrases are not the same. Type them again.");
  taken(`${id}-again`);
  return taken(id);
}

/** @param {Keeper} keeper @param {string} end @param {string} text */
function give(keeper, end, text) {
  const { item } = keeper.page.shape;
  hand(`${item.replace("/", "-")}-${new Date().toISOString().slice(0, 10)}${end}`, text);
}

/** @type {Record<string, (keeper: Keeper, button?: any) => any>} */
const actions = {
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
  "seal file": async (keeper) => {
    const passphrase = twice("fill--file-passphrase");
    give(keeper, ".sealed.caseguide.json", await sealing.seal(keeper.file(), passphrase));
    keeper.wasFiled();
    say("Sealed and handed to your browser to save.");
  },
  "save file": (keeper) => {
    give(keeper, ".caseguide.json", keeper.file());
    keeper.wasFiled();
    say("Handed to your browser to save. Anybody who has the file can read it.");
  },
  "save answers": (keeper) => give(keeper, "-answers.json", canonical(keeper.page.read())),
  "read file": async (keeper) => {
    const [file] = byId("fill--record-file").files;
    if (!file) return;
    if (file.size > sealing.MOST_SEALED) throw new Refused("This file is too large to be a record.");
    const text = await file.text();
    const isSealed = parsed(text, sealing.MOST_SEALED).format === sealing.FORMAT;
    if (isSealed && !byId("fill--open-passphrase").value) {
      show(byId("fill--open-sealed"), true);
      byId("fill--open-passphrase").focus();
      return say("This file is sealed. Type its passphrase.");
    }
    await keeper.save();
    if (keeper.isUnsaved && !confirm("What is on this page is not saved. Open the file all the same?")) return;
    await bring(keeper, isSealed ? await sealing.unseal(text, taken("fill--open-passphrase")) : text);
    show(byId("fill--open-sealed"), false);
    byId("fill--record-file").value = "";
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

/** @param {Keeper} keeper @param {string} text */
async function bring(keeper, text) {
  try {
    const isCopy = await keeper.bring(readRecord(text, keeper.page.shape));
    say(isCopy ? "Opened as a record of its own: this device has another version of it." : "Opened.");
  } catch (error) {
    if (!(error instanceof Newer)) throw error;
    keeper.takeNewer(error);
  }
}
