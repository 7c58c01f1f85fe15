// Returns a function that asks and hands over the answer; but no answer that comes after a later question. `tellSlow` is called if an
// answer takes so long that one would wonder.
const SLOW = 300; // milliseconds

export function latest({ ask, use, fail, tellSlow }) {
  let last = 0;
  return async (question) => {
    last += 1;
    const own = last;
    const ifLast = (act, what) => own === last && act(what);
    const slow = setTimeout(() => ifLast(tellSlow), SLOW);
    try {
      ifLast(use, await ask(question));
    } catch {
      ifLast(fail);
    } finally {
      clearTimeout(slow);
    }
  };
}
