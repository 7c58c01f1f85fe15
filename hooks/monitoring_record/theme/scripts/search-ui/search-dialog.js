// The dialog of the search: a field with a list of what is found (the combobox pattern of the ARIA practices).
import { resultsOf } from "../search-results.js";
import { ActiveOption } from "./active-option.js";
import { spoken, statusOf } from "./answer-words.js";
import { chosenFilters } from "./chosen-filters.js";
import { element } from "./element.js";
import { elsewhere } from "./elsewhere.js";
import { latest } from "./latest.js";
import { allResults, groupElements, leadOn } from "./results-list.js";
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
    );
    this.listen();
    this.show(this.input.value);
  }

  listen() {
    this.input.addEventListener("input", () => this.show(this.input.value));
    this.input.addEventListener("keydown", (event) => this.press(event));
  }

  press(event) {
    if (event.isComposing) return;
    const follows = event.key === "Enter" && (this.active.option ?? this.allResults);
    if (follows) leadOn(follows, event);
    if (follows || this.active.move(event.key)) event.preventDefault();
  }

  // The link to all results, unless those that are shown are not yet of what is typed.
  get allResults() {
    return this.shown === this.input.value && this.list.querySelector(".search-all");
  }

  type(words) {
    this.input.value = words;
    this.input.focus();
    this.show(words);
  }

  async ask(typed) {
    const search = await this.search;
    if (!typed.trim()) return { typed, shown: [] };
    const answer = await search.find(typed);
    return { typed, search, answer, shown: await groupElements(answer, search.reports) };
  }

  render({ typed, search, answer, shown }) {
    this.tips.hidden = Boolean(answer);
    this.status.replaceChildren(...(answer ? statusOf(answer) : []));
    this.showFilters(answer, search);
    this.nothing.hidden = !answer || shown.length > 0;
    this.shown = typed;
    const report = search?.reports.length > 1 ? search.here : "";
    const all = shown.length ? [allResults(resultsOf(this.page, typed, report), typed)] : [];
    this.list.replaceChildren(...shown, ...all);
    this.list.hidden = shown.length === 0;
    this.list.scrollTop = 0;
    this.input.setAttribute("aria-expanded", String(shown.length > 0));
    this.active.set(null);
    this.speak(answer ? spoken(answer) : "");
  }

  showFilters(answer, search) {
    this.filters.replaceChildren(...(answer ? chosenFilters(answer, search, (typed) => this.type(typed)) : []));
    this.filters.hidden = !this.filters.firstChild;
  }
}
