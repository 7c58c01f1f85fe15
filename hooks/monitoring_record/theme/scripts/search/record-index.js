// The index of a report, or of the pages that belong to none; `search/site_index.py` writes it.
import { Vocabulary } from "./vocabulary.js";

const WEIGHTS = 64;
const USUAL_WEIGHT = 21;

export class RecordIndex {
  static async open(folder, load) {
    return new RecordIndex(folder, load, await load(`${folder}/index.js`));
  }

  constructor(folder, load, index) {
    Object.assign(this, { folder, load, index });
    this.vocabulary = new Vocabulary(index.words);
    this.entryCount = 0;
    this.pages = index.pages.map(([address, title, report, entries, texts, number, chapter, rating]) => {
      const first = this.entryCount;
      this.entryCount += entries;
      return { address, title, report, first, entries, texts, number, chapter, rating };
    });
    this.places = new Map();
    this.texts = new Map();
  }

  // Returns where each stem is: the numbers of the entries, and the weight of the stem in each, which is usually between 0 and 1.
  async placesOf(stems) {
    await Promise.all(stems.map((stem) => this.loadPlaces(stem)));
    return new Map(stems.map((stem) => [stem, this.places.get(stem)]));
  }

  async loadPlaces(stem) {
    if (this.places.has(stem)) return;
    const file = this.index.firsts.findLastIndex((first) => first <= stem);
    const places = await this.file(file);
    this.places.set(stem, unpacked(places[stem] ?? [], WEIGHTS, USUAL_WEIGHT));
  }

  // Returns the numbers of the entries that a filter lets through, such as `voice:government`.
  async filtered(name) {
    const filters = await this.file("filters");
    return unpacked(filters[name] ?? [], 1, 1).entries;
  }

  // Returns what results show of the entries of a page; for the same page, the same objects.
  textsOf(page) {
    if (!this.texts.has(page)) {
      const texts = this.loadTexts(page);
      texts.catch(() => this.texts.delete(page));
      this.texts.set(page, texts);
    }
    return this.texts.get(page);
  }

  hasTextsOf(page) {
    return this.texts.has(page);
  }

  async loadTexts(page) {
    const texts = await this.load(`search/texts/${page.address.replace(/\/$/, "") || "index"}.js`, page.texts);
    return texts.map(([title, anchor, meeting, voice, author, rating, sentences, context]) => {
      return { title, anchor, meeting, voice, author, rating, sentences, context };
    });
  }

  file(name) {
    return this.load(`${this.folder}/${name}.js`, this.index.files[name]);
  }
}

// Places are written as the distance from the entry before times the number of weights, plus the weight.
function unpacked(packed, weights, usual) {
  const entries = new Uint32Array(packed.length);
  const weight = new Float32Array(packed.length);
  let entry = 0;
  packed.forEach((place, index) => {
    entry += Math.floor(place / weights);
    entries[index] = entry;
    weight[index] = (place % weights) / usual;
  });
  return { entries, weight };
}
