// Returns a function that asks and hands over the answer; but no answer that comes after a later question. The page says so if there is none,
// or if it takes so long that one would wonder.
import { sayNotLoaded, saySearching } from "../search-status.js";

const SLOW = 300; // milliseconds

export function latest(ask, use) {
  let last = 0;
  return async (question) => {
    last += 1;
    const own = last;
    const ifLast = (act, what) => own === last && act(what);
    const slow = setTimeout(() => ifLast(saySearching), SLOW);
    try {
      ifLast(use, await ask(question));
    } catch {
      ifLast(sayNotLoaded);
    } finally {
      clearTimeout(slow);
    }
  };
}
