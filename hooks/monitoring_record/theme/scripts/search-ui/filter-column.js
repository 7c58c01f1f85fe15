// What narrows the results: for each field, links to the same search with a value of it, and how many results each leaves.
import { element } from "./element.js";

const FEW = 6; // values that are shown at once; a single further one is shown, too
const BESIDE = "(min-width: 60em)"; // where the filters are beside the results, and open

export class FilterColumn {
  // `choose` is called with the address of a search that the reader chose.
  constructor(choose) {
    this.list = element("nav", { "aria-label": "Narrow the results" });
    this.element = element("details", { class: "search-filters", hidden: true }, summary(), this.list);
    this.element.open = matchMedia(BESIDE).matches;
    this.list.addEventListener("click", (event) => {
      const link = event.target.closest("a");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return; // in another tab, as any link
      event.preventDefault();
      choose(link.href);
    });
  }

  // `labels` are the names of the fields; `hrefOf` returns the address of the search with a value of a field.
  show(choices, labels, hrefOf) {
    const focused = document.activeElement?.dataset.filter;
    this.list.replaceChildren(...choices.map((choice) => valuesOf(choice, labels, hrefOf)));
    this.element.hidden = choices.length === 0;
    if (focused) this.list.querySelector(`[data-filter="${CSS.escape(focused)}"]`)?.focus();
  }
}

function summary() {
  return element("summary", {}, "Narrow the results");
}

function valuesOf({ field, values }, labels, hrefOf) {
  const name = element("p", { id: `filter-${field}` }, labels[field]);
  const entries = values.map((value) => element("li", {}, link(field, value, hrefOf)));
  const later = entries.length > FEW + 1 ? entries.splice(FEW) : [];
  const open = values.slice(FEW).some(({ isChosen }) => isChosen);
  const more = later.length ? [folded(later, open)] : [];
  return element("div", {}, name, element("ul", { "aria-labelledby": name.id }, ...entries), ...more);
}

function folded(entries, open) {
  return element("details", { open }, element("summary", {}, `${entries.length} more`), element("ul", {}, ...entries));
}

// A value that is chosen is taken away by its link.
function link(field, { value, label, count, isChosen, ratingClass }, hrefOf) {
  const mark = ratingClass ? [element("i", { class: `swatch ${ratingClass}` }), " "] : [];
  const words = [...mark, element("span", {}, label), " ", element("span", { class: "count" }, count)];
  const href = hrefOf(field, isChosen ? "" : value);
  return element("a", { href, "data-filter": `${field} ${value}`, "aria-current": isChosen && "true" }, ...words);
}
