// The list of the dialog: a group for each page that was found, with its best places.
import { element } from "./element.js";
import { badgeOf, sentenceOf, titleOf, whereabouts, worthShowing } from "./result.js";

const GROUPS = 6;
const OF_THE_FIRST = 2; // places; every other group shows one
const ASKED = 3; // one may not be worth showing

// Returns the first groups, each as an element of the list.
export async function groupElements({ groups }, reports) {
  return Promise.all(
    groups.slice(0, GROUPS).map(async (group, at) => {
      const places = worthShowing(await group.places(ASKED), group);
      return groupElement(group, at, places.slice(0, at === 0 ? OF_THE_FIRST : 1), reports);
    }),
  );
}

function groupElement(group, at, places, reports) {
  const id = `search-group-${at}`;
  const words = element("span", {}, ...titleOf(group, reports));
  const title = element("div", { class: "search-title", id }, words, ...badgeOf(group));
  const options = places.map((place) => option(place.href, {}, ...placeWords(place, group)));
  title.addEventListener("click", (event) => leadOn(options[0], event));
  return element("div", { role: "group", "aria-labelledby": id }, title, ...options);
}

export function allResults(href, typed) {
  return option(href, { class: "search-all" }, `All results for “${typed.trim()}”`);
}

// Follows the link of an option, in another tab if the reader holds the key for that.
export function leadOn(link, { ctrlKey, metaKey, shiftKey }) {
  link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }));
}

let options = 0;

function option(href, attributes, ...words) {
  options += 1;
  const own = { id: `search-option-${options}`, role: "option", "aria-selected": "false", tabindex: "-1", href };
  return element("a", { ...own, ...attributes }, ...words);
}

function placeWords(place, group) {
  const where = whereabouts(place, group);
  const words = where.length ? [element("span", { class: "search-where" }, ...where)] : [];
  if (place.sentence.length) words.push(element("span", { class: "search-sentence" }, ...sentenceOf(place)));
  return words;
}
