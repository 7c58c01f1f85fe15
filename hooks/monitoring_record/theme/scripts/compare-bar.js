// A box in each row of a table of ratings to tick, and a bar that leads to the page that compares what is ticked.
import { titleCell, titleOf } from "./table-rows.js";

const FEWEST = 2;

export class CompareBar {
  // `changed` is called when the reader ticks or unticks a row.
  constructor(table, rows, changed) {
    this.bar = document.querySelector(".compare-bar");
    [this.words] = this.bar.children;
    this.link = this.bar.querySelector("a");
    this.place = this.link.href;
    this.verb = this.link.textContent;
    this.boxes = rows.map((row) => tickBox(row, this.verb));
    table.addEventListener("change", ({ target }) => {
      if (!this.boxes.includes(target)) return;
      this.show(target);
      changed();
    });
    this.bar.querySelector("button").addEventListener("click", () => {
      const [first] = this.ticked();
      this.numbers = [];
      first.focus();
      changed();
    });
  }

  ticked() {
    return this.boxes.filter(({ checked }) => checked);
  }

  get numbers() {
    return this.ticked().map(({ value }) => value);
  }

  set numbers(numbers) {
    for (const box of this.boxes) box.checked = numbers.includes(box.value);
    this.show(this.ticked().at(-1));
  }

  // The bar is seen at the foot of the window; for the keyboard, it comes after the box that was ticked last.
  show(last) {
    const { numbers } = this;
    this.bar.hidden = numbers.length === 0;
    if (this.bar.hidden) return;
    const beside = last.checked ? last : this.ticked().at(-1);
    if (!beside.parentElement.contains(this.bar)) beside.after(this.bar);
    const enough = numbers.length >= FEWEST;
    this.words.textContent = enough ? "" : `${numbers[0]} is chosen. Choose another to compare it with.`;
    this.link.hidden = !enough;
    this.link.textContent = `${this.verb} ${listed(numbers)}`;
    this.link.href = `${this.place}?with=${numbers.join(".")}`;
  }
}

function tickBox(row, verb) {
  const box = document.createElement("input");
  box.type = "checkbox";
  box.value = row.dataset.number;
  box.className = "tick";
  const [line] = row.rows;
  const name = `${row.dataset.number} ${titleOf(line)}`;
  box.setAttribute("aria-label", `${verb} ${name}`);
  const cell = titleCell(line);
  cell.setAttribute("aria-label", name); // as the head of its row, without what the box and the opener say
  cell.prepend(box);
  return box;
}

function listed(numbers) {
  return numbers.length > 1 ? `${numbers.slice(0, -1).join(", ")} and ${numbers.at(-1)}` : numbers.join("");
}
