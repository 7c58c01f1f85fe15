"""The lines of a form that count, but are not filled in."""

from monitoring_record.records.placeholders import is_placeholder
from monitoring_record.source import copied_rules
from monitoring_record.source.file_lines import lines_at
from monitoring_record.source.problems import Location, line_numbers
from monitoring_record.source.yaml_file import YamlFile


def or_comment_out(file: YamlFile, location: Location) -> str:
    """Say which lines to make comments again, if nothing is filled in in the field that this value belongs to."""
    if any(problem.rule is copied_rules.COMMENTED_LINE for problem in file.problems):
        return ""  # which lines are comments is told there
    field = location[:1]
    if any(not is_placeholder(value) for place, value in file.leaves if place[:1] == field and _is_to_fill_in(place)):
        return ""
    return f"; or, if you do not need `{field[0]}` yet, put `# ` before {line_numbers(lines_at(file, field))}"


def _is_to_fill_in(location: Location) -> bool:
    """Whether a form leaves this field open; the numbers of parts are there."""
    return "part" not in location
