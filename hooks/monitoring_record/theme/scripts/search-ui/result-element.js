// The results on the page of all results: each is the title of a page, and its best places, whose texts are loaded when it is about to
// be seen, if they are not there yet.
import { element } from "./element.js";
import { badgeOf, sentenceOf, titleOf, whereabouts, worthShowing } from "./result.js";

const AT_ONCE = 20;
const PLACES = 3; // of each result, before the reader asks for more
const MOST_PLACES = 15;
const AHEAD = "600px"; // how far below the window a result is about to be seen

// Shows the first results, with a button that shows further ones.
export function showResults(list, groups, reports) {
  const later = groups.slice(AT_ONCE);
  const made = groups.slice(0, AT_ONCE).map((group) => resultElement(group, reports));
  list.append(...made);
  if (!later.length) return made;
  const more = element("button", { type: "button", class: "button button-quiet" }, `Show more (${later.length})`);
  more.addEventListener("click", () => {
    more.remove();
    const [next] = showResults(list, later, reports);
    next.querySelector("a").focus();
  });
  list.append(more);
  return made;
}

function resultElement(group, reports) {
  const link = element("a", { href: group.href }, ...titleOf(group, reports));
  const places = element("ul", { class: "search-places search-awaited" });
  const made = element("article", { class: "search-result" }, element("h2", {}, link, " ", ...badgeOf(group)), places);
  if (group.isRead) showPlaces(made, places, group);
  else whenSeen(made, () => showPlaces(made, places, group));
  return made;
}

function whenSeen(made, act) {
  const observer = new IntersectionObserver(
    ([{ isIntersecting }]) => {
      if (!isIntersecting) return;
      observer.disconnect();
      act();
    },
    { rootMargin: AHEAD },
  );
  observer.observe(made);
}

async function showPlaces(made, list, group) {
  const found = await group.places(MOST_PLACES).catch(() => []); // the title leads to the page all the same
  const places = worthShowing(found, group);
  const entries = places.map((place) => placeElement(place, group));
  list.replaceChildren(...entries.slice(0, PLACES));
  list.classList.remove("search-awaited");
  const later = entries.slice(PLACES);
  if (places[0]) made.querySelector("h2 a").href = places[0].href;
  if (!later.length) return;
  const words = `${later.length} more ${later.length === 1 ? "place" : "places"} on this page`;
  const button = element("button", { type: "button", class: "search-more-places" }, words);
  button.addEventListener("click", () => {
    list.append(...later);
    button.remove();
    later[0].querySelector("a").focus();
  });
  made.append(button);
}

function placeElement(place, group) {
  const where = whereabouts(place, group);
  const link = where.length ? [element("a", { href: place.href }, ...where)] : [];
  const sentence = place.sentence.length ? [element("p", {}, ...sentenceOf(place))] : [];
  return element("li", {}, ...link, ...sentence);
}
