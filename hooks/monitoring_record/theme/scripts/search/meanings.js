// What is typed, in the words of the indexes: the stems that each word may be, and the names that several words are together.
import { rarity, Scores, scoresOf, scoresOfPhrase } from "./ranking.js";
import { inLatin, isCyrillic } from "./translations.js";
import { addSimilar, nearestTo, stemsOf } from "./word-meanings.js";
import { wordsOf } from "./words.js";

const SURE = { joined: 0.95, otherName: 0.75, otherNameOfKnown: 0.55, nearName: 0.55, translation: 0.9 };
const OF_A_RATING = 0.7;
const OF_A_PART = 1.6;

export class Meanings {
  // `ratings` are those of the reports: [id, label]. `translations` returns the words of other languages; they are loaded only if a word is
  // not known.
  static async of(query, indexes, { language, ratings, translations }) {
    const meanings = new Meanings(query, indexes, language);
    meanings.ratings = language.ratingsIn(meanings.typed, ratings);
    const areAllKnown = meanings.stems.every((stems) => !stems || isKnown(stems));
    meanings.findNames(areAllKnown ? undefined : await translations());
    meanings.findNearWords();
    await meanings.loadPlaces();
    return meanings;
  }

  constructor(query, indexes, language) {
    Object.assign(this, { query, indexes, language });
    this.typed = query.words.map(({ word }) => word);
    this.vocabularies = indexes.map(({ vocabulary }) => vocabulary);
    this.names = [];
    this.ratings = [];
    this.unknown = [];
    this.instead = "";
    // For each word its stems in each index; undefined for a word that is not searched.
    this.stems = query.words.map(({ word, isMeant }) => (isMeant ? this.stemsOf(word) : undefined));
  }

  stemsOf(word) {
    return this.vocabularies.map((vocabulary) => stemsOf(word, vocabulary, this.language));
  }

  get hasWords() {
    return this.stems.some(Boolean) || this.names.length > 0;
  }

  findNames(translations) {
    const words = this.typed;
    for (const { from, length, word } of this.query.joined) this.addName(from, length, [[word]], SURE.joined);
    words.forEach((word, from) => {
      for (const { length, recorded } of this.language.namesAt(words, from)) {
        const isKnownByItself = length === 1 && isKnown(this.stems[from] ?? this.stemsOf(word));
        this.addName(from, length, recorded, isKnownByItself ? SURE.otherNameOfKnown : SURE.otherName);
      }
      // A word that means nothing sounds like one of another language by chance.
      if (!translations || this.language.isStopWord(word)) return;
      for (const { length, recorded } of translations.namesAt(words, from, this.language))
        this.addName(from, length, recorded, SURE.translation);
    });
  }

  addName(from, length, phrases, sure) {
    for (const phrase of phrases) {
      const meant = phrase.filter((word) => !this.language.isStopWord(word)).map((word) => this.stemsOf(word));
      // For each index the stems of each word; undefined where a word is missing.
      const stems = this.indexes.map((_, at) =>
        meant.length && meant.every((each) => each[at].size) ? meant.map((each) => each[at]) : undefined,
      );
      if (stems.some(Boolean)) this.names.push({ from, length, sure, stems });
    }
  }

  isInName(place) {
    return this.namesAt(place).length > 0;
  }

  namesAt(place) {
    return this.names.filter(({ from, length }) => from <= place && place < from + length);
  }

  // A word that is in no index and no name is taken for those that are spelt nearly so; without any, it is left out.
  findNearWords() {
    const { typed } = this;
    const instead = typed.map((word, place) => this.nearWordAt(place) ?? word);
    if (instead.join(" ") !== typed.join(" ")) this.instead = instead.join(" ");
  }

  // Returns the word that is searched in the place of one that is not known.
  nearWordAt(place) {
    const { word } = this.query.words[place];
    const stems = this.stems[place];
    if (!stems || this.vocabularies.some((vocabulary) => vocabulary.stemOf(word))) return undefined;
    if (isKnown(stems)) {
      for (const [at, found] of stems.entries()) addSimilar(word, found, this.vocabularies[at]);
      return undefined;
    }
    if (this.isInName(place)) return undefined;
    const nearest = nearestTo(isCyrillic(word) ? inLatin(word) : word, this.vocabularies, this.language);
    const name = this.language.nearestName(word);
    if (name && name.mistakes < (nearest?.mistakes ?? Number.POSITIVE_INFINITY)) {
      this.addName(place, 1, name.recorded, SURE.nearName);
      this.stems[place] = this.vocabularies.map(() => new Map());
      return name.name;
    }
    this.stems[place] = nearest?.stems;
    if (!nearest) this.unknown.push(word);
    return nearest?.word;
  }

  async loadPlaces() {
    this.places = await Promise.all(this.indexes.map((index, at) => index.placesOf(this.allStems(at))));
    for (const rating of this.ratings)
      rating.entries = await Promise.all(this.indexes.map((index) => index.filtered(`rating:${rating.id}`)));
    const entryCount = this.indexes.reduce((sum, index) => sum + index.entryCount, 0);
    const counts = new Map();
    for (const places of this.places)
      for (const [stem, { entries }] of places) counts.set(stem, (counts.get(stem) ?? 0) + entries.length);
    this.rare = new Map([...counts].map(([stem, count]) => [stem, rarity(entryCount, count)]));
    this.needed = this.stems.map((_, place) => this.rarityAt(place));
  }

