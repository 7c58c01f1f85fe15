// Folds, filters and sorts a table of ratings, and saves what it shows.
import { choose, chosen } from "./address.js";
import { CompareBar } from "./compare-bar.js";
import { addParts, canFetch, hasPartsElsewhere, placeOfParts } from "./parts-elsewhere.js";
import { save } from "./saving.js";
import { partFits, partsOf, recommendationFits, titleOf } from "./table-rows.js";
import { viewAsCsv } from "./view-csv.js";
import { viewAsPicture } from "./view-picture.js";
import { wordsOf } from "./words.js";

const FIELDS = ["show", "words", "chapter", "rating", "change", "voice", "sort"];

// A reader who opens more rows at once than this waits, and finds nothing among them.
const MOST_OPENED_AT_ONCE = 60;

export function ratingsTable() {
  const table = document.querySelector("table.matrix:not(.history)");
  const form = document.querySelector("form.table-tools");
  if (!table || !form || table.dataset.ready) return;
  table.dataset.ready = "";
  new RatingsTable(table, form).start();
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

// “50 of 102 parts are shown”, “All 29 recommendations are shown”.
function counted(shown, total, one, many) {
  let count = `${shown} of ${total}`;
  if (shown === total) count = total === 1 ? "1" : `All ${total}`;
  return `${count} ${total === 1 ? one : many} ${shown === 1 ? "is" : "are"} shown`;
}

class RatingsTable {
  constructor(table, form) {
    this.table = table;
    this.form = form;
    this.openAll = form.querySelector("[data-open-all]");
    this.opens = this.openAll.textContent;
    this.status = document.querySelector(".table-status");
    this.empty = document.querySelector(".table-empty");
    this.saves = document.querySelector(".table-saves");
    this.bodies = [...table.tBodies];
    this.rows = this.bodies.filter((body) => body.classList.contains("row"));
    this.bands = this.bodies.filter((body) => body.classList.contains("band"));
    this.arranged = undefined; // the order that the rows are in
    const rated = [...form.elements.rating.options].filter(({ className }) => className);
    this.ids = new Map(rated.map(({ className, value }) => [className, value]));
    this.ratings = rated.filter(({ dataset }) => !dataset.only).map(({ value }) => value); // best first
    this.orders = {
      best: (a, b) => this.rank(a, Infinity) - this.rank(b, Infinity),
      worst: (a, b) => this.rank(b, -1) - this.rank(a, -1),
      title: (a, b) => titleOf(a).localeCompare(titleOf(b)),
    };
  }

  start() {
    this.form.hidden = false;
    this.saves.hidden = false;
    for (const row of this.rows.filter(hasParts)) row.querySelector("th").prepend(newOpener(row));
    if (this.rows.length > 1) this.compareBar = new CompareBar(this.table, this.rows, () => this.remember());
    this.listen();
    this.recall();
    this.show();
  }

  listen() {
    this.table.addEventListener("click", (event) => {
      const row = event.target.closest("button.opener")?.closest("tbody");
      if (row) this.fold([row], !isOpen(row));
    });
    this.openAll.addEventListener("click", () => this.fold(this.openable(), !this.allOpen()));
    this.form.addEventListener("input", () => this.update());
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("reset", (event) => {
      event.preventDefault();
      this.showEverything();
    });
    this.empty.querySelector("button").addEventListener("click", () => {
      this.showEverything();
      this.form.querySelector("select").focus();
    });
    this.saves.addEventListener("click", ({ target }) => {
      if (target.dataset.save === "csv") this.saveCsv();
      if (target.dataset.save === "picture") this.savePicture();
    });
  }

  async fold(rows, opened) {
    await this.openOrClose(rows, opened);
    this.remember();
  }

  async openOrClose(rows, opened) {
    if (opened) await this.withParts(rows, (row) => location.assign(placeOfParts(row)));
    for (const row of rows) open(row, opened);
    if (this.showsParts) this.show();
    else this.nameOpenAll();
  }

  async withParts(rows, failed) {
    const elsewhere = rows.filter(hasPartsElsewhere);
    if (elsewhere.length) await addParts(elsewhere, failed);
  }

  // What was given no rating comes last in either order.
  rank(row, unrated) {
    const place = this.ratings.indexOf(row.dataset.rating);
    return place < 0 ? unrated : place;
  }

  value(name) {
    return this.form.elements[name]?.value ?? "";
  }

  get showsParts() {
    return this.value("show") === "parts";
  }

  wanted() {
    const [rating, change, voice] = ["rating", "change", "voice"].map((name) => this.value(name));
    return { rating, change, voice, words: wordsOf(this.value("words")) };
  }

  inChapter(row) {
    const chapter = this.value("chapter");
    return !chapter || row.dataset.chapter === chapter;
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
    this.table.classList.toggle("of-parts", this.showsParts);
    this.offerWhatThereIs();
    if (this.showsParts) this.showParts();
    else this.showRecommendations();
    const shown = this.rows.filter((row) => !row.hidden);
    const chapters = new Set(shown.map((row) => row.dataset.chapter));
    const order = this.orders[this.value("sort")];
    for (const band of this.bands) band.hidden = Boolean(order) || !chapters.has(band.dataset.chapter);
    this.arrange(order);
    this.nameOpenAll();
  }

  showRecommendations() {
    const wanted = this.wanted();
    for (const row of this.rows) {
      row.hidden = !(this.inChapter(row) && recommendationFits(row, wanted));
      for (const part of partsOf(row)) part.hidden = false;
    }
    const shown = this.rows.filter((row) => !row.hidden).length;
    const { one, many } = this.status.dataset;
    this.tell(shown, `${counted(shown, this.rows.length, one, many)}.`);
  }

  // A recommendation is shown above its parts, whatever its own rating; those whose parts are on other pages are loaded first.
  showParts() {
    const missing = this.rows.filter((row) => hasPartsElsewhere(row) && this.inChapter(row));
    if (missing.length) this.load(missing);
    const wanted = this.wanted();
    for (const row of this.rows) {
      const parts = this.inChapter(row) ? partsOf(row) : [];
      const fitting = new Set(parts.filter((part) => partFits(part, wanted, this.ids)));
      for (const part of parts) part.hidden = !fitting.has(part);
      row.hidden = fitting.size === 0 && !missing.includes(row);
    }
    if (missing.length) this.tell(missing.length, this.whyMissing);
    else this.countParts();
  }

  countParts() {
    const rows = this.rows.filter((row) => !row.hidden);
    const shown = rows.flatMap(partsOf).filter((part) => !part.hidden).length;
    const { one, many, part, parts, partCount } = this.status.dataset;
    const among = shown ? `, in ${rows.length} ${rows.length === 1 ? one : many}` : "";
    this.tell(shown, `${counted(shown, Number(partCount), part, parts)}${among}.`);
  }

  // While parts are loaded, and where they cannot be, their recommendations are shown, whose openers lead to them.
  get whyMissing() {
    if (!canFetch() || this.failed) return document.querySelector(".table-parts").textContent;
    return this.status.dataset.loading;
  }

  async load(rows) {
    if (!canFetch() || this.loading) return;
    this.loading = true;
    this.failed = false;
    await this.withParts(rows, () => {
      this.failed = true;
    });
    this.loading = false;
    if (!this.failed || !this.showsParts) this.show();
    else this.tell(rows.length, this.whyMissing);
  }

  tell(shown, words) {
    this.status.textContent = words;
    this.empty.hidden = shown > 0;
    this.saves.hidden = shown === 0;
  }

  // Some choices are of parts only, or of recommendations only.
  offerWhatThereIs() {
    const other = this.showsParts ? "recommendations" : "parts";
    for (const option of this.form.querySelectorAll("option[data-only]")) {
      option.hidden = option.dataset.only === other;
      option.disabled = option.hidden;
      if (option.hidden && option.selected) option.closest("select").value = "";
    }
  }

  nameOpenAll() {
    const count = this.openable().length;
    this.openAll.hidden = this.showsParts || count === 0 || count > MOST_OPENED_AT_ONCE;
    this.openAll.textContent = this.allOpen() ? this.openAll.dataset.closes : this.opens;
  }

  remember() {
    const opened = this.rows.filter(isOpen).map((row) => row.dataset.number);
    const choices = FIELDS.map((name) => [name, this.value(name).trim()]);
    const compared = this.compareBar?.numbers ?? [];
    choose({ ...Object.fromEntries(choices), open: opened.join("."), with: compared.join(".") });
  }

  recall() {
    const query = chosen();
    for (const name of FIELDS) this.set(name, query.get(name) ?? "");
    if (this.compareBar) this.compareBar.numbers = (query.get("with") ?? "").split(".");
    const opened = (query.get("open") ?? "").split(".");
    const rows = this.rows.filter((row) => opener(row)?.matches("button"));
    for (const row of rows.filter(isOpen)) open(row, false);
    this.openOrClose(
      rows.filter((row) => opened.includes(row.dataset.number)),
      true,
    );
  }

  // What is no choice of a list is none of the reader's.
  set(name, wanted) {
    const field = this.form.elements[name];
    if (!field) return;
    if (field.type === "search") field.value = wanted;
    const choices = [...(field.options ?? (field.type ? [] : field))];
    const choice = choices.find(({ value }) => value === wanted) ?? choices[0];
    if (choice) choice[field.options ? "selected" : "checked"] = true;
  }

  update() {
    this.show();
    this.remember();
  }

  showEverything() {
    for (const name of FIELDS) this.set(name, "");
    this.update();
  }

  // The rows that are seen; above parts, those of recommendations are there only to name them.
  shownLines() {
    const rows = this.rows.filter((row) => !row.hidden);
    return [...this.table.tBodies]
      .filter((body) => rows.includes(body))
      .flatMap((row) => {
        const parts = partsOf(row).filter((part) => !part.hidden);
        if (this.showsParts) return parts;
        return isOpen(row) ? [row.rows[0], ...parts] : [row.rows[0]];
      });
  }

  get fileName() {
    return `${this.table.dataset.report}-${this.showsParts ? "parts" : "ratings"}`;
  }

  saveCsv() {
    const content = viewAsCsv(this.table, this.shownLines(), this.ids);
    save(content, "text/csv;charset=utf-8", `${this.fileName}.csv`);
  }

  async savePicture() {
    const picture = await viewAsPicture(this.table, this.shownLines(), this.status.textContent, this.choices());
    save(picture, "image/png", `${this.fileName}.png`);
  }

  // The choices in words: “Rating at the 20th meeting: Lack of progress”.
  choices() {
    const labelled = [...this.form.querySelectorAll("select, input[type=search]")].filter(({ value }) => value);
    return labelled.map((field) => {
      const label = field.closest("label").firstChild.textContent.trim();
      return `${label}: ${field.selectedOptions?.[0].textContent ?? `“${field.value.trim()}”`}`;
    });
  }
}
