// The rows of parts of a folded table: they are on the page of the chapter, or of the recommendation, and are fetched when a
// row is opened.
import { fieldIn, gistIn, pointTo } from "./recommendation-page.js";

const pages = new Map();

// A browser lets no page on a disk read another.
export function canFetch() {
  return location.protocol !== "file:";
}

export function hasPartsElsewhere(row) {
  return row.dataset.parts !== undefined;
}

// The address where a reader finds the parts of a row.
export function placeOfParts(row) {
  const { number, chapter } = row.dataset;
  const ofChapter = row.closest("table").querySelector(`.band[data-parts][data-chapter="${chapter}"] a`);
  if (!ofChapter) return row.querySelector("th a:not(.opener)").href;
  return new URL(`?open=${number}#ratings`, ofChapter.href).href;
}

// Adds to each row those of its parts, to all at once: with every addition, the browser would lay out the table anew. `failed` is
// told of a row where that cannot be done, as without a network.
export async function addParts(rows, failed) {
  for (const row of rows) row.classList.add("loading");
  const found = await Promise.all(rows.map((row) => partsOf(row).catch(() => failed(row))));
  pages.clear(); // a parsed page is large
  for (const [place, row] of rows.entries()) {
    row.classList.remove("loading");
    if (found[place] && hasPartsElsewhere(row)) addTo(row, found[place]); // if no other click was faster
  }
}

function addTo(row, parts) {
  delete row.dataset.parts;
  row.append(...parts);
  row.querySelector("th").scope = "rowgroup";
}

async function partsOf(row) {
  const address = placeOfParts(row);
  const found = partsTable(await page(address), row.dataset.number);
  const columns = columnsOf(row.closest("table"), found.closest("table"));
  return [...found.rows].slice(1).map((part) => partRow(part, columns, address));
}

// Each page is fetched once; after a failure, it may be tried again.
function page(address) {
  const { origin, pathname } = new URL(address);
  const url = origin + pathname;
  if (!pages.has(url)) pages.set(url, fetchedPage(url));
  pages.get(url).catch(() => pages.delete(url));
  return pages.get(url);
}

async function fetchedPage(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

function partsTable(of, number) {
  return of.querySelector(`tbody.row[data-number="${number}"]`) ?? of.querySelector("table.parts tbody");
}

// For each meeting of the table, and for the reasons, the place of its column in the other; -1 where that has none.
function columnsOf(table, other) {
  const names = (of) => [...of.tHead.rows[0].cells].map(({ dataset }) => dataset.meeting ?? dataset.why);
  const others = names(other);
  return names(table)
    .slice(1)
    .map((name) => others.indexOf(name));
}

function partRow(part, columns, address) {
  const row = document.createElement("tr");
  row.className = "part";
  if (part.dataset.voices) row.dataset.voices = part.dataset.voices;
  const cells = columns.map((column) => tableCell(part.cells[column] ?? document.createElement("td")));
  row.append(document.importNode(part.cells[0], true), ...cells);
  pointTo(row, address);
  return row;
}

// The table on the page of a recommendation has fields without words.
function tableCell(cell) {
  if (fieldIn(cell)) return ratingCell(cell);
  const copy = document.importNode(cell, true);
  if (cell.dataset.says) copy.textContent = gistIn(cell);
  return copy;
}

function ratingCell(cell) {
  const { link, label, className, change } = fieldIn(cell);
  const made = document.createElement("td");
  made.className = `${className} ${change}`;
  const words = document.createElement("span");
  words.textContent = label;
  link.append(words);
  made.append(link);
  if (change) {
    const sign = document.createElement("i");
    sign.textContent = document.querySelector(`option[value="${change}"]`).textContent;
    made.append(sign);
  }
  return made;
}
