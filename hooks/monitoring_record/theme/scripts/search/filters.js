// The filters in what is typed: `rating:lack part:13.4 voice:ngo`.
const FILTER = /(?:^|\s)(report|chapter|recommendation|part|meeting|voice|rating):(?:"([^"]*)"|(\S*))/giu;
const OTHER_NAMES = { ngo: "alternative", ngos: "alternative", civil: "alternative", state: "government" };

// Returns the words without the filters, and the filters, each with its value in the data; one that says nothing known is left out.
export function filtersIn(typed, reports) {
  const filters = [];
  const words = typed.replace(FILTER, (found, field, quoted, plain) => {
    const value = (quoted ?? plain).toLowerCase();
    const known = value && knownValue(field.toLowerCase(), value, reports);
    if (known) filters.push({ field: field.toLowerCase(), words: found.trim(), ...known });
    return " ";
  });
  return { words, filters };
}

export function withFilter(typed, field, value) {
  const others = typed.replace(FILTER, (found, named) => (named.toLowerCase() === field ? " " : found));
  return [others.trim().replace(/\s+/g, " "), value && `${field}:${value}`].filter(Boolean).join(" ");
}

// Returns the values that a field has in the reports, each once; a rating has its class in style sheets, too.
export function valuesOf(field, reports) {
  const lists = {
    report: reports.map(({ id, name }) => [id, name]),
    rating: reports.flatMap(({ ratings }) => ratings),
    voice: reports.flatMap(({ voices }) => voices),
    meeting: reports.flatMap(({ meetings }) => meetings),
    chapter: reports.flatMap(({ chapters, words }) =>
      chapters.map(([number, title]) => [number, `${words.chapter} ${number}: ${title}`]),
    ),
  };
  const values = (lists[field] ?? []).map(([value, label, ratingClass]) => ({
    value: String(value),
    label,
    ratingClass,
  }));
  return [...new Map(values.map((each) => [each.value, each])).values()];
}

function knownValue(field, value, reports) {
  if (field === "part" || field === "recommendation") return { value, label: value };
  const known = valuesOf(field, reports);
  const wanted = OTHER_NAMES[value] ?? value;
  const begins = ({ value: id, label }) => id.startsWith(wanted) || label.toLowerCase().startsWith(wanted);
  const contains = ({ label }) => label.toLowerCase().includes(wanted);
  return known.find((each) => each.value === wanted) ?? known.find(begins) ?? known.find(contains);
}

// Returns whether a page can have entries that the filters let through, and the filters that its entries must pass.
export function pageFilter(filters) {
  const tests = {
    report: ({ report }, value) => report === value,
    chapter: ({ chapter }, value) => String(chapter) === value,
    recommendation: ({ number }, value) => String(number) === value,
    part: ({ number }, value) => String(number) === value.split(".")[0],
  };
  const ofPages = filters.filter(({ field }) => tests[field]);
  const ofEntries = filters.filter(({ field, value }) => !tests[field] || (field === "part" && value.includes(".")));
  return {
    passes: (page) => ofPages.every(({ field, value }) => tests[field](page, value)),
    names: ofEntries.map(({ field, value }) => `${field}:${value}`),
  };
}
