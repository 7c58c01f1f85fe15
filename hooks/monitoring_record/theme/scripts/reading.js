// Long texts fold. They stay in the page: search, print and “find in page” have them, and what looks into one opens it.
const FADES = 0.7; // how far down a folded text is wholly seen, as in record.css
document$.subscribe(() => {
  const isLong = (text) => text.scrollHeight >= 26 * parseFloat(getComputedStyle(text).fontSize);
  // All are measured before any is changed: with every change the browser would lay out the page anew.
  for (const text of [...document.querySelectorAll(".fold")].filter(isLong)) {
    text.classList.add("folded");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "unfold";
    button.textContent = "Read it all";
    const who = text.closest(".voice")?.querySelector(".who");
    if (who) button.setAttribute("aria-label", `Read it all: ${who.textContent.trim().replace(/\s+/g, " ")}`);
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
    text.after(button);
  }
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
  for (const button of document.querySelectorAll("button[data-clipboard-text]")) button.hidden = false;
  // The sign beside a heading copies the link to it; Material tells that it did.
  for (const link of document.querySelectorAll(".headerlink")) link.dataset.clipboardText = link.href;
});
