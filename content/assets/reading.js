// Long texts fold. They stay in the page: search, print and “find in page” have them, and what looks into one opens it.
document$.subscribe(() => {
  // All are measured before the first is folded: else the browser lays the page out anew for each.
  const texts = [...document.querySelectorAll(".fold:not([data-ready])")];
  const long = texts.filter((text) => text.scrollHeight >= 26 * parseFloat(getComputedStyle(text).fontSize));
  for (const text of texts) text.dataset.ready = "";
  for (const text of long) {
    text.classList.add("folded");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "unfold";
    button.textContent = "Read it all";
    const open = () => {
      text.scrollTop = 0;
      text.classList.remove("folded");
      button.remove();
    };
    button.addEventListener("click", () => {
      open();
      text.setAttribute("tabindex", "-1");
      text.focus({ preventScroll: true });
    });
    text.addEventListener("focusin", open, { once: true });
    text.addEventListener("scroll", open, { once: true });
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
