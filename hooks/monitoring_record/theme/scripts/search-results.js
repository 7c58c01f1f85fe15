// The address of the page with all results for what is typed. `page` is that of the page itself; `report` is the report that is searched
// first, where a site has several.
export function resultsOf(page, typed, report = "") {
  const query = new URLSearchParams(Object.entries({ q: typed.trim(), report }).filter(([, value]) => value));
  return `${query}` ? `${page}?${query}` : page;
}
