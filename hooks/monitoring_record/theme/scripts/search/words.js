// The words of what is typed, taken as `search/words.py` takes those of the record.
export const WORD = /[\p{L}\p{N}]+(?:[-‑'’.,/][\p{L}\p{N}]+)*/gu;
const MARKS_OF_LATIN_LETTERS = /(?<=[a-z])[\u0300-\u036f]+/g;
const POSSESSIVE = /['’]s?$/;
const THOUSANDS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const NUMBER = /^\d+(?:\.\d+)*$/;
const SEPARATOR = /[-‑'’.,/]/;
const ENUMERATION = /[,/]/;

export function folded(text) {
  return text.toLowerCase().normalize("NFD").replace(MARKS_OF_LATIN_LETTERS, "").normalize("NFC").replaceAll("ё", "е");
}

// Returns each word that is written, with the words that the index has for it: one, or the pieces of a word with a hyphen and all of it without.
export function wordsOf(text) {
  return [...folded(text).matchAll(WORD)].map(([written]) => ({ written, ...partsOf(written) }));
}

// Returns the words of a text in a row; of a word with a hyphen its pieces.
export function phraseOf(text) {
  return wordsOf(text).flatMap(({ word, pieces }) => (pieces.length ? pieces : [word]));
}

function partsOf(written) {
  let word = written.replace(POSSESSIVE, "");
  if (THOUSANDS.test(word)) word = word.replaceAll(",", "");
  if (NUMBER.test(word)) return { word, pieces: [] };
  const pieces = word.split(SEPARATOR);
  if (!pieces[1]) return { word, pieces: [] };
  const joined = pieces.join("");
  const kept = pieces.filter((piece) => piece[1] || /\d/.test(piece));
  return { word: ENUMERATION.test(word) || /^\d+$/.test(joined) ? "" : joined, pieces: kept };
}
