// What is typed, as words in a row; with the numbers of recommendations and parts that it names.
import { withDates } from "./dates.js";
import { wordsOf } from "./words.js";

const SHORT_NAME = /^(?:r|rec)\.?(?=\d)/;
const SHORT_NAME_OF_A_PART = /^p\.?(?=\d)/;
const NAME = /^(?:r|recs?|recommendations?)$/;
const NUMBER_SIGN = /^(?:no|nr|number)$/;
const NAMES = /^(?:recs|recommendations)$/;
const NAME_OF_A_PART = /^(?:part|parts|p|para|paragraph|point)$/;
const NUMBER = /^\d+(?:\.\d+)*$/;
const NUMBER_OF_A_PART = /^\d+\.\d+$/;

// Returns `words`: [{word, isMeant: whether it is searched, isPart: whether it is the number of a part}], `joined`: [{from, length, word}], which are also written as one word, and
// `numbers`: those of the recommendations that are named.
export function queryOf(text, language, isRecommendation) {
  const [words, joined] = wordsIn(text);
  const named = words.map((word) => language.numberedBy(word));
  const { parts, numbers, used } = referencesIn(named, isRecommendation);
  const isMeant = words.map((word, place) => !language.isStopWord(word) && !used.has(place));
  if (!used.size && !isMeant.some(Boolean)) isMeant.fill(true);
  const isPart = (word) => NUMBER_OF_A_PART.test(word) && isRecommendation(Number.parseInt(word, 10));
  return {
    words: [
      ...words.map((word, place) => ({ word, isMeant: isMeant[place], isPart: isPart(word) })),
      ...parts.map((word) => ({ word, isMeant: true, isPart: true })),
    ],
    joined: [...joined, ...pairs(words, joined)],
    numbers: new Set(numbers),
  };
}

function wordsIn(text) {
  const words = [];
  const joined = [];
  for (const { written, word, pieces } of wordsOf(withDates(text))) {
    const number = written.replace(SHORT_NAME, "");
    const part = written.replace(SHORT_NAME_OF_A_PART, "");
    if (number !== written) words.push("rec", number);
    else if (part !== written && NUMBER.test(words.at(-1))) words.push("part", part);
    else if (pieces[1]) {
      if (word) joined.push({ from: words.length, length: pieces.length, word });
      words.push(...pieces);
    } else words.push(word || pieces[0]);
  }
  return [words, joined];
}

// “Recommendation 13 part 4” and “13 part 4” are part 13.4; a number by itself is that of a recommendation, and so is one at the
// beginning of “13 recommendation”.
function referencesIn(words, isRecommendation) {
  const [parts, numbers, used] = [[], [], new Set()];
  words.forEach((word, place) => {
    if (!NUMBER.test(word) || !isRecommendation(Number.parseInt(word, 10))) return;
    const before = words[place - 1];
    const isAlone = words.length === 1 || (place === 1 && words.length === 2 && NUMBER_SIGN.test(before));
    const isBeforeName = place === 0 && NAME.test(words[1]) && !NAMES.test(words[1]) && !NUMBER.test(words[2]);
    const isBeforePart = !word.includes(".") && NAME_OF_A_PART.test(words[place + 1]) && NUMBER.test(words[place + 2]);
    const isNamed =
      isAlone ||
      isBeforeName ||
      isBeforePart ||
      NAME.test(NUMBER_SIGN.test(before) ? words[place - 2] : before) ||
      (used.has(place - 2) && before === "and");
    const isPart = NAME_OF_A_PART.test(before);
    const whole = [place - 1, place - 2].find((other) => used.has(other) && !NAMES.test(words[other - 1]));
    if (whole !== undefined && (isPart || whole === place - 1)) parts.push(`${words[whole]}.${word}`);
    else if (isNamed && !word.includes(".")) numbers.push(Number(word));
    else if (!word.includes(".") || !(isNamed || isPart)) return;
    else parts.push(word);
    used.add(place);
  });
  return { parts, numbers, used };
}

function pairs(words, joined) {
  const taken = new Set(joined.map(({ from }) => from));
  return words
    .slice(1)
    .map((word, place) => ({ from: place, length: 2, word: words[place] + word }))
    .filter(({ from }) => !taken.has(from));
}
