"""Check of the programme that a report names."""

from collections.abc import Iterator

from monitoring_record.checks.check import Violation, report_check
from monitoring_record.checks.checked_report import CheckedReport
from monitoring_record.source.problems import instead, quoted_list


@report_check(
    id="unknown-programme",
    demand="The programme of a report is the name of a file in `data/programmes/`, without its ending `.yml`.",
    reason="The file contains the name of the programme, and its words for meetings, ratings and so on.",
    wrong="# data/ruritania/report.yml\nprogramme: Peer review of castles\n",
    right="# data/ruritania/report.yml\nprogramme: castles\n",
)
def unknown_programme(checked: CheckedReport) -> Iterator[Violation]:
    """Look for the file."""
    known = [read.identity["id"] for read in checked.programmes.files]
    for file, report in checked.files.report.valid():
        if report.programme not in known:
            advice = f"the folder `programmes` contains {quoted_list(known) or 'none'}"
            cure = instead(report.programme, known, advice)
            yield file.at(("programme",)), f"there is no programme `{report.programme}`; {cure}"
