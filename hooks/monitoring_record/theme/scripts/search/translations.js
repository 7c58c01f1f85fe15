// Words of other languages, and what the record says instead; `search/translated_words.py` writes them.
import { phraseOf } from "./language.js";

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

  indicesOf(word) {
    if (!word) return new Set();
    this.found ??= new Map();
    if (!this.found.has(word)) this.found.set(word, new Set(this.matches(word)));
    return this.found.get(word);
  }

  *matches(typed) {
    const written = isCyrillic(typed) ? (word) => word : (word) => sounds(inLatin(word));
    const word = isCyrillic(typed) ? typed : sounds(typed);
    for (const [index, { beginning, endings }] of this.words.entries()) {
      const start = written(beginning);
      if (endings[0] === "*" ? word.startsWith(start) : endings.some((ending) => written(beginning + ending) === word))
        yield index;
    }
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
