/* What a tab holds while the device is locked, and which record it had open. */

/** @import {Keeper} from "./keeper.js" */

import { isBlank } from "./plain.js";
import { canonical } from "./record.js";
import * as vault from "./vault.js";

const OPEN = "caseguide-record";

/** Which record this tab had open; its name says nothing about anybody. @param {string} id */
export const rememberInTab = (id) => sessionStorage.setItem(OPEN, id);

/** Take what is on the page off it, sealed. @param {Keeper} keeper */
export function putAside(keeper) {
  const { record, base, filed, isDirty, saving } = keeper;
  if (!keeper.aside && !keeper.newer && !isBlank({ ...keeper.page.read(), ...record.earlier })) {
    const held = { record: { ...record, answers: keeper.page.read() }, base, filed, isDirty: isDirty || !!saving };
    keeper.aside = vault.sealed(canonical(held));
  }
  keeper.begin();
  keeper.page.draw("locked");
}

/** Bring it back when the device is opened. @param {Keeper} keeper */
export async function takeBack(keeper) {
  if (!keeper.aside) return begun(keeper);
  const text = await vault.unsealed(await keeper.aside).catch(() => "");
  keeper.aside = undefined;
  if (!text) return;
  const { record, base, filed, isDirty } = JSON.parse(text);
  const last = await vault.get(record.id).catch(() => undefined);
  keeper.take(record, base, filed);
  if (last && last.revision !== base) return isDirty ? keeper.contested() : keeper.open(record.id);
  keeper.isDirty = isDirty;
  await keeper.save();
}

/** What was typed before is saved; if there is nothing, the tab's last record comes back. @param {Keeper} keeper */
async function begun(keeper) {
  if (keeper.isDirty) return keeper.save();
  const id = sessionStorage.getItem(OPEN);
  const row = id ? await vault.get(id).catch(() => undefined) : undefined;
  if (id && row?.item === keeper.page.shape.item) await keeper.open(id);
}
