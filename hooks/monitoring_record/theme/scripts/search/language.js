// What the search knows of the language that readers type: which words mean nothing, other spellings, other names.
import { stemmer } from "stemmer";
import { wordsOf } from "./words.js";

export class Language {
  constructor({ stopWords, spellings, synonyms, abbreviations }) {
    this.stopWords = new Set(stopWords);
    this.spellings = spellings.flatMap(([one, other]) => [
      [one, other],
      [other, one],
    ]);
    const ofAbbreviations = abbreviations.flatMap(([short, name]) => [
      [[short], [name]],
      [[name], [short]],
    ]);
    this.names = namesByFirstWord([...ofAbbreviations, ...synonyms]);
  }

  isStopWord(word) {
    return this.stopWords.has(word);
  }

  // Returns a word in other spellings, without hyphens.
  spelt(word) {
    return this.spellings
      .filter(([one, other]) => word.startsWith(one) && !word.startsWith(other))
      .map(([one, other]) => (other + word.slice(one.length)).replaceAll("-", ""));
  }

  // Returns the names that the words from one place on are: how many words each has, and what the record says instead.
  namesAt(words, place) {
    const forms = (length) => words.slice(place, place + length).map(stemmer);
    const names = this.names.get(stemmer(words[place])) ?? [];
    return names
      .filter(({ name }) => name.join(" ") === forms(name.length).join(" "))
      .map(({ name, recorded }) => ({ length: name.length, recorded }));
  }
}

function namesByFirstWord(pairs) {
  const names = new Map();
  for (const [typed, recorded] of pairs) {
    for (const phrase of typed) {
      const name = phraseOf(phrase).map(stemmer);
      names.set(name[0], [...(names.get(name[0]) ?? []), { name, recorded: recorded.map(phraseOf) }]);
    }
  }
  return names;
}

export function phraseOf(text) {
  return wordsOf(text).flatMap(({ word, pieces }) => (pieces.length ? pieces : [word]));
}
