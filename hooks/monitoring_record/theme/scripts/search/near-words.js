// Words that are spelt nearly as one that is in no index.
const SHORT = 3;
const MIDDLE = 5;
const MOST = 4;
const SAME_FIRST_LETTER = 100;

// Returns the words of a vocabulary with the fewest mistakes: [{word, stem, mistakes, likely}], the most likely first.
export function nearWords(word, vocabulary) {
  const allowed = mistakesAllowed(word);
  const found = [];
  vocabulary.words.forEach((known, index) => {
    const mistakes = mistakesBetween(word, known, allowed);
    if (mistakes === undefined) return;
    const likely = vocabulary.common[index] + (known[0] === word[0] ? SAME_FIRST_LETTER : 0);
    found.push({ word: known, stem: vocabulary.stems[index], mistakes, likely });
  });
  return found.sort(byLikelihood).slice(0, MOST);
}

// Returns how many mistakes a word has, if it is another; undefined if they are more than allowed.
export function mistakesBetween(word, known, allowed) {
  if (Math.abs(known.length - word.length) > allowed || /\d/.test(known)) return undefined;
  const mistakes = distance(word, known, allowed);
  return mistakes > allowed ? undefined : mistakes;
}

export function byLikelihood(one, other) {
  return one.mistakes - other.mistakes || other.likely - one.likely || (one.word < other.word ? -1 : 1);
}

// Returns how many mistakes a word of this length may have.
export function mistakesAllowed(word) {
  if (word.length <= SHORT || /\d/.test(word)) return 0;
  return word.length <= MIDDLE ? 1 : 2;
}

// Returns how many letters are wrong, missing, too many or exchanged with their neighbour; if that is more than `most`, some number above.
export function distance(one, other, most) {
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (isSame ? 0 : 1));
      const isExchanged = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isExchanged) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[other.length];
}
