// Where there are many sources, each kind has its own pages. A link to a source that is on another of them, as it was made when
// there were fewer, leads on to that page.
export function movedSource() {
  const anchor = decodeURIComponent(location.hash.slice(1));
  const [kind] = anchor.split("-");
  if (!anchor || document.getElementById(anchor)) return;
  const lists = [...document.querySelectorAll(".source-lists a[data-from]")];
  const ofKind = lists.filter(({ dataset }) => dataset.from.startsWith(`${kind}-`));
  // The anchors are in order: the source is in the last list that begins before it.
  const list = ofKind.findLast(({ dataset }) => dataset.from <= anchor) ?? ofKind[0];
  if (list && !list.hasAttribute("aria-current")) location.replace(`${list.href}#${anchor}`);
}
