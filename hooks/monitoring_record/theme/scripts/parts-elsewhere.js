// The rows of parts of a folded table: they are on the page of the chapter, or of the recommendation, and are fetched when a
// row is opened.
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
  if (!ofChapter) return row.querySelector("th a").href;
  return new URL(`?open=${number}#ratings`, ofChapter.href).href;
}

// Adds to each row those of its parts. Where that fails, as without a network, the reader is led to the page that has them.
export async function addParts(rows) {
  await Promise.all(
    rows.map((row) => {
      row.classList.add("loading");
      return addPartsOf(row)
        .catch(() => location.assign(placeOfParts(row)))
        .finally(() => row.classList.remove("loading"));
    }),
  );
}

async function addPartsOf(row) {
  const address = placeOfParts(row);
  const found = partsTable(await page(address), row.dataset.number);
  const columns = columnsOf(row.closest("table"), found.closest("table"));
  const parts = [...found.rows].slice(1).map((part) => partRow(part, columns, address));
  if (!hasPartsElsewhere(row)) return; // another click was faster
  delete row.dataset.parts;
  row.append(...parts);
  row.querySelector("th").scope = "rowgroup";
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

// For each meeting of the table, the place of its column in the other.
function columnsOf(table, other) {
  const meetings = (of) => [...of.tHead.rows[0].cells].map((cell) => cell.dataset.meeting);
  const others = meetings(other);
  return meetings(table)
    .slice(1)
    .map((meeting) => others.indexOf(meeting));
}

function partRow(part, columns, address) {
  const row = document.createElement("tr");
  row.className = "part";
  const cells = [part.cells[0], ...columns.map((column) => part.cells[column])];
  row.append(...cells.map(cellOfTable));
  for (const link of row.querySelectorAll("a")) link.href = new URL(link.getAttribute("href"), address);
  return row;
}

// On the page of a recommendation, the fields are without words.
function cellOfTable(cell) {
  const field = cell.querySelector("a.cell");
  if (!field) return document.importNode(cell, true);
  const made = document.createElement("td");
  const link = document.createElement("a");
  const label = document.createElement("span");
  made.className = [...field.classList, cell.dataset.change ?? ""].join(" ").replace(/\b(cell|before)\b/g, "");
  link.href = field.getAttribute("href");
  link.setAttribute("aria-label", field.getAttribute("aria-label"));
  label.textContent = field.dataset.label ?? field.title;
  link.append(label);
  made.append(link);
  return made;
}
