// What a reader chose is in the query of the page's address, so that a view can be shared.
export function chosen() {
  return new URLSearchParams(location.search);
}

export function choose(choices) {
  const query = chosen();
  for (const [name, value] of Object.entries(choices)) {
    if (value) query.set(name, value);
    else query.delete(name);
  }
  const words = query.toString();
  try {
    history.replaceState(history.state, "", `${location.pathname}${words && `?${words}`}${location.hash}`);
  } catch {
    // Some browsers let no page on a disk change its address; it works without.
  }
}
