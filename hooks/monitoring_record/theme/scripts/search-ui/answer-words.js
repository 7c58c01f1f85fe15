// What an answer says of itself in words.
import { element } from "./element.js";

export function countOf({ groups }) {
  if (groups.length === 0) return "Nothing found";
  return groups.length === 1 ? "1 result" : `${groups.length} results`;
}

// What those hear who do not see the results.
export function spoken(answer) {
  const [first] = answer.groups;
  const count = answer.instead ? `${countOf(answer)} for “${answer.instead}”` : countOf(answer);
  return first ? `${count}. First: ${`${first.number} ${first.title}`.trim()}` : count;
}

// The line above the results: how many there are, and what was not looked for as it was typed.
export function statusOf(answer) {
  const words = answer.instead
    ? ["Showing results for ", element("b", {}, answer.instead), `: ${countOf(answer).toLowerCase()}.`]
    : [`${countOf(answer)}.`];
  if (answer.unknown.length) words.push(` The record does not have ${answer.unknown.map(quoted).join(" or ")}.`);
  if (!answer.groups.length) words.push(" Try other words or fewer, or look here:");
  return words;
}

function quoted(word) {
  return `“${word}”`;
}
