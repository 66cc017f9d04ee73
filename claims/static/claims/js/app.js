// What every page needs: say when a request fails, and keep what was typed.
import { toast } from "./say.js";

const SENTENCES = {
  403: "You may not do that here, or your session ended. Nothing was changed. Reload the page to go on.",
  404: "That is not there any more. Reload the page.",
  413: "That is too large. Nothing was stored.",
  429: "Too many requests. Wait a moment, then try again.",
};
const BROKEN = "The server could not do that. Nothing was changed, and what you typed is still here. Try again in a moment.";
const OFFLINE = "The server cannot be reached. What you typed is still here. Try again when the connection is back.";

document.addEventListener("htmx:responseError", (event) => {
  if (event.target.closest("[data-poll]")) return;
  toast(event.detail.xhr.getResponseHeader("X-Refusal") || SENTENCES[event.detail.xhr.status] || BROKEN, "error");
});
document.addEventListener("htmx:sendError", (event) => {
  if (!event.target.closest("[data-poll]")) toast(OFFLINE, "error");
});
// A page that comes back with a refusal starts where there is something to mend.
if (!document.activeElement?.matches("input, textarea, select")) document.querySelector("[aria-invalid=true]")?.focus();
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) if (!menu.contains(event.target)) menu.open = false;
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});
