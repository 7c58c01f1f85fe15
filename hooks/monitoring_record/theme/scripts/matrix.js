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
