// Says something to those who hear the page; not while keys are pressed, for what is spoken would interrupt itself.
const PAUSE = 400; // milliseconds

export function speech(status) {
  let pause = 0;
  return (words) => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      status.textContent = words;
    }, PAUSE);
  };
}
