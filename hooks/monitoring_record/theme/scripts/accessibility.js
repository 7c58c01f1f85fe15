// What Material leaves out for those who use the keyboard or hear the page.
function tellWhetherOpen(button, id) {
  const box = document.getElementById(id);
  const tell = () => button.setAttribute("aria-expanded", String(box.checked));
  box.addEventListener("change", tell);
  tell();
}

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
    tellWhetherOpen(button, label.htmlFor);
    label.style.display = "none";
    label.after(button);
  }
  // The levels of the menu open by labels, too.
  for (const label of document.querySelectorAll("label:is(.md-nav__title, .md-nav__link)[for^=__nav_]")) {
    label.setAttribute("role", "button");
    label.setAttribute("tabindex", "0");
    if (label.matches(".md-nav__title")) label.setAttribute("aria-label", `Back from ${label.textContent.trim()}`);
    label.addEventListener("keydown", (event) => {
      if (event.key !== " ") return; // Material itself lets Enter press a label
      event.preventDefault();
      label.click();
    });
    tellWhetherOpen(label, label.htmlFor);
  }

  // The menu of a narrow window takes the focus, and closes when it loses it.
  const drawer = document.getElementById("__drawer");
  const menu = document.querySelector(".md-sidebar--primary");
  const close = () => drawer.checked && drawer.click();
  const enter = () => [...menu.querySelectorAll("a, label[tabindex]")].find((stop) => {
    stop.focus();
    return stop === document.activeElement;
  });
  menu?.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) close();
  });
  menu?.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    close();
    document.querySelector("button.md-header__button[for=__drawer]").focus();
  });
  drawer?.addEventListener("change", () => drawer.checked && enter());
  // When a level of the menu opens or closes, what had the focus may be covered.
  for (const level of menu?.querySelectorAll(".md-nav__toggle[id^=__nav_]") ?? []) {
    level.addEventListener("change", () => drawer.checked && enter());
  }

  // Of the two colours, none is chosen at first: who comes from below would be on the button that is not shown.
  const colours = [...document.querySelectorAll(".md-option")].find((option) => !option.nextElementSibling.hidden);
  if (colours) colours.checked = true;

  // The search is a dialog without a name; what Material tells, as that a link was copied, is told to nobody who listens.
  document.querySelector("[data-md-component=search]")?.setAttribute("aria-label", "Search");
  document.querySelector("[data-md-component=dialog]")?.setAttribute("role", "status");
  // A table that scrolls sideways must scroll with the arrow keys, too.
  for (const frame of document.querySelectorAll(".md-typeset__scrollwrap")) {
    if (frame.scrollWidth > frame.clientWidth) frame.setAttribute("tabindex", "0");
  }
});
