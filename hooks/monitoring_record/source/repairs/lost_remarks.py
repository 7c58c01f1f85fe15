"""Repairs of remarks that lost their `#`, as when all of them are replaced by nothing."""

from collections.abc import Iterator

from monitoring_record.source.copied_rules import LOST_REMARK
from monitoring_record.source.file_lines import Line, indentation
from monitoring_record.source.problems import similar
from monitoring_record.source.repairs.repair import Broken, Repair, those_lines

_OF_EDITORS = "yaml-language-server"
"""What begins the remark that tells an editor which fields a file may have."""


def lost_remarks(broken: Broken) -> Iterator[Repair]:
    """A `#` before all lines that are no fields, if some are above the first field; or before those below another remark."""
    structure = broken.lines.structure
    first = next((line.number for line in structure if line.key in broken.keys), None)
    remarks = [line.number for line in structure if _is_remark(line, broken)]
    above = [number for number in remarks if first is not None and number < first]
    is_of_a_form = above and broken.lines.written[above[0]].startswith(_OF_EDITORS)
    if is_of_a_form or (len(above) > 1 and _has_bare_signs(broken)):
        yield _with_signs(broken, remarks)
    below = _below_remarks(broken, remarks)
    if below:
        yield _with_signs(broken, below)


def _below_remarks(broken: Broken, remarks: list[int]) -> list[int]:
    """Return the lines right below a remark in the same column, and those that go on with them."""
    written, found = broken.lines.written, list[int]()
    for number in remarks:
        above = written[number - 1] if number else ""
        is_below_one = above.lstrip(" ").startswith("#") and indentation(above) == indentation(written[number])
        if is_below_one or number - 1 in found:
            found.append(number)
    return found


def _is_remark(line: Line, broken: Broken) -> bool:
    """Whether a line has words, and no field, not even a misspelt one."""
    words = f"{line.key} {line.value}".split()
    is_prose = not line.is_item and line.key not in broken.keys and len(words) > 1
    return is_prose and (line.key == _OF_EDITORS or not similar(words[0].rstrip(":"), broken.keys, likeness=0.75))


def _has_bare_signs(broken: Broken) -> bool:
    """Whether a line has nothing but a `#`, which stays when `# ` is replaced."""
    return any(written.strip() == "#" for written in broken.lines.written)


def _with_signs(broken: Broken, numbers: list[int]) -> Repair:
    one = len(numbers) == 1
    what = f"{those_lines(numbers)} seem{'s' if one else ''} to be {'a remark' if one else 'remarks'} without the sign for one"
    message = f"{what}; put `# ` before {'it' if one else 'each'} again"
    changed = {}
    for number in numbers:
        written = broken.lines.written[number]
        changed[number] = f"{' ' * indentation(written)}# {written.lstrip(' ')}"
    return broken.repair(numbers[0], 0, LOST_REMARK, message, changed)
