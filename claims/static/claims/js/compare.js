// The compare page by keyboard: one row is current, and only its buttons answer the single keys (see keys.js).
import { keysOn } from "./keys.js";
import { say, toast } from "./say.js";
import "./help.js";

const rows = () => [...document.querySelectorAll("[data-pair]")];
const current = () => document.querySelector("[data-pair][aria-current]");
let lastDecided = null;

function select(row, { focus = true } = {}) {
  for (const one of rows()) {
    if (one !== row) one.removeAttribute("aria-current");
    for (const act of one.querySelectorAll("[data-row-key]")) {
      if (one === row) act.dataset.key = act.dataset.rowKey;
      else delete act.dataset.key;
    }
  }
  row.setAttribute("aria-current", "true");
  if (!focus) return;
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
}

function step(by) {
  const all = rows();
  const at = all.indexOf(current());
  const next = all[Math.min(Math.max(at + by, 0), all.length - 1)];
  if (next) select(next);
}

function nextOpen(after) {
  const all = rows();
  const at = all.indexOf(after);
  return [...all.slice(at + 1), ...all.slice(0, at)].find((row) => row.hasAttribute("data-open"));
}

// Without a decision of its own, the current row lends its key to the last one that was decided here.
function undoLast() {
  const row = lastDecided && document.getElementById(lastDecided);
  const undo = row?.querySelector("[data-row-key=u]");
  if (!undo) return say("There is nothing to undo here.");
  select(row);
  undo.click();
}

const KEYS = { j: () => step(1), k: () => step(-1), ArrowDown: () => step(1), ArrowUp: () => step(-1) };
const typing = (target) => target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.querySelector("dialog[open]")) return;
  if (!keysOn() || typing(event.target)) return;
  if (event.key === "u" && !event.repeat && !current()?.querySelector("[data-row-key=u]")) return undoLast();
  const act = KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

document.addEventListener("focusin", (event) => {
  const row = event.target.closest("[data-pair]");
  if (row && row !== current()) select(row, { focus: false });
});
document.addEventListener("click", (event) => {
  const row = event.target.closest("[data-pair]");
  if (row && !event.target.closest("a, button")) select(row, { focus: !String(getSelection()) });
});

// A row on its way to the desk does not answer a second key.
document.addEventListener("htmx:beforeRequest", (event) => event.detail.target.closest?.("[data-pair]")?.setAttribute("aria-busy", "true"));
document.addEventListener("htmx:afterRequest", (event) => {
  for (const row of document.querySelectorAll("[data-pair][aria-busy]")) row.removeAttribute("aria-busy");
});

let said = "";
document.addEventListener("stet:said", (event) => {
  said = event.detail.value;
});
document.addEventListener("htmx:afterSettle", (event) => {
  const id = event.detail.elt?.id || event.detail.target.id;
  const row = document.getElementById(id)?.closest("[data-pair]");
  if (!row) return;
  const mend = row.querySelector("[data-focus]");
  if (!said) {
    select(row);
    mend?.focus({ preventScroll: true });
    return;
  }
  toast(said, "success");
  said = "";
  lastDecided = row.id;
  const going = row.querySelector("[data-row-key=u]") && !row.hasAttribute("data-open");
  select((going && nextOpen(row)) || row);
});

function begin() {
  const first = current() ?? rows()[0];
  if (first) select(first, { focus: location.search.includes("at=") });
}
document.addEventListener("htmx:afterSwap", (event) => event.detail.target.id === "main" && begin());
begin();
