"""What a stage promises: the plenary endorsed it, and nothing in it is still to be filled in."""

from collections.abc import Iterator

from monitoring_record.records import Meeting
from monitoring_record.records.placeholders import is_placeholder
from monitoring_record.source.problems import Problem
from monitoring_record.source.yaml_file import YamlFile

_SETTLED = ("endorsed", "published")
"""The stages that only the plenary can give."""


def check_endorsement(file: YamlFile, meeting: Meeting) -> Iterator[Problem]:
    """Nothing of an update is endorsed or published that the plenary did not endorse."""
    stage = (file.values or {}).get("stage")
    if stage not in _SETTLED:
        return
    if meeting.endorsed is None:
        yield file.problem(
            ("stage",),
            f"the stage is `{stage}`, but the plenary of meeting {meeting.number} has not endorsed anything yet; "
            f"add the day as `endorsed: YYYY-MM-DD` in `{meeting.file}`, or set the stage back to `assessed`",
        )
    yield from _left_to_fill_in(file, f"write it, or set the stage back from `{stage}`")


def check_nothing_left(file: YamlFile) -> Iterator[Problem]:
    """What is endorsed is known in full: the meeting, the report and its recommendations."""
    yield from _left_to_fill_in(file, "write it before a meeting is `endorsed`")


def _left_to_fill_in(file: YamlFile, cure: str) -> Iterator[Problem]:
    for location, value in file.leaves():
        if is_placeholder(value):
            field = next((step for step in reversed(location) if isinstance(step, str)), "the file")
            yield file.problem(location, f"`{field}` is still to be filled in; {cure}")
