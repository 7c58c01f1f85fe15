// The menu of a narrow window: it takes the focus, closes when it loses it, and its levels open by the keyboard, too.
import { sayWhetherOpen } from "./expanded.js";

export function menu() {
  const drawer = document.getElementById("__drawer");
  const sidebar = document.querySelector(".md-sidebar--primary");
  for (const label of document.querySelectorAll("label:is(.md-nav__title, .md-nav__link)[for^=__nav_]"))
    openable(label);
  if (drawer && sidebar) takeFocus(drawer, sidebar);
}

function openable(label) {
  label.setAttribute("role", "button");
  label.setAttribute("tabindex", "0");
  if (label.matches(".md-nav__title")) label.setAttribute("aria-label", `Back from ${label.textContent.trim()}`);
  label.addEventListener("keydown", (event) => {
    if (event.key !== " ") return; // Material itself lets Enter press a label
    event.preventDefault();
    label.click();
  });
  sayWhetherOpen(label, label.htmlFor);
}

function takeFocus(drawer, sidebar) {
  const close = () => drawer.checked && drawer.click();
  const enter = () => drawer.checked && focusFirst(sidebar);
  sidebar.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !sidebar.contains(event.relatedTarget)) close();
  });
  sidebar.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    close();
    document.querySelector("button.md-header__button[for=__drawer]").focus();
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
