// Single keys press what carries data-key: a link or button is clicked, a field gets the focus, a summary opens.
// They do nothing while a person types, with a modifier held, in a dialog, or when switched off (WCAG 2.1.4).
const SWITCH = "stet:keys";
const GOING_ON = ["j", "k", "o"];
const ahead = [];

/** Whether single keys are switched on in this browser. */
export const keysOn = () => localStorage.getItem(SWITCH) !== "off";
/** Switch single keys on or off for this browser. */
export const switchKeys = (on) => localStorage.setItem(SWITCH, on ? "on" : "off");

const typing = (target) =>
  target.isContentEditable || target.matches("textarea, select, input:not([type=radio], [type=checkbox], [type=button], [type=submit])");

function visible(element) {
  return element.checkVisibility ? element.checkVisibility() : element.offsetParent !== null;
}

/** Bring a field into view with the form around it, so far as there is room: what else is asked for, and the button. */
export function reveal(field) {
  field.closest("form")?.scrollIntoView({ block: "nearest" });
  field.scrollIntoView({ block: "nearest" });
}

function press(element) {
  if (element.matches("summary")) {
    element.parentElement.open = true;
    const field = element.parentElement.querySelector("input:not([type=hidden]), textarea");
    field?.focus({ preventScroll: true });
    if (field) reveal(field);
  } else if (element.matches("input, textarea, select")) {
    element.focus({ preventScroll: true });
    reveal(element);
  } else {
    element.click();
  }
}

// Escape leaves a field first, to what it lies in; outside of one it gives up what is being written (its draft is kept), else
// folds the form away that a key opened.
function leave(target) {
  if (typing(target)) return (target.closest("[tabindex='-1']") ?? document.getElementById("main")).focus({ preventScroll: true });
  const away = document.querySelector("[data-escape]");
  if (away) return away.click();
  const opener = [...document.querySelectorAll("details[open] > summary[data-key]")].find(visible);
  if (!opener) return;
  if (opener.parentElement.contains(target)) opener.focus({ preventScroll: true });
  opener.parentElement.open = false;
}

const isLeaving = (element) => element.closest("[aria-busy=true]") !== null;
const holderOf = (key) => [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].find(visible);

// Going on may be typed ahead and happens when the next claim is there; a verdict on a claim not yet seen is dropped.
function typeAhead(key) {
  if (GOING_ON.includes(key)) ahead.push(key);
}
document.addEventListener("htmx:afterRequest", (event) => {
  if (event.detail.xhr?.status !== 200) ahead.length = 0; // a refusal is to be read first
});
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.target.id === "panel") holderOf(ahead.shift() ?? "")?.click();
});

document.addEventListener("keydown", (event) => {
  const { target, key } = event;
  if (event.isComposing || !(target instanceof Element)) return;
  if (key === "Enter" && (event.ctrlKey || event.metaKey) && target.form) {
    event.preventDefault();
    // What stands inside a form is part of it, though a search field there belongs to a form of its own.
    if (!isLeaving(target)) (target.closest("form") ?? target.form).requestSubmit();
    return;
  }
  if (document.querySelector("dialog[open]")) return;
  if (key === "Escape") return leave(target);
  if (key === "ArrowDown" && target.dataset?.arrow) {
    event.preventDefault();
    document.querySelector(target.dataset.arrow)?.focus();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || typing(target) || !keysOn()) return;
  const wanted = holderOf(key);
  if (!wanted) return;
  event.preventDefault();
  if (isLeaving(wanted)) typeAhead(key);
  else press(wanted);
});
