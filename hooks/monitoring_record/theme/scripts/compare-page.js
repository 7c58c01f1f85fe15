// The page that compares recommendations: shows those of `?with=13.14` side by side, which the reader chooses from lists.
import { choose, chosen } from "./address.js";
import { canFetch } from "./parts-elsewhere.js";
import { fieldIn, gistIn, pointTo } from "./recommendation-page.js";

const FEWEST = 2;

export function comparePage() {
  const form = document.querySelector(".compare-tools");
  if (!form || form.dataset.ready) return;
  form.dataset.ready = "";
  new ComparePage(form).start();
}

class ComparePage {
  constructor(form) {
    this.form = form;
    this.field = form.querySelector("label");
    this.frame = document.querySelector(".compared-columns");
    this.status = document.querySelector(".table-status");
    this.pages = document.querySelector(".compare-pages"); // only of a large report
    this.columns = new Map([...this.frame.children].map((column) => [column.dataset.number, column]));
  }

  start() {
    this.form.addEventListener("change", () => this.update(this.numbers));
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.querySelector("[data-add]").addEventListener("click", () => this.add().focus());
    this.form.querySelector("[data-all]").addEventListener("click", () => {
      this.update([]);
      this.fields[0].focus();
    });
    this.form.hidden = false;
    this.show(this.known((chosen().get("with") ?? "").split(".")));
  }

  get fields() {
    return [...this.form.querySelectorAll("select")];
  }

  get numbers() {
    return this.known(this.fields.map(({ value }) => value));
  }

  // Each number once, if there is such a recommendation.
  known(numbers) {
    const values = [...this.fields[0].options].map(({ value }) => value).filter(Boolean);
    return [...new Set(numbers)].filter((number) => values.includes(number));
  }

  add() {
    const field = this.field.cloneNode(true);
    this.form.querySelector("[data-add]").before(field);
    return field.querySelector("select");
  }

  update(numbers) {
    choose({ with: numbers.join(".") });
    this.show(numbers);
  }

  show(numbers) {
    this.list(numbers);
    this.frame.classList.toggle("side-by-side", numbers.length > 0);
    this.form.querySelector("[data-all]").hidden = numbers.length === 0;
    if (this.pages) this.showPages(numbers);
    else this.place(numbers.length ? numbers : [...this.columns.keys()]);
  }

  // One list for each that is chosen, and at least two.
  list(numbers) {
    while (this.fields.length < Math.max(FEWEST, numbers.length)) this.add();
    for (const field of this.fields.slice(Math.max(FEWEST, numbers.length))) field.closest("label").remove();
    for (const [place, field] of this.fields.entries()) field.value = numbers[place] ?? "";
  }

  place(numbers) {
    this.frame.replaceChildren(...numbers.map((number) => this.columns.get(number)).filter(Boolean));
  }

  // Of a large report, the columns are made of the recommendations' own pages.
  async showPages(numbers) {
    const entries = [...this.pages.children];
    for (const entry of entries) entry.hidden = numbers.length > 0;
    if (numbers.length === 0) {
      this.place([]);
      this.status.textContent = "";
      return;
    }
    this.status.textContent = this.status.dataset.loading;
    const failed = await this.load(numbers);
    if (numbers.join() !== this.numbers.join()) return; // another choice was made since
    this.place(numbers);
    this.status.textContent = failed.length ? this.status.dataset.failed : "";
    for (const entry of entries) entry.hidden = !failed.includes(entry.dataset.number);
  }

  // Returns the numbers of those that cannot be loaded.
  async load(numbers) {
    const found = await Promise.all(numbers.map((number) => this.loaded(number).catch(() => number)));
    return found.filter(Boolean);
  }

  async loaded(number) {
    if (this.columns.has(number)) return;
    if (!canFetch()) throw new Error("from a disk");
    const link = this.pages.querySelector(`[data-number="${number}"] a`);
    const answer = await fetch(link.href);
    if (!answer.ok) throw new Error(`${link.href}: ${answer.status}`);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    this.columns.set(number, columnOf(page, number, link));
  }
}

// A column made of the page of a recommendation, as the page of a small report has it.
function columnOf(page, number, link) {
  const column = document.createElement("article");
  column.className = "compared";
  column.dataset.number = number;
  const heading = made("h2", "", link.cloneNode(true));
  const [whole, ...parts] = page.querySelectorAll("table.parts tbody tr");
  const heads = [...page.querySelectorAll("table.parts thead th")];
  const why = heads.findIndex(({ dataset }) => dataset.why !== undefined);
  const rated = whole ? [...whole.cells].map((cell, at) => [fieldIn(cell), heads[at]]).filter(([field]) => field) : [];
  const history = rated.map(([field, head]) => ratingThen(field, meetingOf(head)));
  const entries = parts.map((part) => partIn(part, part.cells[why]));
  const reason = page.querySelector(".in-short .summary")?.textContent ?? "";
  column.append(made("ol", "compared-history", ...history), made("p", "compared-reason", reason));
  column.append(made("ol", "compared-parts", ...entries));
  pointTo(column, link.href);
  column.prepend(heading);
  return column;
}

// “20th meeting”, of “20th meeting, March 2019”.
function meetingOf(head) {
  return head.querySelector("a").getAttribute("aria-label").split(",")[0];
}

function ratingThen({ link, className, label }, when) {
  link.removeAttribute("aria-label");
  link.textContent = when;
  return made("li", "", link, " ", made("span", `rating ${className}`, made("i", "symbol"), ` ${label}`));
}

function partIn(part, why) {
  const fields = [...part.cells].map(fieldIn).filter(Boolean);
  for (const { link, className, label } of fields) {
    link.className = `cell ${className}`;
    link.title = label;
    link.append(made("i", "symbol"));
  }
  const title = document.importNode(part.querySelector("th > a"), true);
  const gist = why ? gistIn(why) : "";
  return made(
    "li",
    "",
    title,
    made("span", "part-strip", ...fields.map(({ link }) => link)),
    made("span", "gist", gist),
  );
}

function made(name, className, ...content) {
  const element = document.createElement(name);
  element.className = className;
  element.append(...content);
  return element;
}
