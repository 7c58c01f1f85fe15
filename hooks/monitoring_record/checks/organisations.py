"""Check of the names of organisations, of which the addresses of their pages are made."""

from collections.abc import Iterator

from monitoring_record.addresses import organisation_id
from monitoring_record.checks.check import Violation, report_check
from monitoring_record.checks.checked_report import CheckedReport
from monitoring_record.records.placeholders import is_placeholder
from monitoring_record.source.problems import Position


@report_check(
    id="organisations-alike",
    demand="The names of two organisations differ in more than capitals, signs and blanks.",
    reason="The address of the page with all that an organisation said is made of its name.",
    wrong="# data/ruritania/meetings/03.yml\n"
    "reported:\n  government: The Crown\n  alternative: [Friends of Walls, Friends of walls]\n",
    right="# data/ruritania/meetings/03.yml\nreported:\n  government: The Crown\n  alternative: [Friends of Walls, Friends of Moats]\n",
)
def organisations_alike(checked: CheckedReport) -> Iterator[Violation]:
    """Compare the address of each organisation with those of the others."""
    known: dict[str, tuple[str, Position]] = {}
    for position, name in _names(checked):
        of_page = organisation_id(name)
        other, there = known.setdefault(of_page, (name, position))
        if not of_page:
            yield position, f"`{name}` has no letter and no digit; write the name of the organisation"
        elif other != name:
            address = f"{checked.name}/organisations/{of_page}/"
            cure = f"if it is the same one, write `{other}` here and as `author`; if not, add what tells them apart, such as a town"
            yield (
                position,
                f"`{name}` and `{other}` (`{there.file}`, line {there.line}) have one address, `{address}`; {cure}",
            )


def _names(checked: CheckedReport) -> Iterator[tuple[Position, str]]:
    for file, _ in checked.files.meetings.valid():
        for location, name in file.texts("reported", "alternative", "*"):
            if not is_placeholder(name):
                yield file.at(location), name
