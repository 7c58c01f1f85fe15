// The toggles of the menu and of the search are labels, which the keyboard cannot reach: each gets a button in its place.
// The label remains, out of sight, since Material listens to it; `for` gives the button its looks.
import { sayWhetherOpen } from "./expanded.js";

const NAMES = { __drawer: "Menu", __search: "Search" };

export function toggles() {
  const labels = document.querySelectorAll("label.md-header__button:is([for=__drawer], [for=__search])");
  for (const label of labels) {
    if (label.style.display) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = label.className;
    button.setAttribute("for", label.htmlFor);
    button.setAttribute("aria-label", NAMES[label.htmlFor]);
    button.append(...label.childNodes);
    button.addEventListener("click", () => label.click());
    sayWhetherOpen(button, label.htmlFor);
    label.style.display = "none";
    label.after(button);
  }
}
