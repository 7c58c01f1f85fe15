"""Checks of the stages: what is endorsed has the day of its endorsement, and no placeholders."""

import re
from collections.abc import Iterator

from monitoring_record.checks.check import Violation, report_check
from monitoring_record.checks.checked_report import CheckedReport
from monitoring_record.records import Stage
from monitoring_record.records.placeholders import is_placeholder
from monitoring_record.source.kept_with_file import kept_with_file
from monitoring_record.source.problems import Location
from monitoring_record.source.yaml_file import YamlFile

_ENDORSED = (Stage.ENDORSED, Stage.PUBLISHED)
"""The stages that only the plenary can give."""


@report_check(
    id="not-endorsed",
    demand="An update is `endorsed` or `published` only if the file of its meeting has the day of `endorsed`.",
    reason="Only what the plenary has endorsed is final.",
    wrong="# data/ruritania/updates/3/02.yml\nstage: published\nassessment:\n"
    "  overall:\n    rating: full\n    reasons: The moats are full.\n",
    right="# data/ruritania/meetings/03.yml\nendorsed: 2023-04-03\n# data/ruritania/updates/3/02.yml\n"
    "stage: published\nassessment:\n  overall:\n    rating: full\n    reasons: The moats are full.\n",
)
def not_endorsed(checked: CheckedReport) -> Iterator[Violation]:
    """Compare the stage of each update with its meeting."""
    for file, meeting in checked.updates_with_meeting():
        stage = _stage(file)
        is_assessed = "assessment" in (file.values or {})  # What is not is told to be so: one thing after the other.
        if stage in _ENDORSED and meeting.endorsed is None and is_assessed:
            wrong = f"the stage is `{stage}`, but the plenary of meeting {meeting.number} has not endorsed anything yet"
            day = f"add the day as `endorsed: YYYY-MM-DD` in `{meeting.file}`"
            yield file.at(("stage",)), f"{wrong}; {day}, or set the stage back to `assessed`"


@report_check(
    id="left-to-fill-in",
    demand="Nothing is left to fill in when a meeting is `endorsed`, an update is `endorsed` or `published`, or a recommendation "
    "says `published: true`.",
    reason="`FILL IN` or `…` would be published.",
    wrong="# data/ruritania/updates/2/02.yml\nassessment:\n  overall:\n    rating: little\n    reasons: FILL IN\n",
    right="# data/ruritania/updates/2/02.yml\nassessment:\n  overall:\n    rating: little\n    reasons: The moats leak.\n",
)
def left_to_fill_in(checked: CheckedReport) -> Iterator[Violation]:
    """Look for placeholders in all that is endorsed; with a meeting, that includes the report and its recommendations."""
    for file in _endorsed_with_a_meeting(checked):
        yield from _placeholders(file, "write it before a meeting is `endorsed`")
    for file in _published_with_a_wording(checked):
        yield from _placeholders(file, "write it before a recommendation says `published: true`")
    for file, _ in checked.updates_with_meeting():
        if _stage(file) in _ENDORSED:
            yield from _placeholders(file, f"write it, or set the stage back from `{_stage(file)}`")


def _endorsed_with_a_meeting(checked: CheckedReport) -> Iterator[YamlFile]:
    files = checked.files
    endorsed = [file for file, meeting in files.meetings.valid() if meeting.endorsed]
    yield from endorsed
    if endorsed:
        yield from _about_the_report(checked)
        yield from (read.file for read in files.recommendations.files)


def _published_with_a_wording(checked: CheckedReport) -> Iterator[YamlFile]:
    """Yield what goes public before a meeting is endorsed."""
    published = [file for file, of in checked.files.recommendations.valid() if of.published]
    if published and not any(meeting.endorsed for meeting in checked.meetings.values()):
        yield from published
        yield from _about_the_report(checked)


def _about_the_report(checked: CheckedReport) -> Iterator[YamlFile]:
    """Yield the files that readers see something of on the pages of each recommendation."""
    yield from (read.file for read in checked.files.report.files)
    yield from (file for file, programme in checked.programmes.valid() if programme is checked.programme)
    yield from (file for file, scale in checked.scales.valid() if scale is checked.scale)


def _stage(file: YamlFile) -> object:
    return (file.values or {}).get("stage")


_OF_ONES_OWN = re.compile(r"n/?a|tb[acd]|todo|to do|x{2,}|\?+|\.{2,}", re.IGNORECASE)
"""What people write for a text that they do not have yet."""


def _placeholders(file: YamlFile, cure: str) -> Iterator[Violation]:
    for location in _places_to_fill_in(file):
        field = next(step for step in reversed(location) if isinstance(step, str))
        yield file.at(location), f"`{field}` is still to be filled in; {cure}"


@kept_with_file
def _places_to_fill_in(file: YamlFile) -> tuple[Location, ...]:
    return tuple(location for location, value in file.leaves if _says_nothing(location, value) or is_placeholder(value))


def _says_nothing(location: Location, value: object) -> bool:
    return location[-1:] in (("text",), ("reasons",)) and _OF_ONES_OWN.fullmatch(str(value).strip()) is not None
