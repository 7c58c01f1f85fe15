// On a page with a long list by kind: show only the entries with the words that were typed. The address keeps them as `?words=`, since
// `?q=` opens the search.
import { choose, chosen } from "./address.js";
import { hasWords, plain, wordsOf } from "./words.js";

export function wordFilter() {
  const form = document.querySelector(".word-filter");
  if (!form) return;
  const input = form.querySelector("input");
  const result = form.querySelector("output");
  const kinds = [...document.querySelectorAll(".filtered-kind")].map(kind);
  const narrow = () => {
    const words = wordsOf(input.value);
    const shown = kinds.reduce((sum, { section, link, entries }) => sum + show(section, link, entries, words), 0);
    result.textContent = words.length ? `${shown} of ${result.dataset.of}` : "";
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

// The entries of one kind: their section, the link to it in the list of kinds (none, where there is no such list), and the text of
// each entry: the words that it has for this, or else its paragraphs.
function kind(section) {
  const heading = section.querySelector("h2, th");
  const link = document.querySelector(`.source-kinds a[href="#${heading.id}"]`)?.parentElement;
  const text = (entry) => {
    const paragraphs = [...entry.querySelectorAll("p")].map((paragraph) => paragraph.textContent);
    const words = entry.dataset.words ?? paragraphs.join(" ");
    return plain([heading.id, heading.firstChild.textContent, words].join(" "));
  };
  const entries = [...section.querySelectorAll(".filtered")].map((entry) => ({ entry, text: text(entry) }));
  return { section, link, entries };
}

// Shows the entries with all the words; returns how many they are.
function show(section, link, entries, words) {
  for (const { entry, text } of entries) entry.hidden = !hasWords(text, words);
  const shown = entries.filter(({ entry }) => !entry.hidden).length;
  section.hidden = shown === 0;
  if (link) {
    link.hidden = shown === 0;
    link.querySelector(".count").textContent = shown;
  }
  return shown;
}
