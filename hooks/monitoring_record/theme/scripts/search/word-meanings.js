// What a single word that is typed may be in a vocabulary: stems, each with how sure it is, from 0 to 1.
import { byLikelihood, nearWords } from "./near-words.js";

const SURE = {
  exact: 1,
  otherForm: 0.8,
  otherSpelling: 0.95,
  beginning: 0.7,
  oneMistake: 0.75,
  moreMistakes: 0.55,
  similar: 0.75,
};
const LESS_LIKELY = 0.8;
const MOST_BEGINNINGS = 40;

// Returns the stems that a word is, or begins.
export function stemsOf(word, vocabulary, language) {
  const found = new Map();
  const add = (stem, sure) => stem !== undefined && (found.get(stem) ?? 0) < sure && found.set(stem, sure);
  add(vocabulary.stemOf(word), SURE.exact);
  if (!found.size) add(vocabulary.stemOfForm(word), SURE.otherForm);
  for (const other of language.spelt(word))
    add(vocabulary.stemOf(other) ?? vocabulary.stemOfForm(other), SURE.otherSpelling);
  if (!/^\d+$/.test(word))
    for (const index of vocabulary.beginningWith(word, MOST_BEGINNINGS))
      add(vocabulary.stems[index], (SURE.beginning * (1 + word.length / vocabulary.words[index].length)) / 2);
  return found;
}

// Adds the words with one mistake less to the stems of a word that is known only as a form or the beginning of others.
export function addSimilar(word, stems, vocabulary) {
  for (const { stem, mistakes } of nearWords(word, vocabulary))
    if (mistakes === 1 && !stems.has(stem)) stems.set(stem, SURE.similar);
}

// Returns the nearest word of all vocabularies, with the number of mistakes, and its stems in each and those of the words that are as near; undefined if none is near.
export function nearestTo(word, vocabularies, language) {
  const near = vocabularies.map((vocabulary) => nearWords(word, vocabulary));
  const [best] = near.flat().sort(byLikelihood);
  if (!best) return undefined;
  const sure = best.mistakes > 1 ? SURE.moreMistakes : SURE.oneMistake;
  const stems = vocabularies.map((vocabulary, at) => {
    const asNear = near[at].filter(({ mistakes }) => mistakes === best.mistakes);
    const ofBest = [...stemsOf(best.word, vocabulary, language)].map(([stem, known]) => [stem, known * sure]);
    return new Map([...asNear.map(({ stem }) => [stem, sure * LESS_LIKELY]), ...ofBest]);
  });
  return { word: best.word, mistakes: best.mistakes, stems };
}
