// The review page: keys, choosing claims, marking text, drafts, and where the focus goes.
import { reveal } from "./keys.js";
import { toast } from "./say.js";
import "./help.js";
import "./selecting.js";
import "./marking.js";
import "./drafts.js";

const panel = () => document.getElementById("panel");
let wasInside = false;

function focusAfter() {
  const wanted = panel().querySelector("[data-focus]");
  if (wanted) {
    wanted.focus({ preventScroll: true });
    reveal(wanted);
  } else if (wasInside) {
    panel().focus({ preventScroll: true });
  }
}

function prepareSheet() {
  const toggle = panel()?.querySelector("[data-sheet]");
  if (!toggle) return;
  toggle.hidden = false;
  toggle.onclick = () => {
    const full = panel().classList.toggle("full");
    toggle.setAttribute("aria-expanded", String(full));
    toggle.textContent = full ? "Less" : "More";
  };
}

document.addEventListener("htmx:beforeSwap", () => {
  wasInside = Boolean(panel()?.contains(document.activeElement));
});
document.addEventListener("htmx:afterSwap", (event) => {
  if (!["panel", "desk"].includes(event.detail.target.id)) return;
  prepareSheet();
  focusAfter();
});
document.addEventListener("stet:said", (event) => toast(event.detail.value, "success"));

prepareSheet();
