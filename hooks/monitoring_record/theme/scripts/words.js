// Looks for words in texts as a reader types them: without accents, quotation marks and capitals, in any order.
export function plain(text) {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[“”‘’]/g, "")
    .toLowerCase();
}

export function wordsOf(typed) {
  return plain(typed).split(/\s+/).filter(Boolean);
}

// Whether a text, which is plain, has all the words.
export function hasWords(text, words) {
  return words.every((word) => text.includes(word));
}
