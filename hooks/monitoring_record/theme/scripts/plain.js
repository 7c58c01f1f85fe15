// A text as it is compared with typed words: without accents, quotation marks and capitals.
export function plain(text) {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[“”‘’]/g, "")
    .toLowerCase();
}
