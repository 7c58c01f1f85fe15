// The script of every page; `run.py bundle` makes assets/monitoring-record.js of it.
import { abbreviations } from "./abbreviations.js";
import { colours } from "./colours.js";
import { comparePage } from "./compare-page.js";
import { comparisonFilter } from "./comparison-filter.js";
import { contents } from "./contents.js";
import { copying } from "./copying.js";
import { folding } from "./folding.js";
import { highlight } from "./highlight.js";
import { lostPage } from "./lost-page.js";
import { menu } from "./menu.js";
import { movedSource } from "./moved-source.js";
import { opening } from "./opening.js";
import { printing } from "./printing.js";
import { promiseFilter } from "./promise-filter.js";
import { ratingsTable } from "./ratings-table.js";
import { runningTitle } from "./running-title.js";
import { scrolling } from "./scrolling.js";
import { searchOpening } from "./search-opening.js";
import { wordFilter } from "./word-filter.js";

abbreviations();
for (const concern of [
  searchOpening,
  menu,
  colours,
  contents,
  scrolling,
  ratingsTable,
  comparePage,
  folding,
  opening,
  highlight,
  printing,
  runningTitle,
  copying,
  wordFilter,
  comparisonFilter,
  promiseFilter,
  movedSource,
  lostPage,
]) {
  concern();
}
