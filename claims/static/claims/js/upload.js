// Several files at once, each on a row of its own with its progress and its result. Without this module the form posts them all.
import { say, toast } from "./say.js";

const AT_ONCE = 2;
const LOST = "The connection broke before the server answered. The file is still chosen: press Add to try again.";
const SIGNED_OUT = "Your session ended. Sign in again in another tab, then press Add: the file is still chosen.";
const BROKEN = "The server could not take this file in. It is still chosen: press Add to try again.";

const form = document.querySelector("form[data-upload]");
const input = form?.querySelector("input[type=file]");
const list = form?.querySelector("[data-uploads]");
const drop = form?.querySelector("[data-drop]");
const button = form?.querySelector("[data-submit]");
const check = form?.elements.namedItem("check");
const waiting = new Map(); // row -> File
let busy = false;
let checkTouched = false;

// Signing in again gives a new token; the one that this page came with is then of no use, the cookie's is.
const token = () => document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1] || form.elements.namedItem("csrfmiddlewaretoken").value;
const sized = (bytes) => (bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`);

function part(tag, className, text) {
  const node = document.createElement(tag);
  node.className = className;
  node.textContent = text;
  return node;
}

function said(row, words, state) {
  row.className = `upload ${state}`;
  row.dataset.state = state;
  row.querySelector(".upload-said").textContent = words;
}

function addRow(file) {
  const row = part("li", "upload ready", "");
  const remove = part("button", "btn quiet", "Remove");
  remove.type = "button";
  remove.setAttribute("aria-label", `Remove ${file.name}`);
  remove.addEventListener("click", () => {
    waiting.delete(row);
    row.remove();
    refresh();
    input.focus();
  });
  row.append(part("span", "upload-name", file.name), remove, part("span", "upload-said", sized(file.size)));
  list.append(row);
  if (file.size > Number(form.dataset.maxBytes)) {
    said(row, `This file is larger than ${Math.floor(form.dataset.maxBytes / 1048576)} MB. Nothing was sent.`, "refused");
  } else {
    waiting.set(row, file);
  }
}

function take(files) {
  for (const file of files) addRow(file);
  input.value = "";
  refresh();
}

function refresh() {
  const count = waiting.size;
  button.textContent = count > 1 ? `Add ${count} files` : count === 1 ? "Add this file" : "Add";
  button.disabled = busy;
  if (check && !checkTouched && count) check.checked = count === 1;
}

function body(file) {
  const data = new FormData(form);
  data.set("way", "file");
  data.delete("files");
  data.delete("csrfmiddlewaretoken");
  data.append("files", file, file.name);
  return data;
}

function send(row, file) {
  const progress = document.createElement("progress");
  progress.max = 1;
  progress.setAttribute("aria-label", `Sending ${file.name}`);
  row.querySelector("button")?.setAttribute("hidden", "");
  row.append(progress);
  said(row, "Sending", "sending");
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", form.dataset.upload);
    request.setRequestHeader("X-CSRFToken", token());
    request.setRequestHeader("HX-Request", "true"); // a session that ended is then told, not drawn as a sign-in page
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) progress.value = event.loaded / event.total;
    });
    request.upload.addEventListener("load", () => {
      progress.removeAttribute("value");
      said(row, "Reading", "sending");
    });
    request.addEventListener("loadend", () => {
      progress.remove();
      resolve(finish(row, request));
    });
    request.send(body(file));
  });
}

function finish(row, request) {
  if ([200, 201, 422].includes(request.status)) {
    const holder = document.createElement("template");
    holder.innerHTML = request.responseText; // our own part, escaped by the server
    const done = [...holder.content.querySelectorAll("li")]; // a message of several items has a row for each
    waiting.delete(row);
    row.replaceWith(...done);
    for (const one of done) window.htmx?.process(one);
    return done;
  }
  row.querySelector("button")?.removeAttribute("hidden");
  const words = request.status === 403 ? request.getResponseHeader("X-Refusal") || SIGNED_OUT : BROKEN;
  said(row, request.status ? words : LOST, "refused");
  return [row];
}

async function sendAll() {
  const pressed = document.activeElement === button; // a button that is off loses the focus
  busy = true;
  refresh();
  const queue = [...waiting];
  const results = [];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) results.push(...(await send(...next)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  busy = false;
  refresh();
  if (results.length === 1 && results[0].dataset.next) {
    window.location.assign(results[0].dataset.next);
    return;
  }
  if (pressed && document.activeElement === document.body) button.focus({ preventScroll: true });
  tell(results);
}

function tell(results) {
  const count = (state) => results.filter((row) => row.dataset.state === state).length;
  const parts = [
    [count("added"), "added"],
    [count("known"), "already here"],
    [count("refused"), "refused"],
  ];
  const words = parts.filter(([number]) => number).map(([number, word]) => `${number} ${word}`).join(", ");
  form.querySelector("[data-upload-said]").textContent = `${words}.`;
  say(`${words}.`);
}

function sendPlainly() {
  button.disabled = true;
  form.querySelector("[data-upload-said]").textContent = "Reading it. This can take some seconds.";
}

if (form && list) {
  input.addEventListener("change", () => take(input.files));
  check?.addEventListener("change", () => { checkTouched = true; });
  for (const kind of ["dragenter", "dragover"]) {
    form.addEventListener(kind, (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      drop.classList.add("over");
    });
  }
  form.addEventListener("dragleave", (event) => {
    if (!form.contains(event.relatedTarget)) drop.classList.remove("over");
  });
  form.addEventListener("drop", (event) => {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    drop.classList.remove("over");
    form.querySelector("[name=way][value=file]").checked = true;
    if (busy) toast("Wait until the files above are done, then drop these again.", "warning");
    else take(event.dataTransfer.files);
  });
  form.addEventListener("submit", (event) => {
    const way = new FormData(form).get("way");
    if (way === "file" && waiting.size) {
      event.preventDefault();
      if (!busy) sendAll();
    } else {
      sendPlainly();
    }
  });
  window.addEventListener("pageshow", () => { if (!busy) button.disabled = false; });
  window.addEventListener("beforeunload", (event) => { if (busy) event.preventDefault(); });
}
