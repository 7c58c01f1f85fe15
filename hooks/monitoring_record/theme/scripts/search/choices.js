// The filters that can be chosen for what is found, with how many results each leaves.
import { valuesOf } from "./filters.js";

const FIELDS = ["report", "rating", "voice", "meeting", "chapter"];

// Returns [{field, values: [{value, label, count, isChosen}]}], without values that leave nothing. `pagesFor` returns the pages that other
// filters leave: the values of a field are those that can be chosen instead.
export async function choicesOf({ reports, filters, pages, pagesFor }) {
  const choices = FIELDS.map(async (field) => {
    const chosen = filters.find((filter) => filter.field === field);
    const others = filters.filter((filter) => filter.field !== field);
    const values = await counted(field, valuesOf(field, reports), chosen ? await pagesFor(others) : pages);
    return { field, values: values.map((each) => ({ ...each, isChosen: each.value === chosen?.value })) };
  });
  return (await Promise.all(choices)).filter(({ values }) => values.length > 1);
}

async function counted(field, values, pages) {
  const counts = await Promise.all(values.map((each) => count(field, each.value, pages)));
  return values.map((each, at) => ({ ...each, count: counts[at] })).filter((each) => each.count);
}

async function count(field, value, pages) {
  if (field === "report" || field === "chapter")
    return pages.filter(({ page }) => String(page[field]) === value).length;
  const entries = new Map();
  for (const { index } of pages)
    if (!entries.has(index)) entries.set(index, new Set(await index.filtered(`${field}:${value}`)));
  return pages.filter((found) => found.entries.some(({ entry }) => entries.get(found.index).has(entry))).length;
}
