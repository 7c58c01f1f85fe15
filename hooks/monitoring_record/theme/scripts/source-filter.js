// On the pages of the sources: show only those with the words that were typed. The address keeps them as `?words=`, since
// `?q=` opens the search.
import { choose, chosen } from "./address.js";
import { hasWords, plain, wordsOf } from "./words.js";

export function sourceFilter() {
  const form = document.querySelector(".source-filter");
  if (!form) return;
  const input = form.querySelector("input");
  const result = form.querySelector("output");
  const kinds = [...document.querySelectorAll(".source-kind")].map(kind);
  const narrow = () => {
    const words = wordsOf(input.value);
    const shown = kinds.reduce((sum, { section, entry, sources }) => sum + show(section, entry, sources, words), 0);
    result.textContent = words.length ? `${shown} of ${result.dataset.of} sources` : "";
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("input", () => {
    narrow();
    choose({ words: input.value.trim() });
  });
  input.value = chosen().get("words") ?? "";
  narrow();
  form.hidden = false;
}

// The sources of one kind: their section, its entry in the list of kinds (none, where the page is of one kind), and the text of
// each.
function kind(section) {
  const heading = section.querySelector("h2");
  const entry = document.querySelector(`.source-kinds a[href="#${heading.id}"]`)?.parentElement;
  const text = (source) => {
    const words = [...source.querySelectorAll("p")].map((paragraph) => paragraph.textContent);
    return plain([heading.id, heading.firstChild.textContent, ...words].join(" "));
  };
  const sources = [...section.querySelectorAll(".source")].map((source) => ({ source, text: text(source) }));
  return { section, entry, sources };
}

// Shows the sources with all the words; returns how many they are.
function show(section, entry, sources, words) {
  for (const { source, text } of sources) source.hidden = !hasWords(text, words);
  const shown = sources.filter(({ source }) => !source.hidden).length;
  section.hidden = shown === 0;
  if (entry) {
    entry.hidden = shown === 0;
    entry.querySelector(".count").textContent = shown;
  }
  return shown;
}
