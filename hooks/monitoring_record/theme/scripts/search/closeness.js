// What only the texts tell: whether words that are typed together also stand together, and how much of a title they are.
import { sumOf } from "./ranking.js";
import { phraseOf } from "./words.js";

const SURE_IF_APART = 0.25;
const OF_A_PAIR = 1.2;
const OF_A_TITLE = 0.8;
const MOST_ENTRIES = 8;

// Returns a page with the scores that its best entries have after their texts were read.
export function readAgain(found, texts, meanings) {
  const { page, scores, entries, index } = found;
  const meant = meanings.stemsIn(index);
  const again = entries.slice(0, MOST_ENTRIES).map(({ entry }) => {
    const read = rowsOf(texts[entry - page.first], index.vocabulary, meanings.language);
    const shares = scores.sharesOf(entry, (name) => (isTogether(scores.names[name], read) ? 1 : SURE_IF_APART));
    const ofTitle = OF_A_TITLE * titleShare(read[0], meant) * sumOf(shares);
    return { entry, shares, score: scores.scoreOf(shares) + pairsIn(read, scores, shares, meant) + ofTitle };
  });
  return { ...found, ...scores.page(page, [...again, ...entries.slice(MOST_ENTRIES)]) };
}

// Returns the stems of each text of an entry in order, without the words that mean nothing.
function rowsOf(entry, vocabulary, language) {
  if (!rows.has(entry)) rows.set(entry, readRows(entry, vocabulary, language));
  return rows.get(entry);
}

const rows = new WeakMap();

function readRows({ title, sentences, context }, vocabulary, language) {
  return [title, ...sentences, ...context].map((text) =>
    phraseOf(text)
      .filter((word) => !language.isStopWord(word))
      .map((word) => vocabulary.stemOf(word)),
  );
}

function isTogether({ stems }, rows) {
  if (stems.length < 2) return true;
  return rows.some((row) => row.some((_, at) => stems.every((each, after) => each.has(row[at + after]))));
}

// Returns the square of the share of a title that is typed.
function titleShare(title, meant) {
  const words = title.filter((stem) => !/^\d/.test(stem));
  const typed = words.filter((stem) => meant.some((stems) => stems?.has(stem)));
  return words.length ? (typed.length / words.length) ** 2 : 0;
}

// Returns the score of the words that stand next to each other, both in what is typed and in the texts.
function pairsIn(rows, { places }, shares, meant) {
  const score = (place, at) => {
    const [one, other] = [meant[places[at]], meant[place]];
    const isPair = rows.some((row) => row.some((stem, index) => one?.has(stem) && other?.has(row[index + 1])));
    return isPair ? OF_A_PAIR * Math.min(shares[at], shares[at + 1]) : 0;
  };
  return sumOf(places.slice(1).map(score));
}
