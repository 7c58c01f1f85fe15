"""Check of the recommendations of a report."""

from collections.abc import Iterator

from monitoring_record.checks.check import Violation, report_check
from monitoring_record.checks.checked_report import CheckedReport


@report_check(
    id="no-recommendations",
    demand="A report has at least one recommendation.",
    reason="All pages of a report are about its recommendations.",
    wrong="# data/ruritania/updates/ (deleted)\n# data/ruritania/recommendations/ (deleted)\n",
    right="# data/ruritania/recommendations/03.yml\ntitle: Sweep the yards\nchapter: 2\ntext: Sweep every yard.\n",
)
def no_recommendations(checked: CheckedReport) -> Iterator[Violation]:
    """Look for a file in the folder of the recommendations."""
    if not checked.files.recommendations.files:
        for file, _ in checked.files.report.valid():
            folder = f"{checked.files.folder}/recommendations"
            yield file.at(()), f"the report has no recommendation; write the first one into `{folder}/01.yml`"
