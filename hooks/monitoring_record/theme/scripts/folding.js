// Long texts fold. They stay in the page: search, print and “find in page” have them, and what looks into one opens it.
const LONG = 26; // lines, or rather heights of a letter
const FADES = 0.7; // how far down a folded text is wholly seen, as in styles/fold.css

export function folding() {
  // All are measured before any is changed: with every change the browser would lay out the page anew.
  for (const text of [...document.querySelectorAll(".fold")].filter(isLong)) fold(text);
}

function isLong(text) {
  return text.scrollHeight >= LONG * parseFloat(getComputedStyle(text).fontSize);
}

function fold(text) {
  const button = unfolder(text);
  // What was looked for within the text stays where it is seen.
  const open = () => {
    if (!text.classList.contains("folded")) return;
    const passed = text.scrollTop;
    text.classList.remove("folded");
    button.remove();
    scrollBy({ top: passed, behavior: "instant" });
  };
  button.addEventListener("click", () => {
    open();
    text.setAttribute("tabindex", "-1");
    text.focus({ preventScroll: true });
  });
  text.addEventListener("scroll", open);
  text.addEventListener("focusin", (event) => {
    const { top, height } = text.getBoundingClientRect();
    if (event.target.getBoundingClientRect().bottom > top + FADES * height) open();
  });
  text.classList.add("folded");
  text.after(button);
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
