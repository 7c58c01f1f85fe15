// The one module that knows Material's script: it hands over each page that it shows.
export function onPage(concern) {
  window.document$.subscribe(() => concern());
}
