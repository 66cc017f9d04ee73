// Choosing a claim: only the panel is fetched, the mark in the text moves, the address follows.
const current = () => document.querySelectorAll("#text .claim.current");

function show(id, scroll) {
  for (const one of current()) {
    one.classList.remove("current");
    one.removeAttribute("aria-current");
  }
  const marks = document.querySelectorAll(`#text [data-claim="${id}"]`);
  for (const one of marks) {
    one.classList.add("current");
    if (one.matches("a")) one.setAttribute("aria-current", "true");
  }
  if (scroll) marks[0]?.scrollIntoView({ block: "nearest", behavior: "smooth" });
}

function follow(link) {
  const inText = link.matches("#text a");
  window.htmx.ajax("GET", link.href, { target: "#panel", swap: "outerHTML", source: inText ? document.body : link });
  history.replaceState(history.state, "", link.href);
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-select], #text a[data-claim]");
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (!link.matches("#text a") || getSelection().isCollapsed) follow(link);
});
// While another claim is on its way, keys must not act on the one that is leaving (see keys.js).
const isDrawnAnew = (event) => ["panel", "desk"].includes(event.detail.target?.id);
document.addEventListener("htmx:beforeRequest", (event) => {
  if (isDrawnAnew(event)) event.detail.target.setAttribute("aria-busy", "true");
});
document.addEventListener("htmx:afterRequest", (event) => {
  if (isDrawnAnew(event)) document.getElementById(event.detail.target.id)?.removeAttribute("aria-busy");
});
document.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.target.id === "desk") {
    current()[0]?.scrollIntoView({ block: "nearest" });
    return;
  }
  if (event.detail.target.id !== "panel") return;
  const id = document.getElementById("panel").dataset.claim;
  const before = current()[0]?.dataset.claim;
  if (id) show(id, id !== before);
});
