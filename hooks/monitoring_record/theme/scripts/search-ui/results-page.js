// The page of all results. Its address follows what is typed and chosen, so that it can be shared, and “back” leads back.
import { resultsOf } from "../search-results.js";
import { spoken, statusOf } from "./answer-words.js";
import { chosenFilters } from "./chosen-filters.js";
import { element } from "./element.js";
import { fieldLabels } from "./field-labels.js";
import { FilterColumn } from "./filter-column.js";
import { latest } from "./latest.js";
import { showResults } from "./result-element.js";
import { speech } from "./speech.js";

export function resultsPage(search) {
  const page = document.querySelector(".search-page");
  if (page) new ResultsPage(page, search);
}

class ResultsPage {
  constructor(page, search) {
    this.search = search;
    this.name = document.title;
    this.address = location.href.replace(/[?#].*/, "");
    this.report = new URLSearchParams(location.search).get("report") ?? "";
    this.form = page.querySelector("form");
    this.input = page.querySelector("input");
    this.status = page.querySelector(".search-status");
    this.elsewhere = page.querySelector(".search-elsewhere");
    this.layOut();
    this.show = latest(
      (typed) => this.ask(typed),
      (found) => this.render(found),
    );
    this.listen();
    this.read();
  }

  layOut() {
    this.filters = new FilterColumn((href) => this.choose(new URL(href).searchParams.get("q") ?? ""));
    this.chosen = element("ul", { class: "search-chosen", "aria-label": "Filters", hidden: true });
    this.results = element("div", { class: "search-results" });
    const heard = element("p", { class: "visually-hidden", role: "status" });
    this.speak = speech(heard);
    const answer = element("div", { class: "search-answer" });
    this.form.after(element("div", { class: "search-columns" }, this.filters.element, answer));
    this.makeRoom();
    answer.append(this.status, heard, this.chosen, this.results, this.elsewhere);
  }

  // What is asked at first finds the room of its answer as it will be, so that nothing moves when it comes.
  makeRoom() {
    const isAsked = new URLSearchParams(location.search).has("q");
    this.filters.element.hidden = !isAsked;
    this.elsewhere.hidden = isAsked;
  }

  listen() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.input.blur(); // on a phone, the keyboard would cover the results
    });
    this.input.addEventListener("input", () => this.type("replaceState"));
    addEventListener("popstate", () => this.read());
  }

  read() {
    this.input.value = new URLSearchParams(location.search).get("q") ?? "";
    this.show(this.input.value);
  }

  type(change) {
    try {
      history[change](null, "", this.addressOf(this.input.value));
    } catch {
      // Some browsers let no page on a disk change its address; it works without.
    }
    this.show(this.input.value);
  }

  addressOf(typed) {
    return resultsOf(this.address, typed, this.report);
  }

  choose(typed) {
    this.input.value = typed;
    this.type("pushState");
  }

  async ask(typed) {
    const search = await this.search;
    if (!typed.trim()) return { typed, search, choices: [] };
    const answer = await search.find(typed);
    return { typed, search, answer, choices: await answer.choices() };
  }

  render({ typed, search, answer, choices }) {
    document.title = answer ? `${typed.trim()}: ${this.name}` : this.name;
    this.status.replaceChildren(...(answer ? statusOf(answer) : []));
    this.elsewhere.hidden = Boolean(answer?.groups.length);
    this.results.replaceChildren();
    showResults(this.results, answer?.groups ?? [], search.reports);
    this.showChosen(answer, search);
    const hrefOf = (field, value) => this.addressOf(search.withFilter(typed, field, value));
    this.filters.show(choices, fieldLabels(search), hrefOf);
    this.speak(answer ? spoken(answer) : "");
  }

  showChosen(answer, search) {
    const change = (typed) => {
      this.choose(typed);
      this.input.focus();
    };
    this.chosen.replaceChildren(...(answer ? chosenFilters(answer, search, change) : []));
    this.chosen.hidden = !this.chosen.firstChild;
  }
}
