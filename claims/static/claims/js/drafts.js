// Nothing typed is lost: what stands in a form with data-draft is kept per claim until the form is sent, and comes back
// after the panel is drawn anew, another claim is looked at, or the page is loaded again.
const PREFIX = "stet:draft:";
const panel = () => document.getElementById("panel");
const keyOf = (field) => `${PREFIX}${panel()?.dataset.claim}:${field.form.dataset.draft}:${field.name}`;
const kept = (field) => field?.form?.dataset.draft && field.name && !["hidden", "file", "radio"].includes(field.type);

function keep(field) {
  if (field.value && field.value !== field.defaultValue) sessionStorage.setItem(keyOf(field), field.value);
  else sessionStorage.removeItem(keyOf(field));
}

function restore() {
  for (const field of panel()?.querySelectorAll("form[data-draft] input, form[data-draft] textarea") ?? []) {
    if (!kept(field)) continue;
    const draft = sessionStorage.getItem(keyOf(field));
    if (draft === null || field.value) continue;
    field.value = draft;
    const details = field.closest("details");
    if (details) details.open = true;
  }
}

function forget(form) {
  for (const field of form.elements) if (kept(field)) sessionStorage.removeItem(keyOf(field));
}

document.addEventListener("input", (event) => kept(event.target) && keep(event.target));
// A sent form is forgotten before the answer is drawn; a refusal draws what was typed again by itself.
document.addEventListener("htmx:beforeSwap", (event) => {
  const form = event.detail.requestConfig?.elt;
  if (form?.matches?.("form[data-draft]") && event.detail.xhr.status === 200) forget(form);
});
document.addEventListener("htmx:afterSwap", restore);
restore();
