// The rows that a table shows as CSV, with the columns of ratings.csv, then the title and the address.
import { changeIn, ratingCells, titleOf } from "./table-rows.js";

const COLUMNS = [
  "report",
  "meeting",
  "date",
  "recommendation",
  "part",
  "rating",
  "previous",
  "change",
  "title",
  "address",
];

// `lines` are the rows of recommendations and parts; `ids` are the ratings by their classes.
export function viewAsCsv(table, lines, ids) {
  const records = lines.flatMap((line) => recordsOf(line, table, ids));
  return [COLUMNS, ...records].map((record) => `${record.map(quoted).join(",")}\r\n`).join("");
}

function recordsOf(line, table, ids) {
  const meetings = table.querySelectorAll("[data-meeting]");
  const cells = ratingCells(line);
  return cells.flatMap((cell, column) => {
    const { meeting, date, beside } = meetings[column].dataset;
    // Of a meeting that is there only to be compared with, the table does not know the one before.
    if (!cell.querySelector("a") || beside !== undefined) return [];
    const [rating, previous] = [cell, cells[column - 1]].map((each) => ids.get(each?.classList[0]) ?? "");
    const { number } = line.closest("tbody").dataset;
    const change = changeIn(cell) ?? "";
    const address = cell.querySelector("a").href;
    return [
      [table.dataset.report, meeting, date, number, partOf(line), rating, previous, change, titleOf(line), address],
    ];
  });
}

// The number or letter of a part within its recommendation, as its anchor has it: 4 of 13.4.
function partOf(line) {
  return line.classList.contains("part") ? line.querySelector("th > a:not(.opener)").hash.slice("#p".length) : "";
}

function quoted(value) {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
