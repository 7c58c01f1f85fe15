// Where to look when nothing is found: the pages that the row at the top links to.
import { element } from "./element.js";

export function elsewhere() {
  const links = [...document.querySelectorAll(".site-nav a")];
  return element(
    "ul",
    { class: "search-links" },
    ...links.map(({ href, textContent }) => element("li", {}, element("a", { href }, textContent))),
  );
}
