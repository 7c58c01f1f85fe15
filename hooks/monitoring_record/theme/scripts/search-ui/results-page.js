// The page of all results. Its address follows what is typed and chosen, so that it can be shared, and “back” leads back.
import { resultsOf } from "../search-results.js";
import { sayNotLoaded } from "../search-status.js";
import { spoken, statusOf } from "./answer-words.js";
import { chosenFilters } from "./chosen-filters.js";
import { element } from "./element.js";
import { filterList } from "./filters.js";
import { latest } from "./latest.js";
import { resultElement } from "./result-element.js";
import { speech } from "./speech.js";

const AT_ONCE = 20;
export function resultsPage(search) {
  const page = document.querySelector(".search-page");
  if (page) new ResultsPage(page, search);
}

class ResultsPage {
  constructor(page, search) {
    this.search = search;
    this.name = document.title;
    this.address = location.href.replace(/[?#].*/, "");
    this.form = page.querySelector("form");
    this.input = page.querySelector("input");
    this.status = page.querySelector(".search-status");
    this.elsewhere = page.querySelector(".search-elsewhere");
    const spokenHere = element("p", { class: "visually-hidden", role: "status" });
    this.speak = speech(spokenHere);
    this.chosen = element("ul", { class: "search-chosen", "aria-label": "Filters", hidden: true });
    this.filters = element("nav", { "aria-label": "Narrow the results" });
    this.folded = element(
      "details",
      { class: "search-filters", hidden: true },
      element("summary", {}, "Narrow the results"),
      this.filters,
    );
    this.results = element("div", { class: "search-results" });
    const answer = element("div", { class: "search-answer" });
    this.form.after(element("div", { class: "search-columns" }, this.folded, answer));
    answer.append(this.status, spokenHere, this.chosen, this.results, this.elsewhere);
    this.show = latest(
      (typed) => this.ask(typed),
      (found) => this.render(found),
      sayNotLoaded,
    );
    this.listen();
    this.read();
  }

  listen() {
    this.form.hidden = false;
    this.folded.open = matchMedia("(min-width: 60em)").matches;
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.input.blur(); // on a phone, the keyboard would cover the results
    });
    this.input.addEventListener("input", () => this.type("replaceState"));
    this.filters.addEventListener("click", (event) => this.follow(event));
    addEventListener("popstate", () => this.read());
  }

  read() {
    this.input.value = new URLSearchParams(location.search).get("q") ?? "";
    this.show(this.input.value);
  }

  type(change) {
    const address = resultsOf(this.address, this.input.value);
    try {
      history[change](null, "", address);
    } catch {
      // Some browsers let no page on a disk change its address; it works without.
    }
    this.show(this.input.value);
  }

  choose(typed) {
    this.input.value = typed;
    this.type("pushState");
  }

  follow(event) {
    const link = event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.choose(new URL(link.href).searchParams.get("q") ?? "");
  }

  async ask(typed) {
    const search = await this.search;
    return typed.trim() ? { typed, search, answer: await search.find(typed) } : { typed };
  }

  render({ typed, search, answer }) {
    document.title = answer ? `${typed.trim()}: ${this.name}` : this.name;
    this.status.replaceChildren(...(answer ? statusOf(answer) : []));
    this.elsewhere.hidden = Boolean(answer?.groups.length);
    this.showFilters(typed, search, answer);
    this.results.replaceChildren();
    if (answer) this.showMore(answer.groups, search.reports);
    this.speak(answer ? spoken(answer) : "");
  }

  showFilters(typed, search, answer) {
    const focused = document.activeElement?.dataset.filter;
    const hrefOf = (field, value) => resultsOf(this.address, search.withFilter(typed, field, value));
    this.filters.replaceChildren(...filterList(answer?.choices ?? [], hrefOf));
    this.folded.hidden = !this.filters.firstChild;
    const remove = ({ field }) => {
      this.choose(search.withFilter(typed, field, ""));
      this.input.focus();
    };
    this.chosen.replaceChildren(...chosenFilters(answer?.filters ?? [], remove));
    this.chosen.hidden = !this.chosen.firstChild;
    if (focused) this.filters.querySelector(`[data-filter="${CSS.escape(focused)}"]`)?.focus();
  }

  showMore(groups, reports) {
    const [now, later] = [groups.slice(0, AT_ONCE), groups.slice(AT_ONCE)];
    const made = now.map((group) => resultElement(group, reports));
    this.results.append(...made);
    if (!later.length) return made;
    const button = element(
      "button",
      { type: "button", class: "button button-quiet search-more" },
      `Show more (${later.length})`,
    );
    button.addEventListener("click", () => {
      button.remove();
      this.showMore(later, reports)[0].querySelector("a").focus();
    });
    this.results.append(button);
    return made;
  }
}
