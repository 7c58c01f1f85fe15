// The sentence of a text that has most of what is typed, with these words marked.
import { folded, WORD } from "./words.js";

const LONGEST = 220;
const BEFORE_THE_FIRST_MARK = 60;

// `meaningsIn` returns for each word of a sentence which word that is typed it is, and how much it counts. Returns [{text, marked}].
export function bestSentence(sentences, meaningsIn) {
  let best = { value: -1 };
  for (const sentence of sentences) {
    const found = piecesOf(sentence, meaningsIn);
    if (found.value > best.value) best = found;
  }
  return best.pieces ? shortened(best.pieces) : [];
}

function piecesOf(sentence, meaningsIn) {
  const pieces = [];
  const values = new Map();
  let end = 0;
  const words = [...sentence.matchAll(WORD)];
  const meanings = meaningsIn(words.map(([word]) => folded(word)));
  for (const [at, { 0: word, index }] of words.entries()) {
    const found = meanings[at];
    if (!found) continue;
    values.set(found.meaning, found.value);
    if (index > end) pieces.push({ text: sentence.slice(end, index) });
    pieces.push({ text: word, marked: true });
    end = index + word.length;
  }
  if (end < sentence.length) pieces.push({ text: sentence.slice(end) });
  return { pieces, value: [...values.values()].reduce((sum, value) => sum + value, 0) };
}

// Leaves out what is far from the first mark.
function shortened(pieces) {
  if (lengthOf(pieces) <= LONGEST) return pieces;
  const first = Math.max(
    0,
    pieces.findIndex(({ marked }) => marked),
  );
  const kept = pieces.slice(0, first).map(({ text }) => ({ text: endOf(text) }));
  for (const piece of pieces.slice(first)) {
    const left = LONGEST - lengthOf(kept);
    if (piece.text.length > left) return [...kept, { text: piece.marked ? "…" : beginningOf(piece.text, left) }];
    kept.push(piece);
  }
  return kept;
}

function lengthOf(pieces) {
  return pieces.reduce((sum, { text }) => sum + text.length, 0);
}

function endOf(text) {
  return text.length > BEFORE_THE_FIRST_MARK ? `… ${text.slice(-BEFORE_THE_FIRST_MARK).replace(/^\S*\s/, "")}` : text;
}

function beginningOf(text, length) {
  return `${text.slice(0, length).replace(/\s?\S*$/, "")} …`;
}
