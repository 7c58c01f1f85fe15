// What a table of ratings says of each recommendation and part: read from its cells, since a table has thousands.
import { hasWords, plain } from "./words.js";

const CHANGES = ["improved", "worsened", "unchanged"];
const texts = new WeakMap();

export function partsOf(row) {
  return [...row.rows].filter((each) => each.classList.contains("part"));
}

export function titleCell(line) {
  return line.querySelector("th");
}

// The title without the number: “Integrity: of judges”, with a subtitle.
export function titleOf(line) {
  const { childNodes, textContent } = line.querySelector("th > a:not(.opener)").lastChild;
  const words = childNodes.length ? [...childNodes].map((each) => each.textContent.trim()) : [textContent.trim()];
  return words.join(": ");
}

// The cells of the meetings, in their order.
export function ratingCells(line) {
  const meetings = [...line.closest("table").tHead.rows[0].cells].filter((cell) => cell.dataset.meeting);
  return [...line.cells].slice(1, 1 + meetings.length);
}

export function changeIn(cell) {
  return CHANGES.find((change) => cell.classList.contains(change));
}

// Whether a row is as the reader chose: `wanted` has the rating, the change, the voice and the words.
export function recommendationFits(row, wanted) {
  const { rating, change } = row.dataset;
  if (!isLike({ rating, change, voices: row.dataset.voices }, wanted)) return false;
  const own = text(row.rows[0]);
  return hasWords(own, wanted.words) || partsOf(row).some((part) => hasWords(`${own} ${text(part)}`, wanted.words));
}

// The same of a part; the words of its recommendation count as its own. `ids` are the ratings by their classes.
export function partFits(part, wanted, ids) {
  const row = part.closest("tbody");
  const at = row.dataset.at ?? row.closest("table").dataset.at;
  const cell = at === "" ? undefined : part.cells[1 + Number(at)];
  const rating = cell && ids.get(cell.classList[0]);
  const change = (cell && changeIn(cell)) ?? "none";
  if (!isLike({ rating, change, voices: part.dataset.voices }, wanted)) return false;
  return hasWords(`${text(row.rows[0])} ${text(part)}`, wanted.words);
}

function isLike({ rating, change, voices = "" }, wanted) {
  if (wanted.rating && wanted.rating !== rating) return false;
  if (wanted.change && wanted.change !== change) return false;
  if (wanted.voice === "nobody") return voices === "";
  return !wanted.voice || voices.split(" ").includes(wanted.voice);
}

// What is looked for: the number and the title, and the words of the last column, if that says why.
function text(line) {
  if (!texts.has(line)) {
    const why = line.closest(".reasoned") ? line.cells[line.cells.length - 1].textContent : "";
    texts.set(line, plain(`${line.querySelector("th > a:not(.opener)").textContent} ${why}`));
  }
  return texts.get(line);
}
