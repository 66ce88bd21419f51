/* The record's home: files that are saved, sealed or open, and opened again. */

/** @import {Keeper} from "./keeper.js" */

import { shownFields } from "./conditions.js";
import { byId, hand, show } from "./dom.js";
import { taken, twice } from "./passphrases.js";
import { canonical, Newer, parsed, readRecord, Refused } from "./record.js";
import { say } from "./saying.js";
import * as sealing from "./sealing.js";

/** @param {string} item @param {string} end @param {string} text */
function give(item, end, text) {
  hand(`${item.replace("/", "-")}-${new Date().toISOString().slice(0, 10)}${end}`, text);
}

/** @type {Record<string, (keeper: Keeper) => any>} */
export const files = {
  "seal file": async (keeper) => {
    const passphrase = twice("fill--file-passphrase");
    await keeper.save();
    give(keeper.page.shape.item, ".sealed.caseguide.json", await sealing.seal(keeper.file(), passphrase));
    await keeper.wasFiled();
    say("Sealed and handed to your browser to save.");
  },
  "save file": async (keeper) => {
    await keeper.save();
    give(keeper.page.shape.item, ".caseguide.json", keeper.file());
    await keeper.wasFiled();
    say("Handed to your browser to save. Anybody who has the file can read it.");
  },
  "save answers": ({ page: { shape, read } }) => {
    const answers = read();
    const asked = shownFields(shape, answers).filter(({ id }) => id in answers);
    give(shape.item, "-answers.json", canonical(Object.fromEntries(asked.map(({ id }) => [id, answers[id]]))));
  },
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
  "go to files": () => {
    byId("fill--files").open = true;
    byId("fill--file-passphrase").focus();
  },
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
