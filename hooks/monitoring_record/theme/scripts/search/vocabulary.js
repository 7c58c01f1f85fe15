// All words of an index, each with its stem and how common it is; `search/word_list.py` writes the list.
import { stemmer } from "stemmer";

const DIGIT = 36;
const SHORTEST_STEM = 3;

export class Vocabulary {
  constructor(list) {
    this.words = [];
    this.stems = [];
    this.common = [];
    let before = "";
    for (const written of list ? list.split(" ") : []) {
      const [last, replaced = ""] = written.slice(3).split("|");
      const word = before.slice(0, number(written[0])) + last;
      this.words.push(word);
      this.common.push(number(written[1]));
      this.stems.push(word.slice(0, word.length - number(written[2])) + replaced);
      before = word;
    }
    this.indices = new Map(this.words.map((word, index) => [word, index]));
  }

  stemOf(word) {
    return this.stems[this.indices.get(word)];
  }

  // Returns the stem of the words of which a word that is not in the list is another form.
  stemOfForm(word) {
    const stem = stemmer(word);
    const [from, to] = this.rangeOf(word.slice(0, SHORTEST_STEM));
    for (let index = from; index < to; index++) if (stemmer(this.words[index]) === stem) return this.stems[index];
    return undefined;
  }

  // Returns the indices of the words that begin so, the most common first.
  beginningWith(beginning, most) {
    const [from, to] = this.rangeOf(beginning);
    const indices = Array.from({ length: to - from }, (_, after) => from + after);
    return indices.sort((one, other) => this.common[other] - this.common[one]).slice(0, most);
  }

  rangeOf(beginning) {
    return [this.firstNotBefore(beginning), this.firstNotBefore(`${beginning}\uffff`)];
  }

  firstNotBefore(word) {
    let [from, to] = [0, this.words.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.words[middle] < word) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

function number(digit) {
  return Number.parseInt(digit, DIGIT);
}
