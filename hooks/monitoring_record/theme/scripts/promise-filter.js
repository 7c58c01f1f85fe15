// On the page of the promises: show only those with what was chosen, in the table and on the timeline, sort them, and say how many
// there are and what came of them. The address keeps the choice.
import { choose, chosen } from "./address.js";

export function promiseFilter() {
  const form = document.querySelector(".promise-filter");
  if (form) new PromiseFilter(form).start();
}

class PromiseFilter {
  constructor(form) {
    this.form = form;
    this.fields = [...form.querySelectorAll("select")];
    this.status = document.querySelector(".promise-status");
    this.body = document.querySelector("table.promises tbody");
    this.rows = [...this.body.rows]; // by due date
    this.marks = [...document.querySelectorAll(".promise-timeline .marks a")].map((mark) => ({
      mark,
      row: document.getElementById(mark.hash.slice(1)),
    }));
    this.steps = [...document.querySelectorAll(".promise-timeline li:has(.marks)")];
    this.outcomes = [...form.elements.outcome.options].filter(({ value, dataset }) => value && !("is" in dataset));
    this.orders = {
      "": (a, b) => this.rows.indexOf(a) - this.rows.indexOf(b),
      of: (a, b) => compareNumbers(placeOf(a), placeOf(b)),
      outcome: (a, b) => this.rank(a) - this.rank(b),
    };
    this.sorted = "";
  }

  start() {
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("input", () => this.update());
    this.form.addEventListener("reset", () => setTimeout(() => this.update()));
    this.recall();
    this.narrow();
    this.form.hidden = false;
  }

  update() {
    this.narrow();
    choose(this.choice());
  }

  choice() {
    return Object.fromEntries(this.fields.map((field) => [field.name, field.value]));
  }

  // What is no choice counts as none; a date as the last choice before it, since nothing is due between the two.
  recall() {
    const query = chosen();
    for (const field of this.fields) {
      field.value = query.get(field.name) ?? "";
      if (field.selectedIndex === -1) field.value = field.name === "due" ? this.dateBefore(query.get("due")) : "";
    }
  }

  dateBefore(date) {
    const known = [...this.form.elements.due.options].map(({ value }) => value).filter(isDate);
    return isDate(date) ? (known.filter((each) => each <= date).pop() ?? "") : "";
  }

  narrow() {
    const wanted = this.choice();
    for (const row of this.rows) row.hidden = !fits(row.dataset, wanted);
    for (const { mark, row } of this.marks) mark.hidden = row.hidden;
    for (const step of this.steps) this.count(step);
    this.sort(wanted.sort);
    this.tell(
      this.rows.filter((row) => !row.hidden),
      wanted,
    );
  }

  // What a step of the timeline says of itself to those who hear it.
  count(step) {
    const { one, many } = this.status.dataset;
    const number = step.querySelectorAll(".marks a:not([hidden])").length;
    step.querySelector(".visually-hidden").textContent = `: ${number} ${number === 1 ? one : many}`;
  }

  sort(order) {
    if (order === this.sorted) return;
    this.sorted = order;
    this.body.append(...[...this.rows].sort(this.orders[order]));
  }

  rank({ dataset }) {
    return this.outcomes.findIndex(({ value }) => value === dataset.outcome);
  }

  // “31 of 122 promises due before July 2019: 11 kept, 2 under way, 18 no outcome yet.”
  tell(shown, { due }) {
    const { of, one, many } = this.status.dataset;
    let count = `${shown.length} of ${of}`;
    if (shown.length === Number(of)) count = of === "1" ? of : `All ${of}`;
    const when = this.form.elements.due.selectedOptions[0].dataset.inWords;
    const came = this.outcomes
      .map(({ value, textContent }) => [
        shown.filter((row) => outcomeOf(row.dataset, due) === value).length,
        textContent,
      ])
      .filter(([number]) => number)
      .map(([number, label]) => `${number} ${label.toLowerCase()}`);
    const what = `${count} ${Number(of) === 1 ? one : many}${when ? ` ${when}` : ""}`;
    this.status.textContent = came.length ? `${what}: ${came.join(", ")}.` : `${what}.`;
  }
}

function isDate(value) {
  return /^\d{4}-\d\d$/.test(value ?? "");
}

function fits(row, { due, by, of, outcome, made }) {
  return (
    isDue(row, due) &&
    (!by || row.by.split(" ").includes(by)) &&
    (!of || row.of.split(" ").includes(of)) &&
    (!outcome || outcomeOf(row, due) === outcome || (row.is ?? "").split(" ").includes(outcome)) &&
    (!made || row.made === made)
  );
}

function isDue(row, due) {
  if (!due) return true;
  if (due.startsWith("m")) return atMeeting(row, due) !== undefined;
  return due === "none" ? row.due === "none" : row.due !== "none" && row.due < due;
}

// What came of it: as of the meeting by which it was due, if that is chosen; else as of the last.
function outcomeOf(row, due) {
  return atMeeting(row, due) ?? row.outcome;
}

function atMeeting(row, due) {
  const found = (row.dueAt ?? "").split(" ").find((each) => each.startsWith(`${due}=`));
  return found?.slice(due.length + 1);
}

// The recommendation and the part as numbers: “c2 13 13.4” is 13 and 4.
function placeOf({ dataset }) {
  return dataset.of
    .split(" ")
    .filter((each) => !each.startsWith("c"))
    .pop()
    .split(".")
    .map(Number);
}

function compareNumbers([a, b = 0], [c, d = 0]) {
  return a - c || b - d;
}
