// The sentence of a text that has most of what is typed, with these words marked.
import { folded } from "./words.js";

const WORD = /[\p{L}\p{N}]+(?:[-‑'’.,/][\p{L}\p{N}]+)*/gu;
const LONGEST = 220;
const BEFORE_THE_FIRST_MARK = 60;

// `meaningOf` returns of a word that is typed which one it is, and how much it counts. Returns [{text, marked}].
export function bestSentence(sentences, meaningOf) {
  let best = { value: -1 };
  for (const sentence of sentences) {
    const found = piecesOf(sentence, meaningOf);
    if (found.value > best.value) best = found;
  }
  return best.pieces ? shortened(best.pieces) : [];
}

function piecesOf(sentence, meaningOf) {
  const pieces = [];
  const values = new Map();
  let end = 0;
  for (const { 0: word, index } of sentence.matchAll(WORD)) {
    const found = meaningOf(folded(word));
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
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
  if (length <= LONGEST) return pieces;
  const first = pieces.findIndex(({ marked }) => marked);
  const before = pieces[first - 1]?.text ?? "";
  const kept = [];
  if (first === 1 && before.length > BEFORE_THE_FIRST_MARK)
    kept.push({ text: `… ${before.slice(-BEFORE_THE_FIRST_MARK).replace(/^\S*\s/, "")}` });
  else kept.push(...pieces.slice(0, Math.max(first, 0)));
  let left = LONGEST - kept.reduce((sum, { text }) => sum + text.length, 0);
  for (const piece of pieces.slice(Math.max(first, 0))) {
    if (piece.text.length <= left) kept.push(piece);
    else {
      kept.push({ ...piece, text: `${piece.text.slice(0, left).replace(/\s\S*$/, "")} …` });
      break;
    }
    left -= piece.text.length;
  }
  return kept;
}
