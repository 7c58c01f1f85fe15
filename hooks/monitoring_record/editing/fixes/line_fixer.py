"""Mends a file line by line. It needs no valid YAML: most files with such a mistake are none."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import inf

from monitoring_record.editing.fixes.characters import (
    BLANK,
    ODD_BLANK,
    QUOTES,
    as_spaces,
    folded,
    visible_beginning,
)
from monitoring_record.editing.fixes.fix import Fix
from monitoring_record.editing.fixes.places import Place
from monitoring_record.source.limits import DEEPEST
from monitoring_record.source.look_alikes import BULLETS, COLONS, CURLED_QUOTES, DASHES

_BULLET = re.compile(f"([-{DASHES}{BULLETS}])([{BLANK}]+|$)")
_FIELD = re.compile(rf"([^:{COLONS}]+)([:{COLONS}])([{BLANK}]*)(.*)$")
_NO_KEY = tuple(f"{QUOTES}#[]{{}}&*!|>%@`?-")
"""Signs with which a key cannot begin, or not without quotation marks."""

_SECOND_COLON = re.compile(r":(\s|$)")
_COMMENT = re.compile(r"(?<![ \t])[ \t]+#.*$")
_BLOCK = re.compile(r"[|>][-+\d]{0,2}")
_ENDS = {'"': '"', "'": "'", "[": "]", "{": "}"}
_PLAIN = re.compile(r"\d{4}-\d\d-\d\d|[1-9]\d*|[a-z][a-z0-9-]*|https?://[^\s#]+")
"""What needs no quotation marks."""


@dataclass
class _Opener:
    """A key or a hyphen that the present line may be further in than, and what may be there."""

    column: int
    place: Place
    is_hyphen: bool = False
    keys: set[str] = field(default_factory=set)
    """The keys that were there so far."""


@dataclass
class LineFixer:
    """Mends lines one after the other; it knows in which text, group or list each of them is."""

    top: Place
    ids: Mapping[str, frozenset[str]]
    """The ids that a field may contain, where they are in the data: of ratings, for example."""
    tab: str | None = None
    """What a tab in the indentation stands for, if that is known."""
    fixes: list[Fix] = field(default_factory=list)
    _number: int = 0
    _openers: list[_Opener] = field(default_factory=list)
    _value_in: float = inf
    """The column of the key or hyphen whose value goes on as long as lines are further in."""
    _is_block: bool = False
    """Whether that value is a text under a bar."""
    _block_column: int | None = None
    """The column in which the lines of that text begin, as soon as there is one."""
    _end: str = ""
    """The quotation mark or bracket that ends a value of several lines."""

    def fixed(self, line: str) -> str:
        """Return a line, mended."""
        self._number += 1
        if self._end:
            self._end = "" if _ends(line, self._end) else self._end
            return line
        lead = _leading(line)
        if self._is_block and self._is_text(line, lead):
            return line
        spaces, rest = as_spaces(lead, self.tab), line[len(lead) :]
        if not rest:
            return self._told("blanks at the end of the line removed", line, "")
        if spaces != lead:
            self._told("spaces for the indentation", line, spaces + rest)
        if len(spaces) > self._value_in:
            return spaces + (rest if self._is_block else self._stripped(rest))
        self._value_in, self._is_block = inf, False
        return spaces + (self._stripped(rest) if rest.startswith("#") else self._structure(len(spaces), rest))

    def _is_text(self, line: str, lead: str) -> bool:
        """Return whether a line is of the text under a bar, as it is: of such a line, nothing is mended."""
        if not line.strip(BLANK):
            return True
        column = len(line) - len(line.lstrip(" "))
        if self._block_column is None:
            self._block_column = len(as_spaces(lead, self.tab))
        return column >= self._block_column > self._value_in

    def _structure(self, column: int, rest: str) -> str:
        """Mend a line with hyphens, a key or a value."""
        written = ""
        for _ in range(DEEPEST):
            found = _BULLET.match(rest)
            list_place = self._list_at(column)
            if found is None or not self._is_item(found, rest, list_place):
                break
            hyphen = "-" + (as_spaces(found[2], " ") or (" " if rest[found.end() :] else ""))
            self._told("a hyphen and a space for the item of a list", found[0], hyphen)
            self._openers.append(_Opener(column, list_place.item, is_hyphen=True))
            written, rest, column = written + hyphen, rest[found.end() :], column + len(hyphen)
        return written + self._field(column, rest)

    def _is_item(self, found: re.Match[str], rest: str, place: Place) -> bool:
        """Return whether a line begins with the hyphen of an item, or with what can only have meant one."""
        after = rest[found.end() :]
        plain = found[1] == "-" and not re.search(f"[{ODD_BLANK}]", found[2])
        return plain or (bool(after) and not after.startswith("#") and place.has_items)

    def _list_at(self, column: int) -> Place:
        """Return the place of the list with its hyphens in a column: that of the key above, or further in."""
        while self._openers and (
            self._openers[-1].column > column or (self._openers[-1].column == column and self._openers[-1].is_hyphen)
        ):
            self._openers.pop()
        return self._openers[-1].place if self._openers else Place(())

    def _group_at(self, column: int) -> _Opener:
        """Return what opens the group whose keys are in a column."""
        while self._openers and self._openers[-1].column >= column:
            self._openers.pop()
        if not self._openers:
            self._openers.append(_Opener(-1, self.top))
        return self._openers[-1]

    def _field(self, column: int, rest: str) -> str:
        group = self._group_at(column)
        found = None if rest.startswith(_NO_KEY) else _FIELD.match(rest)
        key = _key(found, group) if found else None
        if found is None or key is None:
            return self._value(rest, group)
        head, value = rest[: found.start(4)], found[4]
        separator = head[len(found[1].rstrip(BLANK)) :]
        if not _is_plain(separator, value):
            separator = ": " if value else ":"
        self._told("the key and its colon", head, key + separator)
        group.keys.add(key)
        self._openers.append(_Opener(column, group.place.field(key)))
        return key + separator + self._value(value, self._openers[-1])

    def _value(self, written: str, opener: _Opener) -> str:
        value = self._stripped(written)
        comment = _COMMENT.search(value)
        bare, rest = (value[: comment.start()], comment[0]) if comment else (value, "")
        self._value_in = opener.column if bare else inf
        self._is_block, self._block_column = _BLOCK.fullmatch(bare) is not None, None
        end = _ENDS.get(bare[:1], "")
        self._end = end if end and not _ends(bare[1:], end) else ""
        return self._meant_value(bare, opener.place) + rest

    def _meant_value(self, value: str, place: Place) -> str:
        known = self.ids.get(place.name, frozenset()) if place.schemas else frozenset()
        words = place.words() | known
        inner = value.strip(QUOTES)
        plain = re.sub(r"[\s_-]+", "-", folded(inner).strip())
        if value and words and value.strip("\"'") not in words and plain in words:
            return self._told("a known word", value, plain)
        if not value or value[0] not in CURLED_QUOTES or value[-1] not in QUOTES or known or place.accepts(value):
            return value
        if any(sign in inner for sign in QUOTES) or not place.accepts(inner):
            return value
        return self._told("curled quotation marks", value, inner if _PLAIN.fullmatch(inner) else f'"{inner}"')

    def _stripped(self, text: str) -> str:
        """Return a text without blanks at its end."""
        return self._told("blanks at the end of the line removed", text, text.rstrip(BLANK))

    def _told(self, what: str, before: str, after: str) -> str:
        if before != after:
            self.fixes.append(Fix(self._number, what, visible_beginning(before), visible_beginning(after)))
        return after


def _is_plain(separator: str, value: str) -> bool:
    """Return whether YAML takes what is between a key and its value for a colon."""
    return re.fullmatch(r"[ \t]*:[ \t]*", separator) is not None and (not value or not separator.endswith(":"))


def _key(found: re.Match[str], group: _Opener) -> str | None:
    """Return the key of a line, mended if it can only have meant one field; None if there is none."""
    written, value = found[1].rstrip(BLANK), found[4]
    meant = group.place.meant(written)
    if meant != written and (meant is None or meant in group.keys):
        meant = written if group.place.knows(written) else None
    if _is_plain(found[0][len(written) : found.start(4)], value):
        return meant or written
    return None if value.startswith(("#", "//")) or _SECOND_COLON.search(value) else meant


def _leading(line: str) -> str:
    return line[: len(line) - len(line.lstrip(BLANK))]


def _ends(text: str, end: str) -> bool:
    """Return whether a value of several lines ends in this one."""
    return end in (text.replace('\\"', "") if end == '"' else text)
