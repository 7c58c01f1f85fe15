"""Check of the names of organisations, of which the addresses of their pages are made."""

from collections.abc import Iterator

from monitoring_record.addresses import organisation_id
from monitoring_record.checks.check import Violation, report_check
from monitoring_record.checks.checked_report import CheckedReport
from monitoring_record.checks.joined_names import names_in
from monitoring_record.records.placeholders import is_placeholder
from monitoring_record.source.kept_with_file import kept_with_file
from monitoring_record.source.problems import Location, Position
from monitoring_record.source.yaml_file import YamlFile


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


@report_check(
    id="organisations-in-one-line",
    demand="Each organisation that reported is in a line of its own.",
    reason="Two names in a line would be the name of a third organisation.",
    wrong="# data/ruritania/meetings/03.yml\n"
    'reported:\n  government: The Crown\n  alternative: ["Friends of Walls, Friends of Moats"]\n',
    right="# data/ruritania/meetings/03.yml\nreported:\n  government: The Crown\n  alternative: [Friends of Walls, Friends of Moats]\n",
)
def organisations_in_one_line(checked: CheckedReport) -> Iterator[Violation]:
    """Look for names that join those of others. Where a text has one of them as its author, `unknown-author` says so."""
    names = tuple(_names(checked))
    known, authors = {name for _, name in names}, set(_authors(checked))
    for position, name in names:
        joined = [part for part in names_in(name) if part != name]
        other = next((part for part in joined if part in known), None)
        if other and not any((position.file, part) in authors for part in joined):
            cure = "if these are several organisations, write each in a line of its own, after a hyphen and a space"
            yield position, f"“{name}” contains the name of another organisation, “{other}”; {cure}"


def _authors(checked: CheckedReport) -> Iterator[tuple[str, str]]:
    """Yield the author of each alternative report, with the file of its meeting."""
    for file, meeting in checked.updates_with_meeting():
        for _, author in authors_in(file):
            yield meeting.file, author


@kept_with_file
def authors_in(file: YamlFile) -> tuple[tuple[Location, str], ...]:
    """Return the authors of the alternative reports in an update."""
    return tuple(file.texts("alternative", "*", "author"))


def _names(checked: CheckedReport) -> Iterator[tuple[Position, str]]:
    for file, _ in checked.files.meetings.valid():
        for location, name in file.texts("reported", "alternative", "*"):
            if not is_placeholder(name):
                yield file.at(location), name
