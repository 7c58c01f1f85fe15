// What every printed page of a document says at its edges; see styles/paper.css. A style sheet cannot know it: it is another on each
// page of the site.
export function runningTitle() {
  const edges = {
    title: document.title,
    edition: words(".edition"),
    address: address(),
    "as-of": words(".as-of"),
  };
  for (const [name, text] of Object.entries(edges)) {
    document.documentElement.style.setProperty(`--running-${name}`, JSON.stringify(text));
  }
}

function words(selector) {
  return document.querySelector(selector)?.textContent.trim().replace(/\s+/g, " ") ?? "";
}

// That of the page on the web, also in an offline copy.
function address() {
  const onTheWeb = document.querySelector("link[rel=canonical]")?.href;
  return onTheWeb ?? (location.protocol === "file:" ? "" : location.href.replace(location.hash, ""));
}
