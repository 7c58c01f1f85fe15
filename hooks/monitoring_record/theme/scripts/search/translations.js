// Words of other languages, and what the record says instead; `search/translated_words.py` writes them.
import { distance } from "./near-words.js";
import { phraseOf } from "./words.js";

const ANY = "*";
const SHORTEST_BEGINNING = 4;

// biome-ignore format: a table
const LATIN = {
  а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ё: "e", ж: "zh", з: "z", и: "i", й: "y", к: "k", л: "l", м: "m",
  н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "shch",
  ъ: "", ы: "y", ь: "", э: "e", ю: "yu", я: "ya", ә: "a", ғ: "g", қ: "k", ң: "n", ө: "o", ұ: "u", ү: "u", һ: "h", і: "i",
};

export class Translations {
  constructor({ words, phrases }) {
    this.words = words.map((written) => {
      const [beginning, endings] = written.split("|");
      return { beginning, endings: endings.split(",") };
    });
    this.found = new Map();
    this.phrases = new Map();
    for (const [indices, recorded] of phrases) {
      const known = this.phrases.get(indices[0]) ?? [];
      this.phrases.set(indices[0], [...known, { indices, recorded }]);
    }
  }

  // Returns the names that the words from one place on are: how many words each has, and what the record says instead.
  namesAt(words, place, language) {
    const found = [];
    for (const first of this.indicesOf(words[place]))
      for (const { indices, recorded } of this.phrases.get(first) ?? []) {
        const length = this.lengthAt(words, place, indices, language);
        if (length) found.push({ length, recorded: recorded.map(phraseOf) });
      }
    return found;
  }

  // Returns how many words a phrase is from one place on, with those between that mean nothing; 0 if they are not the phrase.
  lengthAt(words, place, indices, language) {
    let next = place;
    for (const index of indices) {
      if (next > place) while (language.isStopWord(words[next])) next++;
      if (!this.indicesOf(words[next]).has(index)) return 0;
      next++;
    }
    return next - place;
  }

  // Returns the places in the list of the words that this one is, begins, or is with a mistake.
  indicesOf(word) {
    if (!word) return new Set();
    if (!this.found.has(word)) this.found.set(word, new Set(this.matches(word)));
    return this.found.get(word);
  }

  matches(typed) {
    const isLatin = !isCyrillic(typed);
    const word = isLatin ? sounds(typed) : typed;
    const beginnings = isLatin ? this.beginningsInLatin() : this.words.map(({ beginning }) => beginning);
    const formOf = (form) => (isLatin ? sounds(inLatin(form)) : form);
    const found = (fits) => [...this.words.keys()].filter((index) => fits(this.words[index], beginnings[index]));
    const isForm = ({ beginning, endings }, start) => {
      if (!word.startsWith(start)) return false;
      if (endings[0] === ANY) return word.startsWith(formOf(beginning));
      return endings.some((ending) => formOf(beginning + ending) === word);
    };
    const same = found(isForm);
    if (same.length || isLatin || word.length < SHORTEST_BEGINNING) return same;
    const begun = found(({ beginning, endings }) => endings.some((ending) => (beginning + ending).startsWith(word)));
    if (begun.length) return begun;
    return found(
      ({ beginning, endings }) =>
        beginning[0] === word[0] && endings.some((ending) => distance(word, beginning + ending, 1) <= 1),
    );
  }

  // The last letter may sound otherwise with an ending.
  beginningsInLatin() {
    this.inLatin ??= this.words.map(({ beginning }) => sounds(inLatin(beginning)).slice(0, -1));
    return this.inLatin;
  }
}

export function isCyrillic(word) {
  return /\p{Script=Cyrillic}/u.test(word);
}

export function inLatin(word) {
  return [...word].map((letter) => LATIN[letter] ?? letter).join("");
}

// What the ways to write Cyrillic in Latin letters have in common.
function sounds(latin) {
  return latin
    .replaceAll("kh", "h")
    .replaceAll("shch", "sch")
    .replaceAll("ts", "c")
    .replace(/[jy]/g, "i")
    .replaceAll("ii", "i");
}
