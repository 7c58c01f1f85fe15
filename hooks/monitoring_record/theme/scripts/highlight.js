// A page that was found by a search has the words in its address, as `?h=judges+courts`: they are marked, without a change of the page.
import { chosen } from "./address.js";
import { unfold } from "./folding.js";

const MOST = 2000; // more would only slow down a long page

export function highlight() {
  const words = (chosen().get("h") ?? "").split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const article = document.querySelector(".md-content article");
  if (!words.length || !article || !globalThis.Highlight) return;
  const ranges = rangesOf(article, beginnings(words));
  CSS.highlights.set("found", new Highlight(...ranges));
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  unfoldIn(target?.closest("section, details"), ranges);
}

// Words that begin so; but a number is found as a whole: 13 is not in 130.
function beginnings(words) {
  const literal = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const patterns = literal.map((word) => (/\d$/.test(word) ? `${word}(?![\\p{N}])` : `${word}[\\p{L}\\p{M}]*`));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join("|")})`, "giu");
}

function rangesOf(article, pattern) {
  const ranges = [];
  const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  while (texts.nextNode() && ranges.length < MOST) {
    for (const { index, 0: found } of texts.currentNode.data.matchAll(pattern)) {
      const range = new StaticRange({
        startContainer: texts.currentNode,
        startOffset: index,
        endContainer: texts.currentNode,
        endOffset: index + found.length,
      });
      ranges.push(range);
    }
  }
  return ranges;
}

// Where the result leads, the text with the words is unfolded, so that they are seen.
function unfoldIn(section, ranges) {
  if (!section) return;
  for (const { startContainer } of ranges) {
    const text = startContainer.parentElement.closest(".folded");
    if (text && section.contains(text)) unfold(text);
  }
}
