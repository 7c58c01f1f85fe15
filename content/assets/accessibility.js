// What Material leaves out for those who use the keyboard or hear the page.
document$.subscribe(() => {
  // Menu, search and the levels of the menu open by labels, which the keyboard cannot reach: make them the buttons they
  // look like. Material itself lets Enter press a label.
  for (const toggle of document.querySelectorAll("label:is(.md-header__button, .md-nav__title, .md-nav__link):is(.md-header [for=__drawer], [for=__search], [for^=__nav_])")) {
    const box = document.getElementById(toggle.htmlFor);
    const tell = () => toggle.setAttribute("aria-expanded", String(box.checked));
    toggle.setAttribute("role", "button");
    toggle.setAttribute("tabindex", "0");
    if (box.id === "__drawer") toggle.setAttribute("aria-label", "Menu");
    if (box.id === "__search") toggle.setAttribute("aria-label", "Search");
    if (toggle.matches(".md-nav__title")) toggle.setAttribute("aria-label", `Back from ${toggle.textContent.trim()}`);
    toggle.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      toggle.click();
    });
    box.addEventListener("change", tell);
    tell();
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
    document.querySelector(".md-header__button[for=__drawer]").focus();
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
