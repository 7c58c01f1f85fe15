// Finds what is typed in the record. It knows nothing of the page that shows the results.
import { choicesOf } from "./choices.js";
import { readAgain } from "./closeness.js";
import { filesBelow } from "./files.js";
import { filtersIn, pageFilter, withFilter } from "./filters.js";
import { Group } from "./group.js";
import { Language } from "./language.js";
import { Meanings } from "./meanings.js";
import { queryOf } from "./query.js";
import { pagesIn, Scores } from "./ranking.js";
import { RecordIndex } from "./record-index.js";
import { Translations } from "./translations.js";

const SITE = "search/site";
const LEAST_SHARE_OF_THE_BEST = 0.12;
const LEAST_COVERAGE = 0.3;
const READ_AGAIN = 10;

// Opens the search of a site. `report` is that of the page; if the site has only one, it is searched from all pages.
export async function openSearch({ root, report = "", load = filesBelow(root) }) {
  const [site, language] = await Promise.all([RecordIndex.open(SITE, load), load("search/language.js")]);
  const search = new Search({ root, load, site, language: new Language(language), report });
  await search.indexesFor([]);
  return search;
}

class Search {
  constructor({ root, load, site, language, report }) {
    Object.assign(this, { root, load, site, language });
    this.reports = Object.entries(site.index.reports).map(([id, of]) => ({ id, ...of }));
    this.here = this.reports.length === 1 ? this.reports[0].id : report;
    this.opened = new Map();
  }

  withFilter(typed, field, value) {
    return withFilter(typed, field, value);
  }

  // Returns the link to a page, or to a place on it where some words are marked; on a disk, pages are files.
  hrefOf(address, anchor = "", marked = []) {
    const isOnDisk = new URL(this.root).protocol === "file:";
    const url = new URL(isOnDisk ? `${address.replace(/\/$/, "") || "index"}.html` : address, this.root);
    if (marked.length) url.searchParams.set("h", marked.join(" "));
    url.hash = anchor;
    return url.href;
  }

  // Returns what is found: the groups of results, one for each page, and what else the reader is told; see `Group`.
  async find(typed) {
    const { words, filters } = filtersIn(typed, this.reports);
    const indexes = await this.indexesFor(filters);
    const query = queryOf(words, this.language, (number) => indexes[0].pages.some((page) => page.number === number));
    const meanings = await Meanings.of(query, indexes, {
      language: this.language,
      ratings: this.reports.flatMap(({ ratings }) => ratings),
      translations: () => this.translations(),
    });
    const pagesFor = (chosen) => this.pagesFor({ indexes, query, meanings, filters: chosen });
    const isInVain = !meanings.hasWords && meanings.unknown.length > 0 && filters.length === 0;
    const pages = isInVain ? [] : await pagesFor(filters);
    const ranked = await rankedAgain(pages, meanings);
    return {
      typed,
      filters,
      instead: meanings.instead,
      unknown: meanings.unknown,
      groups: ranked.map((found) => new Group(found, meanings, this)),
      choices: () => choicesOf({ reports: this.reports, filters, pages, pagesFor }),
    };
  }

  // Returns the indexes that are searched: that of the report that is asked for, or else that of the page; and that of the site.
  async indexesFor(filters) {
    const report = filters.find(({ field }) => field === "report")?.value ?? this.here;
    if (!this.reports.some(({ id }) => id === report)) return [this.site];
    if (!this.opened.has(report)) {
      const index = RecordIndex.open(`search/reports/${report}`, this.load);
      index.catch(() => this.opened.delete(report));
      this.opened.set(report, index);
    }
    return [await this.opened.get(report), this.site];
  }

  async translations() {
    const digest = this.site.index.translations;
    this.translated ??= digest && new Translations(await this.load("search/translations.js", digest));
    return this.translated;
  }

  async pagesFor({ indexes, query, meanings, filters }) {
    const { passes, names } = pageFilter(filters);
    const ofIndexes = await Promise.all(
      indexes.map(async (index) => {
        const allowed = await allowedEntries(index, names);
        const scores = meanings.hasWords ? meanings.scoresIn(index) : allTheSame(index);
        return pagesIn(index, scores, (entry) => !allowed || allowed.has(entry), query.numbers);
      }),
    );
    // The pages of a report are in its own index, and in brief in that of the site.
    const whole = new Set(ofIndexes.length > 1 ? indexes[0].pages.map(({ address }) => address) : []);
    const isElsewhere = ({ index, page }) => index !== indexes[0] && whole.has(page.address);
    return worthShowing(ofIndexes.flat().filter((found) => passes(found.page) && !isElsewhere(found)));
  }
}

function allTheSame(index) {
  return new Scores([new Float32Array(index.entryCount).fill(1)], [], [1]);
}

async function allowedEntries(index, names) {
  if (!names.length) return undefined;
  const lists = await Promise.all(names.map((name) => index.filtered(name)));
  const [first, ...others] = lists.map((entries) => new Set(entries));
  return new Set([...first].filter((entry) => others.every((entries) => entries.has(entry))));
}

function worthShowing(pages) {
  const best = pages.reduce((highest, { score }) => Math.max(highest, score), 0);
  const isGood = ({ score, covered }) => score >= best * LEAST_SHARE_OF_THE_BEST && covered >= LEAST_COVERAGE;
  return pages.filter((found) => found.isNamed || isGood(found)).sort(byScore);
}

function byScore(one, other) {
  return other.isNamed - one.isNamed || other.score - one.score;
}

// Reads the texts of the first pages, which results show anyway: they tell which words stand together.
async function rankedAgain(pages, meanings) {
  const first = pages.slice(0, READ_AGAIN);
  const texts = await Promise.all(first.map(({ index, page }) => index.textsOf(page)));
  const again = first.map((found, at) => readAgain(found, texts[at], meanings));
  return [...again.sort(byScore), ...pages.slice(READ_AGAIN)];
}
