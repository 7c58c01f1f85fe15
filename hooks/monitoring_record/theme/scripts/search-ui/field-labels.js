// What the fields of filters are called: as the programme calls its things.
export function fieldLabels({ reports }) {
  return { ...reports[0]?.words, voice: "Who says it", report: "Report" };
}
