// On the page of the differences: show only the comparisons with what was chosen. The address keeps the choice.
import { choose, chosen } from "./address.js";
import { hasWords, plain, wordsOf } from "./words.js";

export function comparisonFilter() {
  const form = document.querySelector(".comparison-filter");
  if (!form) return;
  const fields = [...form.querySelectorAll("select, input")];
  const output = form.querySelector("output");
  const sections = [...document.querySelectorAll(".of-agreement")];
  const rows = sections.flatMap((section) => [...section.querySelectorAll(".comparison")]);
  const texts = new Map(rows.map((row) => [row, plain(row.textContent)]));
  const narrow = () => {
    const wanted = choice(fields);
    for (const row of rows) row.hidden = !fits(row, texts.get(row), wanted);
    for (const part of sections.flatMap((section) => [...section.querySelectorAll("tbody"), section])) {
      part.hidden = !part.querySelector(".comparison:not([hidden])");
    }
    const shown = rows.filter((row) => !row.hidden).length;
    output.textContent = shown === rows.length ? "" : `${shown} of ${rows.length} are shown.`;
  };
  const update = () => {
    narrow();
    choose(choice(fields));
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", update);
  form.addEventListener("reset", () => setTimeout(update));
  for (const field of fields) field.value = chosen().get(field.name) ?? "";
  // A select has no value for what the address wrongly says.
  for (const field of fields) if (field.selectedIndex === -1) field.selectedIndex = 0;
  narrow();
  form.hidden = false;
}

function choice(fields) {
  return Object.fromEntries(fields.map((field) => [field.name, field.value.trim()]));
}

function fits(row, text, { words, ...wanted }) {
  const about = { ...row.dataset, agreement: row.closest(".of-agreement").querySelector("h3").id };
  return (
    Object.entries(wanted).every(([name, value]) => !value || about[name] === value) && hasWords(text, wordsOf(words))
  );
}
