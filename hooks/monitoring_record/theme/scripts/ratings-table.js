// Folds, filters and sorts a table of ratings.
import { choose, chosen } from "./address.js";
import { addParts, canFetch, hasPartsElsewhere, placeOfParts } from "./parts-elsewhere.js";

const FILTERS = ["chapter", "rating", "change"];
const UNRATED = ["by-part", "no-rating", "no-update", "not-published"]; // in place of a rating of the whole

// A reader who opens more rows at once than this waits, and finds nothing among them.
const MOST_OPENED_AT_ONCE = 60;

export function ratingsTable() {
  const table = document.querySelector("table.matrix");
  const form = document.querySelector("form.table-tools");
  if (!table || !form || table.dataset.ready) return;
  table.dataset.ready = "";
  new RatingsTable(table, form).start();
}

function title(row) {
  return row.querySelector("th a").lastChild.textContent.trim();
}

function opener(row) {
  return row.querySelector(".opener");
}

function hasParts(row) {
  return hasPartsElsewhere(row) || row.rows.length > 1;
}

// Where the parts cannot be fetched, what opens a row is a link to the page that has them.
function newOpener(row) {
  const isLink = hasPartsElsewhere(row) && !canFetch();
  const made = document.createElement(isLink ? "a" : "button");
  if (isLink) {
    made.href = placeOfParts(row);
  } else {
    made.type = "button";
    made.setAttribute("aria-expanded", "false");
  }
  made.className = "opener";
  made.setAttribute("aria-label", `${row.closest("table").dataset.opener} ${row.dataset.number}`);
  return made;
}

function isOpen(row) {
  return row.classList.contains("open");
}

function open(row, opened) {
  row.classList.toggle("open", opened);
  opener(row).setAttribute("aria-expanded", String(opened));
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
    // The ratings, best first, as the list of the form has them.
    this.ratings = [...form.elements.rating.options]
      .map(({ value }) => value)
      .filter((value) => value && !UNRATED.includes(value));
    this.orders = {
      best: (a, b) => this.rank(a, Infinity) - this.rank(b, Infinity),
      worst: (a, b) => this.rank(b, -1) - this.rank(a, -1),
      title: (a, b) => title(a).localeCompare(title(b)),
    };
  }

  start() {
    this.listen();
    this.form.hidden = false;
    for (const row of this.rows.filter(hasParts)) row.querySelector("th").prepend(newOpener(row));
    this.recall();
    this.show();
  }

  listen() {
    this.table.addEventListener("click", (event) => {
      const row = event.target.closest("button.opener")?.closest("tbody");
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

  async fold(rows, opened) {
    await this.openOrClose(rows, opened);
    this.remember();
  }

  async openOrClose(rows, opened) {
    if (opened) await addParts(rows.filter(hasPartsElsewhere));
    for (const row of rows) open(row, opened);
    this.nameOpenAll();
  }

  // What was given no rating comes last in either order.
  rank(row, unrated) {
    const place = this.ratings.indexOf(row.dataset.rating);
    return place < 0 ? unrated : place;
  }

  fits(row) {
    return FILTERS.every((name) => {
      const wanted = this.form.elements[name]?.value;
      return !wanted || row.dataset[name] === wanted;
    });
  }

  openable() {
    return this.rows.filter((row) => !row.hidden && opener(row)?.matches("button"));
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
    const order = this.orders[this.form.elements.sort.value];
    for (const band of this.bands) band.hidden = Boolean(order) || !chapters.has(band.dataset.chapter);
    this.arrange(order);
    this.status.textContent = counted(shown.length, this.rows.length, this.status.dataset);
    this.empty.hidden = shown.length > 0;
    this.nameOpenAll();
  }

  nameOpenAll() {
    const count = this.openable().length;
    this.openAll.hidden = count === 0 || count > MOST_OPENED_AT_ONCE;
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
    const rows = this.rows.filter((row) => opener(row)?.matches("button"));
    for (const row of rows.filter(isOpen)) open(row, false);
    this.openOrClose(
      rows.filter((row) => opened.includes(row.dataset.number)),
      true,
    );
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
