// How well each entry of an index fits what is typed, and each page.
const COVERAGE = 1.2;
const OF_ANOTHER_WORD = 0.3;
const OF_THE_WHOLE_PAGE = 0.25;

// How much a word says that is in so many entries.
export function rarity(entryCount, found) {
  return Math.log(1 + (entryCount - found + 0.5) / (found + 0.5));
}

// Returns the score of each entry for a word, which may be any of several stems: [{places, rare, sure}].
export function scoresOf(meanings, entryCount) {
  const scores = new Float32Array(entryCount);
  for (const { places, rare, sure } of meanings) {
    places.entries.forEach((entry, index) => {
      scores[entry] = Math.max(scores[entry], sure * rare * places.weight[index]);
    });
  }
  return scores;
}

// Returns the score of each entry for several words together; of one that lacks a word it is 0.
export function scoresOfPhrase(words, entryCount) {
  const all = words.map((meanings) => scoresOf(meanings, entryCount));
  const factor = (1 + OF_ANOTHER_WORD * (words.length - 1)) / words.length;
  return all[0].map((_, entry) =>
    all.every((scores) => scores[entry]) ? factor * all.reduce((sum, scores) => sum + scores[entry], 0) : 0,
  );
}

// What is typed in an index: the score of each entry for each word, and for each name; `needed` says how much each word counts.
export class Scores {
  constructor(words, names, needed) {
    Object.assign(this, { words, names, needed });
    this.places = [...words.keys()].filter((place) => words[place]);
    this.all = this.places.reduce((sum, place) => sum + needed[place], 0) || 1;
  }

  // Returns the score of an entry for each word, alone or as part of a name; `sureOf` says how sure each name is in it.
  sharesOf(entry, sureOf = () => 1) {
    const shares = this.places.map((place) => this.words[place][entry]);
    this.names.forEach(({ from, length, scores }, name) => {
      const score = scores[entry] && scores[entry] * sureOf(name);
      if (!score) return;
      const places = this.places.flatMap((place, at) => (place >= from && place < from + length ? [at] : []));
      const single = places.reduce((sum, at) => sum + this.words[this.places[at]][entry], 0);
      if (score > single) for (const at of places) shares[at] = Math.max(shares[at], score / places.length);
    });
    return shares;
  }

  covered(shares) {
    return shares.reduce((sum, share, at) => sum + (share ? this.needed[this.places[at]] : 0), 0) / this.all;
  }

  scoreOf(shares) {
    return sumOf(shares) * this.covered(shares) ** COVERAGE;
  }

  // Returns a page with its entries, the best first; undefined if none has a word of what is typed.
  page(page, entries) {
    if (!entries.length) return undefined;
    entries.sort((one, other) => other.score - one.score || one.entry - other.entry);
    const best = entries[0].shares.map((_, at) => Math.max(...entries.map(({ shares }) => shares[at])));
    const covered = this.covered(best);
    const ofPage = OF_THE_WHOLE_PAGE * sumOf(best) * covered ** COVERAGE;
    return { page, entries, covered, score: entries[0].score + ofPage };
  }
}

// Returns the pages with what is typed; the entries of each are those that are allowed.
export function pagesIn(index, scores, isAllowed, numbers) {
  return index.pages.flatMap((page) => {
    const entries = [];
    for (let entry = page.first; entry < page.first + page.entries; entry++) {
      if (!isAllowed(entry)) continue;
      const shares = scores.sharesOf(entry);
      const score = scores.scoreOf(shares);
      if (score) entries.push({ entry, shares, score });
    }
    const found = scores.page(page, entries);
    if (!found) return [];
    return [{ index, scores, ...found, isNamed: numbers.has(page.number) }];
  });
}

export function sumOf(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0);
}
