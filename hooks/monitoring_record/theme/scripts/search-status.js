// What the line below the field of the search says, until there are results.
export function sayLoading() {
  say("Loading the search …");
}

export function saySearching() {
  say("Searching …");
}

export function sayLoaded() {
  say("");
}

export function sayNotLoaded() {
  say("The search could not be loaded. Check the connection and try again.");
}

function say(text) {
  for (const status of document.querySelectorAll(".search-status")) status.textContent = text;
}
