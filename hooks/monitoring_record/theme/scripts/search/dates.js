// Dates in figures.
const MONTHS = "january february march april may june july august september october november december".split(" ");

// Returns a text with the names of the months, as the record has them: 6.4.2018 and 2018-04-06 are 6 April 2018.
export function withDates(text) {
  return text
    .replace(
      /\b(\d{1,2})[./](\d{1,2})[./]((?:19|20)\d{2})\b/g,
      (found, day, month, year) => dateOf(day, month, year) ?? found,
    )
    .replace(/\b((?:19|20)\d{2})-(\d{2})-(\d{2})\b/g, (found, year, month, day) => dateOf(day, month, year) ?? found);
}

function dateOf(day, month, year) {
  const name = MONTHS[month - 1];
  return name && `${Number(day)} ${name} ${year}`;
}
