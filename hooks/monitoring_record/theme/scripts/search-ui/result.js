// What is shown of a result, in the dialog and on the page of the results.
import { element } from "./element.js";

// The number and the title of a page, and of which report it is, if the site has several.
export function titleOf({ number, title, report }, reports) {
  const words = [];
  if (number) words.push(element("span", { class: "number" }, number), " ");
  words.push(title);
  if (report && reports.length > 1) words.push(element("span", { class: "search-report" }, ` ${report}`));
  return words;
}

// The rating with its colour and sign, as everywhere on the site; nothing without one.
export function badgeOf({ ratingClass, ratingLabel }) {
  if (!ratingLabel) return [];
  const label = element("span", {}, ` ${ratingLabel}`);
  return [element("span", { class: `rating ${ratingClass}` }, element("i", { class: "symbol" }), label)];
}

// Where a text is: the part with its rating, the meeting, and who says it.
export function whereabouts(place, group) {
  const title = repeats(place, group) ? [] : [element("b", {}, place.title)];
  const who = place.author || place.voiceLabel;
  const said = who ? [element("span", { class: `search-who voice-${place.voice}` }, who)] : [];
  const words = [...title, ...[place.meeting].filter(Boolean), ...said];
  return words.flatMap((each, at) => (at ? [" · ", each] : [...ratingOf(place), each]));
}

export function sentenceOf({ sentence }) {
  return sentence.map(({ text, marked }) => (marked ? element("mark", {}, text) : text));
}

// Returns the places that say more than the title of the page, or the first if none does.
export function worthShowing(places, group) {
  const worth = places.filter((place) => place.sentence.length || place.meeting || !isTitle(place.title, group));
  return worth.length ? worth : places.slice(0, 1);
}

// The title of the page is already above its places.
function repeats({ title, sentence, meeting }, group) {
  return isTitle(title, group) && (sentence.length > 0 || Boolean(meeting));
}

function isTitle(title, { number, title: own }) {
  return title === own || title === `${number} ${own}`;
}

function ratingOf({ ratingClass, ratingLabel }) {
  if (!ratingLabel) return [];
  const label = element("span", { class: "visually-hidden" }, `${ratingLabel} `);
  return [element("i", { class: `swatch ${ratingClass}`, title: ratingLabel }), label, " "];
}
