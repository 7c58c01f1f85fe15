// What the search knows of the language that readers type: which words mean nothing, other spellings, other names.
import { stemmer } from "stemmer";
import { phraseOf } from "./words.js";

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
    const names = this.names.get(stemmer(words[place])) ?? [];
    return names
      .filter(({ name }) => isAt(words, place, name))
      .map(({ name, recorded }) => ({ length: name.length, recorded }));
  }

  // Returns the ratings whose labels are among the words: [{from, length, id}]. A label of one word may also mean something else.
  ratingsIn(words, ratings) {
    const labels = ratings.map(([id, label]) => ({ id, name: phraseOf(label).map(stemmer) }));
    return labels
      .filter(({ name }) => name.length > 1)
      .flatMap(({ id, name }) =>
        [...words.keys()].filter((from) => isAt(words, from, name)).map((from) => ({ from, length: name.length, id })),
      );
  }
}

function isAt(words, place, forms) {
  return forms.every((form, after) => form === formOf(words[place + after]));
}

function formOf(word) {
  return word === undefined ? undefined : stemmer(word);
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
