// A list of claims or articles by keyboard: j and k walk it, / goes to the search. Enter opens, as links do.
import { keysOn } from "./keys.js";

const typing = (target) => target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
// Only what can be seen: rows that are folded away wait until they are opened.
const rows = () => [...document.querySelectorAll("[data-rows] [data-row]")].filter((row) => row.checkVisibility());

function step(by) {
  const all = rows();
  if (!all.length) return;
  const at = all.indexOf(document.activeElement);
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1);
  all[next].focus();
  (all[next].closest("li") ?? all[next]).scrollIntoView({ block: "nearest" });
}

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  "/": () => document.querySelector("[type=search]")?.focus(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (typing(event.target)) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  if (!keysOn() || document.querySelector("dialog[open]")) return;
  const act = KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

// On a phone the list comes first: filters that are not used are folded away.
const more = document.querySelector("details[data-fold]");
if (more && matchMedia("(max-width: 52rem)").matches) more.open = false;
