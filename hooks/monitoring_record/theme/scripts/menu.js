// The menu of a narrow window: a button opens it, it takes the focus, closes when it loses it or a link of it is followed, and its
// levels open by the keyboard, too.
import { sayWhetherOpen } from "./expanded.js";

export function menu() {
  const drawer = document.getElementById("__drawer");
  const sidebar = document.querySelector(".md-sidebar--primary");
  if (!drawer || !sidebar) return;
  const button = buttonInPlaceOf(document.querySelector("label.md-header__button[for=__drawer]"));
  for (const label of document.querySelectorAll("label:is(.md-nav__title, .md-nav__link)[for^=__nav_]"))
    openable(label);
  takeFocus(drawer, sidebar, button);
}

// The keyboard cannot reach a label, which opens the menu without a script. `for` gives the button its looks.
function buttonInPlaceOf(label) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = label.className;
  button.setAttribute("for", label.htmlFor);
  button.setAttribute("aria-label", "Menu");
  button.append(...label.childNodes);
  button.addEventListener("click", () => document.getElementById(label.htmlFor).click());
  sayWhetherOpen(button, label.htmlFor);
  label.replaceWith(button);
  return button;
}

function openable(label) {
  label.setAttribute("role", "button");
  label.setAttribute("tabindex", "0");
  if (label.matches(".md-nav__title")) label.setAttribute("aria-label", `Back from ${label.textContent.trim()}`);
  label.addEventListener("keydown", (event) => {
    if (event.key !== " " && event.key !== "Enter") return;
    event.preventDefault();
    label.click();
  });
  sayWhetherOpen(label, label.htmlFor);
}

function takeFocus(drawer, sidebar, button) {
  const close = () => drawer.checked && drawer.click();
  const enter = () => drawer.checked && focusFirst(sidebar);
  sidebar.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !sidebar.contains(event.relatedTarget)) close();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !drawer.checked) return;
    close();
    button.focus();
  });
  document.querySelector(".md-overlay").addEventListener("click", () => button.focus());
  sidebar.addEventListener("click", (event) => {
    if (event.target.closest("a")) close();
  });
  drawer.addEventListener("change", enter);
  // When a level of the menu opens or closes, what had the focus may be covered.
  for (const level of sidebar.querySelectorAll(".md-nav__toggle[id^=__nav_]")) level.addEventListener("change", enter);
}

function focusFirst(sidebar) {
  for (const stop of sidebar.querySelectorAll("a, label[tabindex]")) {
    stop.focus();
    if (stop === document.activeElement) return;
  }
}
