// What the table on the page of a recommendation says of its parts, for the pages that show it elsewhere.

// The rating in a cell, as a link without words: its class, its words, and how it compares with the one before.
export function fieldIn(cell) {
  const field = cell.querySelector("a.cell");
  if (!field) return undefined;
  const link = document.createElement("a");
  link.href = field.getAttribute("href");
  link.setAttribute("aria-label", field.getAttribute("aria-label"));
  const className = [...field.classList].filter((name) => name !== "cell" && name !== "before").join(" ");
  return { link, className, label: field.dataset.label ?? field.title, change: cell.dataset.change ?? "" };
}

// What a voice said in a few words; of what has none, the page of the recommendation has a link in place of them.
export function gistIn(cell) {
  const said = [...cell.querySelectorAll("p")].filter((each) => !each.querySelector("a"));
  return said.map((each) => each.textContent.trim()).join("; ");
}

// Makes the links of a copied element lead where they led on their page.
export function pointTo(copy, address) {
  for (const link of copy.querySelectorAll("a")) link.href = new URL(link.getAttribute("href"), address);
}
