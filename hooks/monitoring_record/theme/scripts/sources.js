// On the page of the sources: show only those with the words that were typed. The address keeps them as `?words=`, since
// `?q=` opens the search.
document$.subscribe(() => {
  const form = document.querySelector(".source-filter");
  if (!form) return;
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[“”‘’]/g, "").toLowerCase();
  const input = form.querySelector("input");
  const told = form.querySelector("output");
  const sections = [...document.querySelectorAll(".source-kind")].map((section) => {
    const heading = section.querySelector("h2");
    const words = (source) => [...source.querySelectorAll("p")].map((p) => p.textContent);
    return {
      section,
      entry: document.querySelector(`.source-kinds a[href="#${heading.id}"]`).parentElement,
      sources: [...section.querySelectorAll(".source")].map((source) => ({
        source,
        text: plain([heading.id, heading.firstChild.textContent, ...words(source)].join(" ")),
      })),
    };
  });

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
    if (input.value.trim()) address.searchParams.set("words", input.value.trim());
    else address.searchParams.delete("words");
    history.replaceState(history.state, "", address);
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("input", () => {
    narrow();
    keep();
  });
  input.value = new URLSearchParams(location.search).get("words") ?? "";
  narrow();
  form.hidden = false;
});
