// Opens the search. No byte of it is loaded before its control is touched; what is typed meanwhile stays in the field.
import { resultsOf } from "./search-results.js";
import { sayLoading, sayNotLoaded } from "./search-status.js";

const SCRIPT = new URL("search.js", document.currentScript.src).href;

export function searchOpening() {
  const control = document.querySelector(".search-open");
  if (!control) return;
  const page = document.querySelector(".search-page input");
  if (page) opens(control, () => enter(page));
  else openDialog(control, document.querySelector(".search-dialog"));
  if (page) load();
}

function openDialog(control, dialog) {
  const input = dialog.querySelector("input");
  control.setAttribute("role", "button");
  control.setAttribute("aria-haspopup", "dialog");
  control.setAttribute("aria-keyshortcuts", "/ Control+K Meta+K");
  for (const touch of ["pointerenter", "touchstart", "focus"]) control.addEventListener(touch, load, { passive: true });
  opens(control, () => {
    load();
    if (!dialog.open) dialog.showModal();
    enter(input);
  });
  closes(dialog);
  for (const tip of dialog.querySelectorAll(".search-tips button")) {
    tip.addEventListener("click", () => type(input, tip.textContent));
  }
  // The list, which the second script fills, comes first: what is chosen in it takes the key.
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.target !== input || event.defaultPrevented || event.isComposing) return;
    location.assign(resultsOf(control.href, input.value));
  });
}

function enter(input) {
  input.focus();
  input.select();
}

// What can be tried is in the page from the start, so a click on it counts from the start, too; the second script reads the field.
function type(input, words) {
  input.value = words;
  input.focus();
  input.dispatchEvent(new Event("input"));
}

function opens(control, open) {
  control.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return; // in another tab, as any link
    event.preventDefault();
    open();
  });
  control.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    open();
  });
  document.addEventListener("keydown", (event) => {
    if (!asksForSearch(event)) return;
    event.preventDefault();
    open();
  });
}

// “/” or Ctrl-K, but not within a field.
function asksForSearch({ key, ctrlKey, metaKey, altKey, target }) {
  if (target.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]")) return false;
  const command = ctrlKey || metaKey;
  return command ? key.toLowerCase() === "k" && !altKey : key === "/";
}

// Escape closes it, too, and browsers give the focus back by themselves.
function closes(dialog) {
  dialog.querySelector(".search-close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
}

let loading = false;

function load() {
  if (loading) return;
  loading = true;
  sayLoading();
  const script = document.createElement("script");
  script.src = SCRIPT;
  script.addEventListener("error", () => {
    loading = false; // the next touch tries again
    sayNotLoaded();
  });
  document.head.append(script);
}