  allStems(at) {
    const ofWords = this.stems.flatMap((stems) => (stems ? [...stems[at].keys()] : []));
    const ofNames = this.names.flatMap(({ stems }) => (stems[at] ?? []).flatMap((each) => [...each.keys()]));
    return [...new Set([...ofWords, ...ofNames])];
  }

  // How much a word counts: as its surest stem, or as the most common word of the names that it is part of.
  rarityAt(place) {
    const stems = (this.stems[place] ?? []).flatMap((found) => [...found]);
    const [surest] = stems.sort((one, other) => other[1] - one[1]);
    if (surest) return this.rare.get(surest[0]);
    const ofNames = this.namesAt(place).flatMap((name) => name.stems.flatMap((each) => each ?? []));
    const rarities = ofNames.flatMap((each) => [...each.keys()].map((stem) => this.rare.get(stem)));
    return rarities.length ? Math.min(...rarities) : 0;
  }

  // Returns the stems that each word may be in an index, by itself or else as another word; undefined for a word that is not searched.
  stemsIn(index) {
    const at = this.indexes.indexOf(index);
    return this.stems.map((stems, place) => (stems?.[at].size ? stems[at] : this.stemsOfOtherWord(place, at)));
  }

  stemsOfOtherWord(place, at) {
    const names = this.names.filter(
      ({ from, length, stems }) => from === place && length === 1 && stems[at]?.length === 1,
    );
    return new Map(names.flatMap(({ stems }) => [...stems[at][0]]));
  }

  scoresIn(index) {
    const at = this.indexes.indexOf(index);
    const meant = (stems, weight = 1) =>
      [...stems].map(([stem, sure]) => ({
        places: this.places[at].get(stem),
        rare: this.rare.get(stem),
        sure: sure * weight,
      }));
    const words = this.stems.map((stems, place) => {
      const weight = this.query.words[place].isPart ? OF_A_PART : 1;
      if (stems) return scoresOf(meant(stems[at], weight), index.entryCount);
      return this.isInName(place) ? new Float32Array(index.entryCount) : undefined;
    });
    const names = this.names
      .filter(({ stems }) => stems[at])
      .map(({ from, length, sure, stems }) => {
        const scores = scoresOfPhrase(
          stems[at].map((each) => meant(each)),
          index.entryCount,
        );
        return { from, length, stems: stems[at], scores: scores.map((score) => score * sure * length) };
      });
    return new Scores(words, [...names, ...this.ratings.map((rating) => this.rated(rating, at))], this.needed);
  }

  // Returns the label of a rating as a name of all entries with this rating: they fit it nearly as well as an entry can.
  rated({ from, length, entries }, at) {
    const best = OF_A_RATING * this.needed.slice(from, from + length).reduce((sum, each) => sum + each, 0);
    const scores = new Float32Array(this.indexes[at].entryCount);
    for (const entry of entries[at]) scores[entry] = best;
    return { from, length, stems: [], scores };
  }

  // Returns for each word of a sentence which word that is typed it is, and how much it counts: {meaning, value}; undefined for one that is none.
  // The words of a name count only beside each other.
  meaningsIn(sentence, index) {
    const at = this.indexes.indexOf(index);
    this.meant ??= this.indexes.map((_, each) => new Map(this.meantIn(each)));
    this.phrases ??= this.indexes.map((_, each) => this.names.filter(({ stems }) => stems[each]?.length > 1));
    const read = sentence.flatMap((word, place) => this.stemsRead(word, place, index.vocabulary));
    const found = sentence.map(() => undefined);
    const mark = ({ place, stem }, meaning) => {
      if (meaning !== undefined) found[place] ??= { meaning, value: this.rare.get(stem) };
    };
    for (const each of read) mark(each, this.meant[at].get(each.stem));
    const inRow = read.filter(({ isWhole }) => !isWhole);
    for (const { from, stems } of this.phrases[at])
      for (const begin of inRow.keys())
        if (stems[at].every((each, after) => each.has(inRow[begin + after]?.stem)))
          for (const each of inRow.slice(begin, begin + stems[at].length)) mark(each, from);
    return found;
  }

  // Returns the stems of a word of a text, without what means nothing; of one with a hyphen those of its pieces, and that of all of it.
  stemsRead(word, place, vocabulary) {
    return wordsOf(word).flatMap(({ word: whole, pieces }) => [
      ...(pieces.length ? pieces : [whole])
        .filter((part) => !this.language.isStopWord(part))
        .map((part) => ({ place, stem: vocabulary.stemOf(part) })),
      ...(pieces.length ? [{ place, stem: vocabulary.stemOf(whole), isWhole: true }] : []),
    ]);
  }

  // Yields each stem that is meant by itself, with the place of the word that is typed.
  *meantIn(at) {
    for (const { from, stems } of this.names)
      if (stems[at]?.length === 1) for (const stem of stems[at][0].keys()) yield [stem, from];
    for (const [place, stems] of this.stems.entries()) for (const stem of stems?.[at].keys() ?? []) yield [stem, place];
  }
}

// Whether a word is in any index; `stems` are its stems in each.
function isKnown(stems) {
  return stems.some(({ size }) => size);
}
