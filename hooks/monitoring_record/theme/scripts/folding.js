// Long texts fold. They stay in the page: search, print and “find in page” have them, and what looks into one opens it.
const LONG = 1.4; // times the height of a folded text: folding what is shorter would save little
const FADES = 0.7; // how far down a folded text is wholly seen, as in styles/fold.css

export function folding() {
  // All are measured before any is changed: with every change the browser would lay out the page anew.
  const texts = [...document.querySelectorAll(".fold:not(.earlier *)")];
  for (const text of texts) text.classList.add("folded");
  const long = new Set(texts.filter((text) => text.scrollHeight > LONG * text.clientHeight));
  for (const text of texts) long.has(text) ? text.after(unfolder(text)) : text.classList.remove("folded");
  for (const text of long) opens(text);
}

// What was looked for within the text stays where it is seen.
export function unfold(text) {
  if (!text.classList.contains("folded")) return;
  const passed = text.scrollTop;
  text.classList.remove("folded");
  text.nextElementSibling.remove();
  scrollBy({ top: passed, behavior: "instant" });
}

function opens(text) {
  text.nextElementSibling.addEventListener("click", () => {
    unfold(text);
    text.setAttribute("tabindex", "-1");
    text.focus({ preventScroll: true });
  });
  text.addEventListener("scroll", () => unfold(text));
  text.addEventListener("focusin", (event) => {
    const { top, height } = text.getBoundingClientRect();
    if (event.target.getBoundingClientRect().bottom > top + FADES * height) unfold(text);
  });
}

function unfolder(text) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "unfold";
  button.textContent = "Read it all";
  const who = text.closest(".voice")?.querySelector(".who");
  if (who) button.setAttribute("aria-label", `Read it all: ${who.textContent.trim().replace(/\s+/g, " ")}`);
  return button;
}
