// What Material leaves out for those who use the keyboard or hear the page.
document$.subscribe(() => {
  // The menu and search toggles are labels, which the keyboard cannot reach: a button stands in for each. The label stays,
  // out of sight, since Material listens to it; `for` gives the button its looks.
  for (const label of document.querySelectorAll("label.md-header__button:is([for=__drawer], [for=__search])")) {
    if (label.style.display) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = label.className;
    button.setAttribute("for", label.htmlFor);
    button.setAttribute("aria-label", label.htmlFor === "__search" ? "Search" : "Menu");
    button.append(...label.childNodes);
    button.addEventListener("click", () => label.click());
    label.style.display = "none";
    label.after(button);
  }
  // The search is a dialog without a name.
  document.querySelector("[data-md-component=search]")?.setAttribute("aria-label", "Search");
  // A table that scrolls sideways must scroll with the arrow keys, too.
  for (const frame of document.querySelectorAll(".md-typeset__scrollwrap")) {
    if (frame.scrollWidth > frame.clientWidth) frame.setAttribute("tabindex", "0");
  }
});
