// The address of the page with all results for what is typed; `page` is that of the page itself.
export function resultsOf(page, typed) {
  const words = typed.trim();
  return words ? `${page}?${new URLSearchParams({ q: words })}` : page;
}
