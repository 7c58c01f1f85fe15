// A page among the results, with the places on it.
import { bestSentence } from "./sentences.js";

const MOST_PLACES = 3;
const MOST_MARKED = 8;

export class Group {
  constructor({ index, page, entries }, meanings, search) {
    Object.assign(this, { index, page, entries, meanings, search });
    this.of = search.reports.find(({ id }) => id === page.report);
    this.address = page.address;
    this.href = search.hrefOf(page.address);
    this.title = page.title;
    this.number = page.number ? String(page.number) : "";
    this.report = this.of?.name ?? "";
    this.rating = page.rating;
    this.ratingLabel = labelIn(this.of?.ratings, page.rating);
    this.ratingClass = classIn(this.of?.ratings, page.rating);
  }

  // Whether the texts of the page are there, so that nothing is loaded for its places.
  get isRead() {
    return this.index.hasTextsOf(this.page);
  }

  // Returns the best places on the page, the best first.
  async places(most = MOST_PLACES) {
    const texts = await this.index.textsOf(this.page);
    return this.entries.slice(0, most).map(({ entry }) => this.place(texts[entry - this.page.first]));
  }

  place({ title, anchor, meeting, voice, author, rating, sentences }) {
    const sentence = bestSentence(sentences, (words) => this.meanings.meaningsIn(words, this.index));
    const marked = new Set(sentence.filter((piece) => piece.marked).map(({ text }) => text.toLowerCase()));
    return {
      href: this.search.hrefOf(this.address, anchor, [...marked].slice(0, MOST_MARKED)),
      title,
      meeting: labelIn(this.of?.meetings, meeting),
      voice,
      voiceLabel: labelIn(this.of?.voices, voice),
      author,
      rating,
      ratingLabel: labelIn(this.of?.ratings, rating),
      ratingClass: classIn(this.of?.ratings, rating),
      sentence,
    };
  }
}

function labelIn(list, wanted) {
  return rowOf(list, wanted)[1] ?? "";
}

// Returns the class of a rating in style sheets.
function classIn(ratings, wanted) {
  return rowOf(ratings, wanted)[2] ?? "";
}

function rowOf(list = [], wanted) {
  return list.find(([value]) => value === wanted) ?? [];
}
