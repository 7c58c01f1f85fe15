"""A check of fields that are filled in, but are remarks: a `#` of the form is still before their lines."""

import re
from collections.abc import Container, Iterator
from datetime import date

from monitoring_record.checks.check import Violation, report_check, violations_of_file
from monitoring_record.checks.checked_report import CheckedReport
from monitoring_record.loading.forms import fits
from monitoring_record.loading.misfit import record_in
from monitoring_record.loading.written_days import possible_days
from monitoring_record.records import Record, Stage
from monitoring_record.records.placeholders import is_placeholder
from monitoring_record.source.problems import Position, line_numbers
from monitoring_record.source.repairs.repair import so_that
from monitoring_record.source.yaml_file import YamlFile

_MAY_BE_A_FIELD = re.compile(r"^# ? *[a-z_]+:", re.MULTILINE)
_REMARK = re.compile(r"# ?(?P<line>(?P<before> *)(?:(?P<key>[a-z_]+):(?= |$))?.*)")
"""A line that begins with `#` at the left edge: those of texts are further in."""


@report_check(
    id="field-in-a-remark",
    demand="What is filled in has no `#` before it.",
    reason="Lines that begin with `#` are remarks, which count for nothing.",
    wrong="# data/ruritania/updates/3/02.yml\nstage: reported\ngovernment:\n  - text: The moats are full.\n"
    "# alternative:\n#   - author: Friends of Walls\n#     text: Two of them leak.\n",
    right="# data/ruritania/updates/3/02.yml\nstage: reported\ngovernment:\n  - text: The moats are full.\n"
    "alternative:\n  - author: Friends of Walls\n    text: Two of them leak.\n",
)
def field_in_a_remark(checked: CheckedReport) -> Iterator[Violation]:
    """Look for remarks that are fields of the file, of which it has none, with a value that fits."""
    for file, meeting in checked.files.meetings.valid():
        yield from _fields_in_remarks(file, type(meeting))
    for file, update in checked.files.updates.valid():
        yield from _fields_in_remarks(file, type(update))
        if update.stage is not Stage.REPORTED and update.assessment and update.assessment.overall is None:
            yield from _overall_in_a_remark(file)


@violations_of_file
def _fields_in_remarks(file: YamlFile, record: type[Record]) -> Iterator[Violation]:
    for lines in _passages(file, record.model_fields, indentation=0):
        first, *below = lines.values()
        key, _, value = first.partition(":")
        if (key,) in file.positions or is_placeholder("\n".join(lines.values())):
            continue
        is_group = record_in(record.model_fields[key].annotation) is not None
        meant = None if is_group else _value_of(record, key, value.strip())
        if is_group and below and not value.strip():
            yield _of(file, lines, _cure(lines))
        elif meant and not below:
            yield _of(file, lines, f"write `{key}: {meant}` in its place")


@violations_of_file
def _overall_in_a_remark(file: YamlFile) -> Iterator[Violation]:
    for lines in _passages(file, ("overall",), indentation=2):
        is_open = is_placeholder("\n".join(lines.values()))
        otherwise = "; or, if the experts rated only the parts, delete these lines" if is_open else ""
        yield _of(file, lines, f"{_cure(lines)}{', and fill them in' if is_open else ''}{otherwise}")


def _passages(file: YamlFile, fields: Container[str], *, indentation: int) -> Iterator[dict[int, str]]:
    """Yield the lines of each field that are remarks, without their `#`, by number."""
    found: dict[int, str] = {}
    for number, written in enumerate(file.lines if _MAY_BE_A_FIELD.search(file.text) else (), start=1):
        remark = _REMARK.fullmatch(written)
        if found and remark and remark["line"].startswith(" " * (indentation + 1)):
            found[number] = remark["line"]
            continue
        if found:
            yield found
            found = {}
        if remark and remark["key"] in fields and remark["before"] == " " * indentation:
            found[number] = remark["line"]
    if found:
        yield found


def _value_of(record: type[Record], field: str, written: str) -> str | None:
    """Return the value of a field: what is written, or the only day that it can be; None if it is no value of it."""
    days = [day for day in possible_days(written) if len(day) == len("2018-07-03")]
    if len(days) == 1 and fits(record, field, date.fromisoformat(days[0])):
        return days[0]
    return written if written and fits(record, field, _YES_OR_NO.get(written, written)) else None


_YES_OR_NO = {"true": True, "false": False}


def _of(file: YamlFile, lines: dict[int, str], cure: str) -> Violation:
    field = lines[min(lines)].strip().partition(":")[0]
    begin = "begins with `#`, so that it counts" if len(lines) == 1 else "begin with `#`, so that they count"
    message = f"`{field}` is only a remark: {line_numbers(lines)} {begin} for nothing; {cure}"
    return Position(file.path, min(lines)), message


def _cure(lines: dict[int, str]) -> str:
    return f"delete the `#` and the space after it{so_that({number - 1: line for number, line in lines.items()})}"
