// Material's menu and search toggles are labels, which the keyboard cannot reach. Make them the buttons they look like.
document$.subscribe(() => {
  for (const toggle of document.querySelectorAll("label.md-header__button[for]")) {
    if (toggle.hasAttribute("role")) continue;
    toggle.setAttribute("role", "button");
    toggle.setAttribute("tabindex", "0");
    if (!toggle.title && !toggle.hasAttribute("aria-label")) {
      toggle.setAttribute("aria-label", toggle.htmlFor === "__search" ? "Search" : "Menu");
    }
    toggle.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      toggle.click();
    });
  }
});
