// The list of the dialog: a group for each page that was found, with its best places.
import { element } from "./element.js";
import { badgeOf, sentenceOf, titleOf, whereabouts } from "./result.js";

const GROUPS = 6;
const OF_THE_FIRST = 2; // places; every other group shows one
const PATIENCE = 60; // milliseconds that the list waits for its texts, so that it changes once

export function firstGroups({ groups }) {
  return groups.slice(0, GROUPS);
}

// The places of the first groups; without texts if these take long: then each group has room kept for one.
export async function placesInTime(groups) {
  const places = Promise.all(groups.map(placesOf));
  const late = new Promise((done) => setTimeout(done, PATIENCE));
  return { places, inTime: await Promise.race([places, late]) };
}

async function placesOf(group, at) {
  try {
    return (await group.places()).slice(0, at === 0 ? OF_THE_FIRST : 1);
  } catch {
    return []; // the title leads to the page all the same
  }
}

export function groupElement(group, at, places, reports) {
  const id = `search-group-${at}`;
  const title = element(
    "div",
    { class: "search-title", id },
    element("span", {}, ...titleOf(group, reports)),
    ...badgeOf(group),
  );
  const options = places ? places.map((place) => placeOption(place, group)) : [];
  if (!options.length) options.push(option(group.href, { class: places ? "" : "search-awaited" }, placeholder(group)));
  const made = element("div", { role: "group", "aria-labelledby": id }, title, ...options);
  title.addEventListener("click", (event) => leadOn(made.querySelector("[role=option]"), event));
  return made;
}

// Texts that come late fill the room that was kept for them.
export function fillLate(shown, groups, places) {
  for (const [at, [place]] of places.entries()) {
    if (!place) continue;
    const waiting = shown[at].querySelector("[role=option]");
    waiting.href = place.href;
    waiting.replaceChildren(...placeWords(place, groups[at]));
  }
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

function placeOption(place, group) {
  return option(place.href, {}, ...placeWords(place, group));
}

function placeWords(place, group) {
  const where = whereabouts(place, group);
  const words = where.length ? [element("span", { class: "search-where" }, ...where)] : [];
  if (place.sentence.length) words.push(element("span", { class: "search-sentence" }, ...sentenceOf(place)));
  return words;
}

function placeholder({ number, title }) {
  return element("span", { class: "search-where" }, `Open ${`${number} ${title}`.trim()}`);
}
