// The dialog of the search: a field with a list of what is found (the combobox pattern of the ARIA practices).
import { resultsOf } from "../search-results.js";
import { sayNotLoaded } from "../search-status.js";
import { ActiveOption } from "./active-option.js";
import { spoken, statusOf } from "./answer-words.js";
import { chosenFilters } from "./chosen-filters.js";
import { element } from "./element.js";
import { elsewhere } from "./elsewhere.js";
import { latest } from "./latest.js";
import { allResults, fillLate, firstGroups, groupElement, leadOn, placesInTime } from "./results-list.js";
import { speech } from "./speech.js";

export function searchDialog(search) {
  const dialog = document.querySelector(".search-dialog");
  if (dialog) new SearchDialog(dialog, search);
}

class SearchDialog {
  constructor(dialog, search) {
    this.search = search;
    this.page = document.querySelector(".search-open").href;
    this.input = dialog.querySelector("input");
    this.status = dialog.querySelector(".search-status");
    this.tips = dialog.querySelector(".search-tips");
    this.list = dialog.querySelector(".search-found");
    this.filters = element("ul", { class: "search-chosen", "aria-label": "Filters", hidden: true });
    this.nothing = elsewhere();
    this.nothing.hidden = true;
    this.status.after(this.filters, this.nothing);
    this.speak = speech(dialog.querySelector("[role=status]"));
    this.active = new ActiveOption(this.input, this.list);
    this.show = latest(
      (typed) => this.ask(typed),
      (found) => this.render(found),
      sayNotLoaded,
    );
    this.listen();
    this.show(this.input.value);
  }

  listen() {
    this.input.addEventListener("input", () => this.show(this.input.value));
    this.input.addEventListener("keydown", (event) => this.press(event));
    for (const tip of this.tips.querySelectorAll("button")) {
      tip.addEventListener("click", () => this.type(tip.textContent));
    }
  }

  press(event) {
    if (event.isComposing) return;
    const follows = event.key === "Enter" && this.active.option;
    if (follows) leadOn(this.active.option, event);
    if (follows || this.active.move(event.key)) event.preventDefault();
  }

  type(words) {
    this.input.value = words;
    this.input.focus();
    this.show(words);
  }

  async ask(typed) {
    const search = await this.search;
    if (!typed.trim()) return { typed };
    const answer = await search.find(typed);
    const groups = firstGroups(answer);
    return { typed, search, answer, groups, ...(await placesInTime(groups)) };
  }

  render({ typed, search, answer, groups = [], places, inTime }) {
    this.tips.hidden = Boolean(answer);
    this.status.replaceChildren(...(answer ? statusOf(answer) : []));
    this.showFilters(answer?.filters ?? [], search);
    this.nothing.hidden = !answer || groups.length > 0;
    const shown = groups.map((group, at) => groupElement(group, at, inTime?.[at], search.reports));
    if (shown.length) this.list.replaceChildren(...shown, allResults(resultsOf(this.page, typed), typed));
    else this.list.replaceChildren();
    this.list.hidden = shown.length === 0;
    this.list.scrollTop = 0;
    this.input.setAttribute("aria-expanded", String(shown.length > 0));
    this.active.set(null);
    if (!inTime) places?.then((late) => fillLate(shown, groups, late));
    this.speak(answer ? spoken(answer) : "");
  }

  showFilters(filters, search) {
    const remove = ({ field }) => this.type(search.withFilter(this.input.value, field, ""));
    this.filters.replaceChildren(...chosenFilters(filters, remove));
    this.filters.hidden = filters.length === 0;
  }
}
