// Abbreviations say what they stand for: under the pointer, at keyboard focus, and at the first touch.
// Without this script each is a link to the glossary with a title. What is shown can be dismissed with Escape, stays
// while the pointer is on it, and goes only when pointer and focus have left (WCAG 2.2, 1.4.13).
const GAP = 8; // pixels between the words and the window's edges
const PATIENCE = 200; // milliseconds that the pointer may take from the abbreviation to its name

export function abbreviations() {
  const tip = document.createElement("span");
  tip.id = "abbreviation-name";
  tip.className = "abbreviation-name";
  tip.setAttribute("role", "tooltip");

  let shown = null;
  let leaving = 0;
  let touched = null; // what was shown when a finger came down; null if something else came down

  const abbreviationAt = (node) => (node instanceof Element ? node.closest("a.abbreviation") : null);
  const isOurs = (node) => node instanceof Node && (tip.contains(node) || abbreviationAt(node) === shown);

  function show(abbreviation) {
    clearTimeout(leaving);
    if (shown === abbreviation) return;
    hide();
    shown = abbreviation;
    tip.textContent = abbreviation.title;
    abbreviation.removeAttribute("title"); // else the browser shows it, too
    abbreviation.setAttribute("aria-describedby", tip.id);
    (abbreviation.closest("article") ?? document.body).append(tip);
    place();
    requestAnimationFrame(() => shown && place()); // what takes the focus may still be scrolled into view
  }

  function hide() {
    clearTimeout(leaving);
    if (!shown) return;
    shown.title = tip.textContent;
    shown.removeAttribute("aria-describedby");
    tip.remove();
    shown = null;
  }

  function hideSoon() {
    clearTimeout(leaving);
    leaving = setTimeout(() => document.activeElement === shown || hide(), PATIENCE);
  }

  // Below the abbreviation, or above it where there is no room; never outside the window.
  function place() {
    tip.style.left = tip.style.top = "0";
    const word = shown.getClientRects()[0];
    const origin = tip.getBoundingClientRect();
    const widest = document.documentElement.clientWidth - origin.width - GAP;
    const left = Math.max(GAP, Math.min(word.left, widest));
    const fits = word.bottom + origin.height + GAP < document.documentElement.clientHeight;
    const top = fits ? word.bottom : word.top - origin.height;
    tip.style.left = `${left - origin.left}px`;
    tip.style.top = `${top - origin.top}px`;
  }

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const abbreviation = abbreviationAt(event.target);
    if (abbreviation) show(abbreviation);
    else if (tip.contains(event.target)) clearTimeout(leaving);
  });
  document.addEventListener("pointerout", (event) => {
    if (shown && event.pointerType !== "touch" && isOurs(event.target) && !isOurs(event.relatedTarget)) hideSoon();
  });
  document.addEventListener("focusin", (event) => {
    const abbreviation = abbreviationAt(event.target);
    if (abbreviation) show(abbreviation);
  });
  document.addEventListener("focusout", (event) => {
    if (event.target === shown) hideSoon();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
  document.addEventListener("pointerdown", (event) => {
    touched = event.pointerType === "touch" ? { shown } : null;
    if (shown && !isOurs(event.target)) hide();
  });
  document.addEventListener("click", (event) => {
    const abbreviation = abbreviationAt(event.target);
    if (!abbreviation || !touched || touched.shown === abbreviation) return; // the second touch follows the link
    event.preventDefault();
    show(abbreviation);
  });
  addEventListener("resize", hide);
  addEventListener("beforeprint", hide);
}
