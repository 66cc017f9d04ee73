// The list of keys: opened by what carries data-opens, with the switch that turns single keys off (WCAG 2.1.4).
import { keysOn, switchKeys } from "./keys.js";

document.addEventListener("click", (event) => {
  const opens = event.target.closest?.("[data-opens]");
  if (opens) document.getElementById(opens.dataset.opens).showModal();
});
const keysBox = document.getElementById("keys-on");
keysBox.checked = keysOn();
keysBox.addEventListener("change", () => switchKeys(keysBox.checked));
