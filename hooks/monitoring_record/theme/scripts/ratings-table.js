// Folds, filters and sorts a table of ratings.
import { choose, chosen } from "./address.js";

const FILTERS = ["chapter", "rating", "change"];

const ORDERS = {
  best: (a, b) => rank(a, Infinity) - rank(b, Infinity),
  worst: (a, b) => rank(b, -1) - rank(a, -1),
  title: (a, b) => a.dataset.title.localeCompare(b.dataset.title),
};

export function ratingsTable() {
  const table = document.querySelector("table.matrix");
  const form = document.querySelector("form.table-tools");
  if (!table || !form || table.dataset.ready) return;
  table.dataset.ready = "";
  new RatingsTable(table, form).start();
}

// What was given no rating comes last in either order.
function rank(row, unrated) {
  return row.dataset.rank === undefined ? unrated : Number(row.dataset.rank);
}

function opener(row) {
  return row.querySelector(".opener");
}

function isOpen(row) {
  return row.classList.contains("open");
}

function open(row, opened) {
  row.classList.toggle("open", opened);
  opener(row)?.setAttribute("aria-expanded", String(opened));
}

function counted(shown, total, { one, many }) {
  let count = `${shown} of ${total}`;
  if (shown === total) count = total === 1 ? "1" : `All ${total}`;
  const noun = total === 1 ? one : many;
  return `${count} ${noun} ${shown === 1 ? "is" : "are"} shown.`;
}

class RatingsTable {
  constructor(table, form) {
    this.table = table;
    this.form = form;
    this.fields = [...form.querySelectorAll("select")];
    this.openAll = form.querySelector("[data-open-all]");
    this.opens = this.openAll.textContent;
    this.status = document.querySelector(".table-status");
    this.empty = document.querySelector(".table-empty");
    this.bodies = [...table.tBodies];
    this.rows = this.bodies.filter((body) => body.classList.contains("row"));
    this.bands = this.bodies.filter((body) => body.classList.contains("band"));
    this.arranged = undefined; // the order that the rows are in
  }

  start() {
    this.listen();
    this.form.hidden = false;
    for (const row of this.rows) if (opener(row)) opener(row).hidden = false;
    this.recall();
    this.show();
  }

  listen() {
    this.table.addEventListener("click", (event) => {
      const row = event.target.closest(".opener")?.closest("tbody");
      if (row) this.fold([row], !isOpen(row));
    });
    this.openAll.addEventListener("click", () => this.fold(this.openable(), !this.allOpen()));
    this.form.addEventListener("change", () => this.update());
    this.form.addEventListener("reset", (event) => {
      event.preventDefault();
      this.showEverything();
    });
    this.empty.querySelector("button").addEventListener("click", () => {
      this.showEverything();
      this.fields[0].focus();
    });
  }

  fold(rows, opened) {
    for (const row of rows) open(row, opened);
    this.nameOpenAll();
    this.remember();
  }

  fits(row) {
    return FILTERS.every((name) => {
      const wanted = this.form.elements[name]?.value;
      return !wanted || row.dataset[name] === wanted;
    });
  }

  openable() {
    return this.rows.filter((row) => opener(row) && !row.hidden);
  }

  allOpen() {
    return this.openable().every(isOpen);
  }

  // Only where the order changes: to move the rows of a large table takes longer than to hide some.
  arrange(order) {
    if (order === this.arranged) return;
    this.arranged = order;
    this.table.append(...(order ? [...this.bands, ...[...this.rows].sort(order)] : this.bodies));
  }

  show() {
    for (const row of this.rows) row.hidden = !this.fits(row);
    const shown = this.rows.filter((row) => !row.hidden);
    const chapters = new Set(shown.map((row) => row.dataset.chapter));
    const order = ORDERS[this.form.elements.sort.value];
    for (const band of this.bands) band.hidden = Boolean(order) || !chapters.has(band.dataset.chapter);
    this.arrange(order);
    this.status.textContent = counted(shown.length, this.rows.length, this.status.dataset);
    this.empty.hidden = shown.length > 0;
    this.nameOpenAll();
  }

  nameOpenAll() {
    this.openAll.hidden = this.openable().length === 0;
    this.openAll.textContent = this.allOpen() ? this.openAll.dataset.closes : this.opens;
  }

  remember() {
    const opened = this.rows.filter(isOpen).map((row) => row.dataset.number);
    const choices = this.fields.map(({ name, value }) => [name, value]);
    choose({ ...Object.fromEntries(choices), open: opened.join(".") });
  }

  recall() {
    const query = chosen();
    for (const field of this.fields) {
      const wanted = query.get(field.name) ?? "";
      field.value = [...field.options].some((option) => option.value === wanted) ? wanted : "";
    }
    const opened = (query.get("open") ?? "").split(".");
    for (const row of this.rows) open(row, Boolean(opener(row)) && opened.includes(row.dataset.number));
  }

  update() {
    this.show();
    this.remember();
  }

  showEverything() {
    for (const field of this.fields) field.value = "";
    this.update();
  }
}
