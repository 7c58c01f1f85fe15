// The second script of the site: the search. It is loaded at the first touch of the search's control; see search-opening.js.
// `run.py bundle` makes assets/search.js of it.
import { openSearch } from "./search/search.js";
import { sayLoaded, sayNotLoaded } from "./search-status.js";
import { resultsPage } from "./search-ui/results-page.js";
import { searchDialog } from "./search-ui/search-dialog.js";

const root = new URL("..", document.currentScript.src);

const search = openSearch({ root, report: reportOf(root) });
search.then(sayLoaded, sayNotLoaded);
searchDialog(search);
resultsPage(search);

// The report that the page belongs to: its name begins the address of the page. To the page of all results, its address tells it.
function reportOf({ pathname }) {
  if (document.querySelector(".search-page")) return new URLSearchParams(location.search).get("report") ?? "";
  if (!document.querySelector(".report-pages")) return "";
  return decodeURIComponent(location.pathname.slice(pathname.length))
    .split("/")[0]
    .replace(/\.html$/, "");
}
