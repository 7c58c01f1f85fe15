// What narrows the results: for each field, links to the same search with a value of it, and how many results have it.
import { element } from "./element.js";

const FEW = 6; // values that are shown at once

export function filterList(choices, hrefOf) {
  return choices
    .filter(({ values }) => values.length > 0)
    .map((choice) => element("section", {}, element("h3", {}, choice.label), ...valuesOf(choice, hrefOf)));
}

function valuesOf({ field, values }, hrefOf) {
  const entries = values.map((value) => element("li", {}, link(field, value, hrefOf)));
  const few = element("ul", {}, ...entries.slice(0, FEW));
  if (values.length <= FEW + 1) {
    few.append(...entries.slice(FEW));
    return [few];
  }
  const more = entries.slice(FEW);
  const open = values.slice(FEW).some(({ chosen }) => chosen);
  const summary = element("summary", {}, `${more.length} more`);
  return [few, element("details", { open }, summary, element("ul", {}, ...more))];
}

// A value that is chosen is taken away by its link.
function link(field, { value, label, count, chosen, ratingClass }, hrefOf) {
  const mark = ratingClass ? [element("i", { class: `swatch ${ratingClass}` }), " "] : [];
  const words = [...mark, element("span", {}, label), " ", element("span", { class: "count" }, count)];
  const href = hrefOf(field, chosen ? "" : value);
  return element("a", { href, "data-filter": `${field} ${value}`, "aria-current": chosen && "true" }, ...words);
}
