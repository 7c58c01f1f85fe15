// What the search knows of the language that readers type: which words mean nothing, other spellings, other names.
import { stemmer } from "stemmer";
import { distance, mistakesAllowed, mistakesBetween } from "./near-words.js";
import { phraseOf } from "./words.js";

const RECOMMENDATION = "recommendation";
const MOST_MISTAKES = 2;
const ARTICLES = new Set(["a", "an", "the"]);

export class Language {
  constructor({ stopWords, spellings, synonyms, abbreviations, numbered }) {
    this.stopWords = new Set([...stopWords, ...numbered.part]);
    this.numbered = new Map(Object.entries(numbered).flatMap(([name, forms]) => forms.map((form) => [form, name])));
    this.spellings = spellings.flatMap(([one, other]) => [
      [one, other],
      [other, one],
    ]);
    const ofAbbreviations = abbreviations.flatMap(([short, name]) => [
      [[short], [name]],
      [[name], [short]],
    ]);
    this.names = namesByWord([...ofAbbreviations, ...synonyms]);
    this.singleNames = [...this.names.values()].flat().filter(({ phrase }) => phrase.length === 1);
  }

  isStopWord(word) {
    return this.stopWords.has(word);
  }

  // Returns “recommendation” or “part” for a word of another language, or one with mistakes, that means it; other words as they are.
  numberedBy(word) {
    const name = word.endsWith("s") ? `${RECOMMENDATION}s` : RECOMMENDATION;
    return this.numbered.get(word) ?? (distance(word, name, MOST_MISTAKES) > MOST_MISTAKES ? word : name);
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
    const found = names.map((name) => ({ ...this.matchAt(words, place, name), recorded: name.recorded }));
    // “Hospital” and “hospitality” have the same stem: of names with so many words, one that is typed as it is written is meant.
    const written = new Set(found.filter(({ isWritten }) => isWritten).map(({ length }) => length));
    return found.filter(({ length, isWritten }) => length && (isWritten || !written.has(length)));
  }

  // Returns the name of one word that is spelt most nearly as a word that is not known, with how many mistakes; undefined if none is near.
  nearestName(word) {
    const allowed = mistakesAllowed(word);
    const [nearest] = this.singleNames
      .map(({ phrase: [name], recorded }) => ({ name, recorded, mistakes: mistakesBetween(word, name, allowed) }))
      .filter(({ mistakes }) => mistakes !== undefined)
      .sort((one, other) => one.mistakes - other.mistakes);
    return nearest;
  }

  // Returns how many words a name is from one place on, in any order and with those between that mean nothing (0 if they are not the name),
  // and whether they are typed as they are written.
  matchAt(words, place, { phrase, stems }) {
    const left = [...stems];
    const typed = [];
    let next = place;
    for (; left.length; next++) {
      const at = left.indexOf(formOf(words[next]));
      if (at >= 0) typed.push(words[next]);
      else if (next === place || !this.isStopWord(words[next])) return { length: 0, isWritten: false };
      if (at >= 0) left.splice(at, 1);
    }
    return { length: next - place, isWritten: phrase.every((word, at) => word === typed[at]) };
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

function withoutArticles(words) {
  const others = words.filter((word) => !ARTICLES.has(word));
  return others.length ? others : words;
}

function namesByWord(pairs) {
  const names = new Map();
  for (const [typed, recorded] of pairs) {
    const instead = recorded.map(phraseOf);
    for (const written of typed) {
      const phrase = withoutArticles(phraseOf(written));
      const stems = phrase.map(stemmer);
      const name = { phrase, stems, recorded: instead };
      for (const stem of new Set(stems)) {
        if (names.has(stem)) names.get(stem).push(name);
        else names.set(stem, [name]);
      }
    }
  }
  return names;
}
