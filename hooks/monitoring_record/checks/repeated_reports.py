"""Checks of reports that say two things of one part."""

from collections.abc import Iterator

from monitoring_record.checks.check import Violation, report_check, violations_of_file
from monitoring_record.checks.checked_report import CheckedReport
from monitoring_record.source.problems import Location
from monitoring_record.source.yaml_file import YamlFile

_VOICES = ("government", "alternative")


@report_check(
    id="part-reported-twice",
    demand="In an update, the government, and each other author, has one entry on a part.",
    reason="The second is mostly a copy of the first in which the number of the part was not changed.",
    wrong='# data/ruritania/updates/3/01.yml\ngovernment:\n  - part: "1"\n    text: The walls hold.\n'
    '  - part: "1"\n    text: The mortar is dry.\n',
    right='# data/ruritania/updates/3/01.yml\ngovernment:\n  - part: "1"\n    text: The walls hold.\n'
    '  - part: "2"\n    text: The mortar is dry.\n',
)
def part_reported_twice(checked: CheckedReport) -> Iterator[Violation]:
    """Look for entries of one author on one part."""
    for file in checked.updates():
        yield from _repeated(file)


@violations_of_file
def _repeated(file: YamlFile) -> Iterator[Violation]:
    for voice in _VOICES:
        yield from _repeated_by(voice, file)


def _repeated_by(voice: str, file: YamlFile) -> Iterator[Violation]:
    first: dict[tuple[str, str], Location] = {}
    authors = {location[1]: author for location, author in file.texts(voice, "*", "author")}
    for location, part in file.each(voice, "*", "part"):
        if not isinstance(part, str):
            continue  # on several parts together, one may say several things
        before = first.setdefault((authors.get(location[1], ""), part), location)
        if before != location:
            line = file.at(before).line
            cure = "write the number of the other part here, or put both texts into one entry"
            yield file.at(location), f"part {part} has an entry of the same author already, in line {line}; {cure}"
