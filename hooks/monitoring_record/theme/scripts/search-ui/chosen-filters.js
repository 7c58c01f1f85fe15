// The filters in what is typed, each as a button that takes it away.
import { element } from "./element.js";

export function chosenFilters(filters, remove) {
  return filters.map((filter) => {
    const cross = element("span", { "aria-hidden": "true" }, " ×");
    const button = element(
      "button",
      { type: "button", "aria-label": `Without the filter ${filter.label}` },
      filter.label,
      cross,
    );
    button.addEventListener("click", () => remove(filter));
    return element("li", {}, button);
  });
}
