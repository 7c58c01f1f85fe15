// The choice of the colours: those of the system, light or dark. It is kept in the browser; partials/colours-at-first.html shows it.
const KEPT = "record-colours";

export function colours() {
  const choices = [...document.querySelectorAll("input[name=colours]")];
  for (const choice of choices) choice.addEventListener("change", () => keep(choice.value));
  check(choices);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => window.showColours());
  // Who goes back comes to a page as it was left, and may have chosen since.
  window.addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    check(choices);
    window.showColours();
  });
}

function check(choices) {
  const chosen = kept();
  for (const choice of choices) choice.checked = choice.value === chosen;
}

function kept() {
  try {
    return localStorage.getItem(KEPT) ?? "";
  } catch {
    return ""; // some browsers keep nothing for a page on a disk
  }
}

function keep(value) {
  try {
    if (value) localStorage.setItem(KEPT, value);
    else localStorage.removeItem(KEPT);
  } catch {
    // The page shows it, and the next one forgets it.
  }
  window.showColours(value);
}
