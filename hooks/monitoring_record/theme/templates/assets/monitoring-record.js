{
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
}
{
// Folds, filters and sorts a table of ratings. What is chosen stands in the address, so that a view can be shared.
document$.subscribe(() => {
  const table = document.querySelector("table.matrix");
  const form = document.querySelector("form.table-tools");
  if (!table || !form || table.dataset.ready) return;
  table.dataset.ready = "";
  const status = document.querySelector(".table-status");
  const empty = document.querySelector(".table-empty");
  const openAll = form.querySelector("[data-open-all]");
  const bodies = [...table.tBodies];
  const rows = bodies.filter((body) => body.classList.contains("row"));
  const bands = bodies.filter((body) => body.classList.contains("band"));
  let arranged; // the order that the rows stand in
  const fields = [...form.querySelectorAll("select")];
  const orders = {
    best: (a, b) => rank(a) - rank(b),
    worst: (a, b) => rank(b) - rank(a),
    title: (a, b) => a.dataset.title.localeCompare(b.dataset.title),
  };

  // What was given no rating comes last in either order.
  function rank(row) {
    const unrated = form.elements.sort.value === "worst" ? -1 : Infinity;
    return row.dataset.rank === undefined ? unrated : Number(row.dataset.rank);
  }

  function opener(row) {
    return row.querySelector(".opener");
  }

  function open(row, opened) {
    row.classList.toggle("open", opened);
    opener(row)?.setAttribute("aria-expanded", String(opened));
  }

  function fits(row) {
    return ["chapter", "rating", "change"].every((name) => {
      const wanted = form.elements[name]?.value;
      return !wanted || row.dataset[name] === wanted;
    });
  }

  function openable() {
    return rows.filter((row) => opener(row) && !row.hidden);
  }

  function allOpen() {
    return openable().every((row) => row.classList.contains("open"));
  }

  // Only where the order changes: to move the rows of a large table takes longer than to hide some.
  function arrange(order) {
    if (order === arranged) return;
    arranged = order;
    table.append(...(order ? [...bands, ...[...rows].sort(order)] : bodies));
  }

  function show() {
    const shown = rows.filter(fits);
    const chapters = new Set(shown.map((row) => row.dataset.chapter));
    for (const row of rows) row.hidden = !fits(row);
    const order = orders[form.elements.sort.value];
    for (const band of bands) {
      band.hidden = Boolean(order) || !chapters.has(band.dataset.chapter);
    }
    arrange(order);
    let count = `${shown.length} of ${rows.length}`;
    if (shown.length === rows.length) count = rows.length === 1 ? "1" : `All ${rows.length}`;
    const noun = rows.length === 1 ? "recommendation" : "recommendations";
    status.textContent = `${count} ${noun} ${shown.length === 1 ? "is" : "are"} shown.`;
    empty.hidden = shown.length > 0;
    nameOpenAll();
  }

  function nameOpenAll() {
    openAll.hidden = openable().length === 0;
    openAll.textContent = allOpen() ? "Close all parts" : "Open all parts";
  }

  function remember() {
    const words = new URLSearchParams(location.search);
    for (const { name, value } of fields) value ? words.set(name, value) : words.delete(name);
    const opened = rows.filter((row) => row.classList.contains("open")).map((row) => row.dataset.number);
    opened.length ? words.set("open", opened.join(".")) : words.delete("open");
    const query = words.toString();
    try {
      history.replaceState(history.state, "", `${location.pathname}${query && `?${query}`}${location.hash}`);
    } catch {
      // Some browsers let no page on a disk change its address; it works without.
    }
  }

  function recall() {
    const words = new URLSearchParams(location.search);
    for (const field of fields) {
      const wanted = words.get(field.name) ?? "";
      field.value = [...field.options].some((option) => option.value === wanted) ? wanted : "";
    }
    const opened = (words.get("open") ?? "").split(".");
    for (const row of rows) open(row, Boolean(opener(row)) && opened.includes(row.dataset.number));
  }

  function update() {
    show();
    remember();
  }

  function showEverything() {
    for (const field of fields) field.value = "";
    update();
  }

  table.addEventListener("click", (event) => {
    const row = event.target.closest(".opener")?.closest("tbody");
    if (!row) return;
    open(row, !row.classList.contains("open"));
    nameOpenAll();
    remember();
  });
  openAll.addEventListener("click", () => {
    const opened = !allOpen();
    for (const row of openable()) open(row, opened);
    nameOpenAll();
    remember();
  });
  form.addEventListener("change", update);
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    showEverything();
  });
  empty.querySelector("button").addEventListener("click", () => {
    showEverything();
    fields[0].focus();
  });
  form.hidden = false;
  for (const row of rows) if (opener(row)) opener(row).hidden = false;
  recall();
  show();
});
}
{
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
}
{
// On the page of the sources: show only those with the words that were typed. The address keeps them as `?words=`, since
// `?q=` opens the search.
document$.subscribe(() => {
  const form = document.querySelector(".source-filter");
  if (!form) return;
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[“”‘’]/g, "").toLowerCase();
  const input = form.querySelector("input");
  const told = form.querySelector("output");
  const sections = [...document.querySelectorAll(".source-kind")].map((section) => {
    const heading = section.querySelector("h2");
    const words = (source) => [...source.querySelectorAll("p")].map((p) => p.textContent);
    return {
      section,
      entry: document.querySelector(`.source-kinds a[href="#${heading.id}"]`).parentElement,
      sources: [...section.querySelectorAll(".source")].map((source) => ({
        source,
        text: plain([heading.id, heading.firstChild.textContent, ...words(source)].join(" ")),
      })),
    };
  });

  const narrow = () => {
    const words = plain(input.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { section, entry, sources } of sections) {
      let here = 0;
      for (const { source, text } of sources) {
        source.hidden = !words.every((word) => text.includes(word));
        if (!source.hidden) here += 1;
      }
      section.hidden = entry.hidden = here === 0;
      entry.querySelector(".count").textContent = here;
      shown += here;
    }
    told.textContent = words.length ? `${shown} of ${told.dataset.of} sources` : "";
  };

  const keep = () => {
    const address = new URL(location.href);
    if (input.value.trim()) address.searchParams.set("words", input.value.trim());
    else address.searchParams.delete("words");
    history.replaceState(history.state, "", address);
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("input", () => {
    narrow();
    keep();
  });
  input.value = new URLSearchParams(location.search).get("words") ?? "";
  narrow();
  form.hidden = false;
});
}
{
// Abbreviations say what they stand for: under the pointer, at keyboard focus, and at the first touch.
// Without this script each is a link to the glossary with a title. What is shown can be dismissed with Escape, stays
// while the pointer is on it, and goes only when pointer and focus have left (WCAG 2.2, 1.4.13).
(() => {
  const GAP = 8; // pixels between the words and the window's edges
  const PATIENCE = 200; // milliseconds that the pointer may take from the abbreviation to its name

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
})();
}
