// On the page of the sources: show only those with the words that were typed. The address keeps them (`?q=`).
document$.subscribe(() => {
  const form = document.querySelector(".source-filter");
  if (!form) return;
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[“”‘’]/g, "").toLowerCase();
  const input = form.querySelector("input");
  const told = form.querySelector("output");
  const sections = [...document.querySelectorAll(".source-kind")].map((section) => ({
    section,
    entry: document.querySelector(`.source-kinds a[href="#${section.querySelector("h2").id}"]`).parentElement,
    sources: [...section.querySelectorAll(".source")].map((source) => ({
      source,
      text: plain(source.querySelector(".source-facts").textContent),
    })),
  }));

  const narrow = () => {
    const words = plain(input.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { section, entry, sources } of sections) {
      let here = 0;
      for (const { source, text } of sources) {
        source.hidden = !words.every((word) => text.includes(word));
        if (!source.hidden) here += 1;
      }
      section.hidden = entry.hidden = here === 0;
      entry.querySelector(".count").textContent = here;
      shown += here;
    }
    told.textContent = words.length ? `${shown} of ${told.dataset.of} sources` : "";
  };

  const keep = () => {
    const address = new URL(location.href);
    if (input.value.trim()) address.searchParams.set("q", input.value.trim());
    else address.searchParams.delete("q");
    history.replaceState(history.state, "", address);
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("input", () => {
    narrow();
    keep();
  });
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  narrow();
  form.hidden = false;
});
