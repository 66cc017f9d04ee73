// Telling a person something, on the screen and aloud.
const SHOWN_MS = 7000;

/** Read `words` out to a screen reader without showing them. */
export function say(words) {
  const region = document.getElementById("say");
  if (region) region.textContent = words;
}

/** Show `words` in the corner for a few seconds; `kind` is success, error, warning or info. */
export function toast(words, kind = "info") {
  const box = document.getElementById("toasts");
  const item = document.createElement("div");
  item.className = `message ${kind}`;
  item.textContent = words;
  if (kind === "error") item.setAttribute("role", "alert");
  else say(words);
  box.replaceChildren(item);
  setTimeout(() => item.remove(), kind === "error" ? SHOWN_MS * 2 : SHOWN_MS);
}
