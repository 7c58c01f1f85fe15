// Returns a function that asks, and hands over the answer; but no answer that comes after a later question.
export function latest(ask, use, fail) {
  let last = 0;
  return async (...question) => {
    last += 1;
    const own = last;
    try {
      const answer = await ask(...question);
      if (own === last) use(answer);
    } catch (error) {
      if (own === last) fail(error);
    }
  };
}
