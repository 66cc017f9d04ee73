// Selecting words of the article: mark them as a claim, or use them for the selected one.
import { spanOf } from "./offsets.js";
import { toast } from "./say.js";

const GAP = 8;
const bar = () => document.getElementById("mark");
const text = () => document.getElementById("text");
const panel = () => document.getElementById("panel");

// On a phone the claim's sheet lies over the lower part of the text.
function floor() {
  const sheet = panel();
  return getComputedStyle(sheet).position === "fixed" ? sheet.getBoundingClientRect().top : window.innerHeight;
}

function place(range) {
  const box = range.getBoundingClientRect();
  const form = bar();
  const below = box.bottom + GAP;
  const top = below + form.offsetHeight <= floor() ? below : box.top - GAP - form.offsetHeight;
  const within = form.offsetParent?.getBoundingClientRect() ?? { left: 0, top: 0 };
  const left = Math.min(Math.max(GAP, box.left), document.documentElement.clientWidth - form.offsetWidth - GAP);
  // The CSP forbids style attributes in markup; setting a property from a script is allowed.
  form.style.left = `${left - within.left}px`;
  form.style.top = `${top - within.top}px`;
}

function selected() {
  const selection = getSelection();
  if (!bar() || !selection?.rangeCount) return null;
  const range = selection.getRangeAt(0);
  const span = spanOf(range, text());
  return span && { range, span };
}

function update() {
  const form = bar();
  if (!form || form.contains(document.activeElement)) return;
  const found = selected();
  form.hidden = !found;
  if (!found) return;
  form.elements.start.value = found.span.start;
  form.elements.end.value = found.span.end;
  document.getElementById("mark-correct").hidden = !document.getElementById("correct");
  place(found.range);
}

function useForSelected() {
  const correct = document.getElementById("correct");
  if (!correct) return toast("Select a claim first.", "warning");
  const form = bar();
  correct.elements.start.value = form.elements.start.value;
  correct.elements.end.value = form.elements.end.value;
  correct.elements.words.value = "";
  getSelection().removeAllRanges();
  correct.requestSubmit();
}

document.addEventListener("selectionchange", update);
window.addEventListener("resize", () => {
  const found = bar()?.hidden === false && selected();
  if (found) place(found.range);
});
document.addEventListener("click", (event) => {
  if (event.target.closest("#mark-correct")) useForSelected();
});
// The typed words win over offsets that an earlier selection left behind.
document.addEventListener("input", (event) => {
  if (event.target.id !== "correct-words") return;
  event.target.form.elements.start.value = "";
  event.target.form.elements.end.value = "";
});
document.addEventListener("htmx:afterRequest", (event) => {
  if (event.target === bar() && event.detail.successful) {
    getSelection().removeAllRanges();
    bar().hidden = true;
    panel().focus({ preventScroll: true });
  }
});
