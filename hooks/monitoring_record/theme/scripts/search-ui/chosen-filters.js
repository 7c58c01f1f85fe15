// The filters in what is typed, each as a button that takes it away.
import { element } from "./element.js";
import { fieldLabels } from "./field-labels.js";

// `change` is called with the words that remain.
export function chosenFilters({ filters, typed }, search, change) {
  const labels = fieldLabels(search);
  return filters.map(({ field, label }) => {
    const words = /^[\d.]+$/.test(label) ? `${labels[field]} ${label}` : label;
    const cross = element("span", { "aria-hidden": "true" }, " ×");
    const name = `Without the filter ${words}`;
    const button = element("button", { type: "button", "aria-label": name }, words, cross);
    button.addEventListener("click", () => change(search.withFilter(typed, field, "")));
    return element("li", {}, button);
  });
}
