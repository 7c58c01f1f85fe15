"""Repairs of web addresses that a printed page or a mail broke over several lines."""

import re
from collections.abc import Iterator
from itertools import pairwise, takewhile

from monitoring_record.source.copied_rules import BROKEN_ADDRESS
from monitoring_record.source.file_lines import Line, line_of
from monitoring_record.source.quoting import to_write
from monitoring_record.source.repairs.repair import Broken, Repair, those_lines

_NEAR = 5
"""How many lines above a problem the address can begin."""

_MOST_LINES = 6
"""Over how many lines an address is broken at most."""

_BEGINS = re.compile(r"[\"']?(?:https?:|www\.)[^\s\"'<>]+")
_GOES_ON = re.compile(r"(?!https?:|www\.|-\s|[#(\[{<|\"'])[^\s\"'<>]+[\"']?")
_OF_NO_WORD = re.compile(r"[/.&=?%#_~+\d-]")


def broken_addresses(broken: Broken) -> Iterator[Repair]:
    """The address on one line, in the place of its first."""
    for line in broken.lines.structure:
        if not broken.near - _NEAR <= line.number <= broken.near + 1 or not line.key:
            continue
        numbers = _lines_of_the_address(broken, line)
        pieces = [line.value, *(broken.lines.written[number].strip() for number in numbers)]
        if not line.value or line.opens_a_text:
            pieces.pop(0)
        if len(pieces) > 1 and _BEGINS.fullmatch(pieces[0]) and _is_one_address(pieces):
            yield _whole(broken, line, numbers, "".join(pieces).strip("\"'"))


def _lines_of_the_address(broken: Broken, line: Line) -> list[int]:
    """Return the lines below a field that contain one word without the name of a field; empty ones are passed over."""
    written = broken.lines.written
    below = (number for number in range(line.number + 1, len(written)) if written[number].strip())
    return list(takewhile(lambda number: _is_a_piece(number, written[number]), below))[:_MOST_LINES]


def _is_a_piece(number: int, written: str) -> bool:
    begins = _BEGINS if written.lstrip().startswith(("http", "www.")) else _GOES_ON
    return begins.fullmatch(written.strip()) is not None and not line_of(number, written).key


def _is_one_address(pieces: list[str]) -> bool:
    """Whether no piece begins another address, or is a word that can be a remark."""
    return all(
        _GOES_ON.fullmatch(piece) and (_OF_NO_WORD.search(piece) or _OF_NO_WORD.fullmatch(before[-1]))
        for before, piece in pairwise(pieces)
    )


def _whole(broken: Broken, line: Line, numbers: list[int], address: str) -> Repair:
    whole = address if address.startswith("http") else f"https://{address}"
    new = f"{line.before}{line.key}: {whole}"
    said = f"the address is broken over {those_lines([line.number, *numbers])}, as a printed page or a mail breaks it"
    cure = f"write it whole on line {line.number + 1}: {to_write(new)}, and delete {those_lines(numbers)}"
    changed = {line.number: new, **dict.fromkeys(numbers, "")}
    return broken.repair(line.number, line.value_at, BROKEN_ADDRESS, f"{said}; {cure}", changed)
