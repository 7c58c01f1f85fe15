// What Material leaves out for those who use the keyboard or hear the page.
document$.subscribe(() => {
  // The menu and search toggles are labels, which the keyboard cannot reach: make them the buttons they look like.
  for (const toggle of document.querySelectorAll("label.md-header__button:is([for=__drawer], [for=__search])")) {
    if (toggle.hasAttribute("role")) continue;
    toggle.setAttribute("role", "button");
    toggle.setAttribute("tabindex", "0");
    toggle.setAttribute("aria-label", toggle.htmlFor === "__search" ? "Search" : "Menu");
    toggle.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      toggle.click();
    });
  }
  // The search is a dialog without a name.
  document.querySelector("[data-md-component=search]")?.setAttribute("aria-label", "Search");
  // A table that scrolls sideways must scroll with the arrow keys, too.
  for (const frame of document.querySelectorAll(".md-typeset__scrollwrap")) {
    if (frame.scrollWidth > frame.clientWidth) frame.setAttribute("tabindex", "0");
  }
});
