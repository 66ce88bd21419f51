/* The supervision agenda: which techniques and measures somebody wants to talk about. Only the addresses of guidance
   are kept on the device, never a word that was typed. */

import { byId, every, make, one, show } from "./dom.js";

const KEPT = "caseguide-agenda";

/** @returns {string[]} */
function collected() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? "[]");
    return Array.isArray(kept) ? kept.filter((each) => typeof each === "string") : [];
  } catch {
    return [];
  }
}

/** @param {string[]} addresses */
function keep(addresses) {
  try {
    localStorage.setItem(KEPT, JSON.stringify(addresses));
    return true;
  } catch {
    return false;
  }
}

/** A button beside each part of a guide that can be talked about. @param {string} guide @param {string[]} ids */
function offer(guide, ids) {
  for (const id of ids) {
    const part = byId(id);
    if (!part) continue;
    const button = make("button", { type: "button", className: "agenda-button" });
    const address = `${guide}#${id}`;
    const draw = () => {
      const isOn = collected().includes(address);
      button.textContent = isOn ? "On my supervision agenda: take it off" : "Add to my supervision agenda";
      button.setAttribute("aria-pressed", String(isOn));
    };
    button.onclick = () => {
      const now = collected();
      const isOn = now.includes(address);
      if (keep(isOn ? now.filter((each) => each !== address) : [...now, address])) draw();
      else button.textContent = "This browser does not let us keep an agenda";
    };
    draw();
    if (part.matches("li")) part.append(button);
    else part.after(make("p", {}, button));
  }
}

/** The agenda's own page: of all that could be on it, what is. */
function draw() {
  const on = new Set(collected());
  for (const item of every("[data-agenda-item]")) show(item, on.has(item.dataset.agendaItem));
  for (const guide of every("[data-agenda-guide]")) show(guide, one("[data-agenda-item]:not([hidden])", guide));
  show(byId("fill--agenda-none"), !on.size);
  show(byId("fill--agenda-tools"), on.size);
}

const parts = one("script[data-agenda]");
if (parts) {
  const { guide, ids } = JSON.parse(parts.textContent);
  offer(guide, ids);
} else {
  byId("fill--agenda-print").onclick = () => print();
  byId("fill--agenda-empty").onclick = () => {
    localStorage.removeItem(KEPT);
    draw();
    byId("fill--agenda-none").focus();
  };
  addEventListener("storage", draw);
  draw();
}
