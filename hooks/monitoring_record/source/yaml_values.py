"""Turns the events of the YAML parser into plain values, and records the position of each.

YAML reads `no` as false, `14.10` as 14.1 and `010` as 8. Such numbers become a `LossyNumber`, and are not guessed.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import yaml

from monitoring_record.source.control_characters import line_ends, named_control_characters
from monitoring_record.source.limits import DEEPEST, LONGEST_KEY, LONGEST_TEXT, MOST_VALUES
from monitoring_record.source.look_alikes import BARS, BULLETS
from monitoring_record.source.problems import Location, Position, Problem
from monitoring_record.source.quoting import in_quotes, to_write
from monitoring_record.source.repeated_keys import RepeatedKey, how_to_mend
from monitoring_record.source.rules import Rule
from monitoring_record.source.size_rules import too_deep, too_long, too_many_values
from monitoring_record.source.syntax_rules import HYPHEN
from monitoring_record.source.unsupported_yaml import unsupported_yaml
from monitoring_record.source.yaml_file import FileText, LossyNumber, Positions, ValuePosition, YamlFile
from monitoring_record.source.yaml_loader import LOADER
from monitoring_record.source.yaml_syntax import position_of_node

EMPTY_FILE = Rule(
    id="empty-file",
    demand="No file is empty.",
    reason="An empty file says nothing about what its name announces.",
    wrong="# data/ruritania/recommendations/02.yml (empty)\n",
    right="# data/ruritania/recommendations/02.yml\ntitle: Fill the moats\n",
)

NOT_A_MAPPING = Rule(
    id="not-a-mapping",
    demand="A file consists of `key: value` lines that begin at its left edge.",
    reason="The keys say what each value is.",
    wrong="- Fill the moats\n- Fill every moat with water.\n",
    right="title: Fill the moats\ntext: Fill every moat with water.\n",
)

COMPLEX_KEY = Rule(
    id="complex-key",
    demand="A key is a single word.",
    reason="A list or a group of fields cannot be the name of a value. Often a text was meant, and its quotes forgotten.",
    wrong="title: Fill the moats\n{moat}: Fill it with water.\n",
    right='title: Fill the moats\ntext: "{moat}: fill it with water."\n',
)

DUPLICATE_KEY = Rule(
    id="duplicate-key",
    demand="A key appears only once in its group.",
    reason="Programs that read YAML keep one of the two values, and ignore the other.",
    wrong="title: Fill the moats\ntitle: Fill every moat\n",
    right="title: Fill every moat\n",
)

EMPTY_VALUE = Rule(
    id="empty-value",
    demand="Each key and each hyphen of a list has a value. What is not known is left out, with its key.",
    reason="An empty value does not show whether it was forgotten or is not known.",
    wrong="title: Fill the moats\nprinted_title:\n",
    right="title: Fill the moats\n",
)

LOST_TO_A_HASH = Rule(
    id="lost-to-a-hash",
    demand="A value with a space and a `#` in it is in quotes. A comment after a value has two spaces before its `#`, and one after.",
    reason="After a space, `#` begins a comment: the rest of the line is not part of the value.",
    wrong="title: Fill moat #7 first\n",
    right='title: "Fill moat #7 first"\n',
)

LIST_WITHOUT_A_BAR = Rule(
    id="list-without-a-bar",
    demand="A text with a list or a table in it is below a bar `|`.",
    reason="Without the bar, or with `>` in its place, YAML joins the lines, and the hyphens are published within a sentence.",
    wrong="text: Fill these moats\n  - the first\n  - the second\n",
    right="text: |\n  Fill these moats\n  - the first\n  - the second\n",
)

LETTER_FOR_THE_BAR = Rule(
    id="letter-for-the-bar",
    demand="The sign that announces a text on the next lines is the bar `|`, not a letter or a sign like it.",
    reason="To YAML, any other sign is the beginning of the text, and is published with it.",
    wrong="text: l\n  Fill every moat with water.\n",
    right="text: |\n  Fill every moat with water.\n",
)

IMPOSSIBLE_DATE = Rule(
    id="impossible-date",
    demand="A date is a day of the calendar, in the order year, month, day; or as much of it as the field allows.",
    reason="30 February is a mistake in the month or in the day; which of the two cannot be guessed.",
    wrong="# data/ruritania/meetings/03.yml\nstarts: 2023-02-30\n",
    right="# data/ruritania/meetings/03.yml\nstarts: 2023-03-30\n",
)

_ITEM = re.compile(rf"\n *(?:[-*–{BULLETS}]|\d{{1,2}}[.)])[ \t]+\S")
"""The beginning of an item of a list within a text."""

_ITEM_BELOW_A_SENTENCE = re.compile(r"[.!?][”)]?\n *(?P<item>- +\S)")
"""An item of a list that is no dash: no sentence goes on with it."""

_GLUED_ITEM = re.compile(r" *-([^\W\d_].*)")
"""An item without the space after its hyphen."""

_ROW = re.compile(r"\n *\|.+\|")
"""A row of a table within a text."""

_LIKE_A_FIELD = re.compile(r"\n(?P<begin> *+(?P<hyphen>- ++)?)(?P<key>[a-z_]++):(?=[ \n]|$)")
"""A line within a text that would be a field elsewhere."""

_COLOUR = re.compile(r"(#(?:[0-9a-fA-F]{3}){1,2})((?:\s+#.*)?)")
"""A colour by itself, or before a remark."""

_REPORTED = object()
"""Replaces a value that was reported already."""

_SAME_EVERYWHERE = re.compile(r"0|[1-9][0-9]{0,9}")
"""An integer that all YAML parsers read alike."""


_LIKE_THE_BAR = re.compile(rf"[{re.escape(BARS)}](?P<keeps>[-+]?)[ \t]*\n")
"""What is alone on the first line of a text, where the bar should be."""


def read_values(file: YamlFile) -> Iterator[Problem]:
    """Read the values of a file in one pass over the parser's events; yield its problems.

    A file with YAML that is not allowed here gets no values, and no other problems.
    """
    reader = _EventReader(file)
    values = reader.top()
    if not reader.unsupported:
        file.values = values
    file.begin = reader.begin
    yield from reader.unsupported or reader.problems
    yield from line_ends(file)


def positions_of(file: FileText) -> Positions:
    """Return the position of each value of a file that was read."""
    positions: dict[Location, ValuePosition] = {}
    _EventReader(YamlFile(file.path, file.text), positions).top()
    return positions


def _as_others_read(number: str) -> str:
    """Return a number as other YAML parsers read it."""
    try:
        return str(yaml.safe_load(number))
    except (ValueError, yaml.YAMLError):
        return "something else"


class _EventReader:
    """Reads the values of a file; and, if it is given where to, their positions."""

    def __init__(self, file: YamlFile, positions: dict[Location, ValuePosition] | None = None) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.unsupported: list[Problem] = []
        self.begin: Position | None = None
        self._positions = positions
        self._events = self._noticed(yaml.parse(file.text, Loader=LOADER))
        self._next = self._events.__next__

    def top(self) -> dict[str, Any] | None:
        """Return the values of the file; None if it does not consist of keys and values."""
        start = next(event for event in self._events if not isinstance(event, _BEFORE_THE_TOP))
        values = None
        if isinstance(start, yaml.MappingStartEvent):
            self.begin = position_of_node(self.file.path, start)
            self._record_position((), start, start)
            values = self._mapping(())
        elif isinstance(start, yaml.StreamEndEvent):
            message = "the file is empty; copy a neighbouring file to see what it must contain"
            self.problems.append(Problem(Position(self.file.path), message, EMPTY_FILE))
        else:
            mark, message = start.start_mark, "the file must consist of `key: value` lines at its left edge"
            line = min(mark.line, self.file.last_line - 1)  # what is below `---` may be nothing
            position = Position(self.file.path, line + 1, mark.column + 1 if line == mark.line else 1)
            cure = "write them, or put an earlier version of the file back"
            self.problems.append(Problem(position, f"{message}; {cure}", NOT_A_MAPPING))
        for _ in self._events:
            pass  # a second document is noticed
        return values

    def _noticed(self, events: Iterable[Any]) -> Iterator[Any]:
        """Yield the events; those that are not supported are reported. Ends if they are too many, or nested too deep."""
        first_document = True
        depth = 0
        for count, event in enumerate(events):
            depth += _STEPS.get(type(event), 0)
            if depth > DEEPEST:
                raise too_deep(position_of_node(self.file.path, event))
            if count > MOST_VALUES:
                raise too_many_values(position_of_node(self.file.path, event))
            found = unsupported_yaml(event, first_document=first_document)
            if found is not None:
                self.unsupported.append(Problem(position_of_node(self.file.path, event), *found))
            first_document = first_document and type(event) is not yaml.DocumentStartEvent
            yield event

    def _mapping(self, location: Location) -> dict[str, Any]:
        values: dict[str, Any] = {}
        first: dict[str, Any] = {}
        repeated: dict[str, list[Any]] = {}
        while type(key_event := self._next()) is not yaml.MappingEndEvent:
            if not self._is_new_key(key_event, first, repeated):
                self._skip(key_event)
                self._skip(self._next())
                continue
            key = key_event.value
            first[key] = key_event
            value_event, value_location = self._next(), (*location, key)
            self._record_position(value_location, value_event, key_event)
            value = self._value(value_location, value_event)
            if value is None:
                self._report(value_event, self._no_value(key, value_event), EMPTY_VALUE)
                self.file.empty[value_location] = self.problems[-1]
            if value is None or value is _REPORTED:
                self.file.reported.add(value_location)
            else:
                values[key] = value
        if repeated:
            self._report_repeated(location, repeated, first)
        return values

    def _report_repeated(self, location: Location, repeated: Mapping[str, list[Any]], first: Mapping[str, Any]) -> None:
        keys = [
            RepeatedKey(name, tuple(map(_place, (first[name], *again))), self.file.lines)
            for name, again in repeated.items()
        ]
        first_of_an_item = next(iter(first)) if location and isinstance(location[-1], int) else None
        self._report(next(iter(repeated.values()))[0], how_to_mend(keys, first_of_an_item), DUPLICATE_KEY)
        if len(keys) == 1:
            self.file.repeated[*location, keys[0].name] = self.problems[-1], keys[0].places

    def _no_value(self, key: str, event: Any) -> str:
        rest = self._rest_of_line(event)
        if rest.startswith("#"):
            colour = _COLOUR.fullmatch(rest)
            cure = f"put the value in quotes, as in `{key}: {in_quotes(rest)}`, or write one before the #"
            if colour:
                cure = f"put the colour in quotes: `{key}: {in_quotes(colour[1])}{colour[2]}`"
            return f"`{key}` has no value, because a # begins a comment; {cure}"
        return f"`{key}` has no value; write one after the colon and a space"

    def _is_new_key(self, event: Any, first: Mapping[str, Any], repeated: dict[str, list[Any]]) -> bool:
        if type(event) is not yaml.ScalarEvent or not 0 < len(event.value.strip()) <= LONGEST_KEY:
            message = "a key must be a single word; put the value in quotes if it is meant as text"
            self._report(event, message, COMPLEX_KEY)
            return False
        self._look_for_control_characters(event)
        if event.value in first:
            repeated.setdefault(event.value, []).append(event)
        return event.value not in first

    def _skip(self, event: Any) -> None:
        """Pass over a value."""
        depth = 0
        while True:
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if not depth:
                return
            event = self._next()

    def _value(self, location: Location, event: Any) -> Any:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            return self._scalar(location, event)
        if kind is yaml.MappingStartEvent:
            return self._mapping(location)
        return self._list(location) if kind is yaml.SequenceStartEvent else _REPORTED

    def _scalar(self, location: Location, event: Any) -> Any:
        if len(event.value) > LONGEST_TEXT:
            self._keep_lines_like_fields(location, event)
            self.problems.append(too_long(position_of_node(self.file.path, event), len(event.value)))
            return _REPORTED
        if event.implicit[0]:
            return self._plain(event)
        if event.style in _BLOCKS:
            self._look_into_the_block(location, event)
        else:
            self._look_for_control_characters(event)
        return event.value  # in quotes, or below a bar

    def _look_for_control_characters(self, event: Any) -> None:
        if event.style == '"' and not event.value.isprintable():
            begins, ends = event.start_mark.index, event.end_mark.index
            self.problems.extend(named_control_characters(self.file, begins, ends))

    def _list(self, location: Location) -> list[Any]:
        values: list[Any] = []
        while type(item := self._next()) is not yaml.SequenceEndEvent:
            item_location = (*location, len(values))
            self._record_position(item_location, item, item)
            value = self._value(item_location, item)
            if value is None:
                message = "this item of the list is empty; write something after the hyphen, or delete it"
                self._report(item, message, EMPTY_VALUE)
            elif value is not _REPORTED:
                values.append(value)
        return values

    def _plain(self, event: Any) -> Any:
        """Return a value without quotes as YAML parsers read it; a number that they would change becomes a `LossyNumber`."""
        value = event.value
        if self._is_followed_by_a_hash(event):
            whole = in_quotes(f"{value} {self._rest_of_line(event)}")
            message = f"what follows the # is lost to YAML; put the whole value in quotes: {to_write(whole)}"
            self._report(event, message, LOST_TO_A_HASH)
        if event.end_mark.line > event.start_mark.line:
            self._look_for_a_bar(event)
        match _kind(value):
            case "null":
                return None
            case "bool":
                return value.lower() in ("true", "yes", "on")
            case "int" if _SAME_EVERYWHERE.fullmatch(value):
                return int(value)
            case "int" | "float":
                return LossyNumber(_as_others_read(value))
            case "timestamp":
                return self._day(event)
            case _:
                return value

    def _look_for_a_bar(self, event: Any) -> None:
        """Report a text of several lines without a bar that needs one, or that has another sign in its place."""
        instead = _LIKE_THE_BAR.match(self.file.text, event.start_mark.index)
        if instead:
            key = self._begin_of_line(event)
            cure = f"write the bar in its place: `{key} |{instead['keeps']}`"
            message = f"`{instead[0].strip()}` is published with the text below; {cure}"
            self._report(event, message, LETTER_FOR_THE_BAR)
        elif self._lost(_ITEM, event) or self._lost(_ROW, event):
            message = (
                "YAML joins these lines into one, and the list is lost; write a bar after the key, as in `text: |`"
            )
            cure = f"{message}, and begin the text on the next line"
            self._report(event, cure, LIST_WITHOUT_A_BAR)
        elif self._begin_of_line(event) == "-":
            self._look_for_a_glued_item(event)

    def _look_for_a_glued_item(self, event: Any) -> None:
        """Report a line that YAML reads as the end of the item above, as no space follows its hyphen."""
        for number in range(event.start_mark.line + 1, event.end_mark.line + 1):
            glued = _GLUED_ITEM.fullmatch(self.file.lines[number])
            if glued:
                where = f"with {event.start_mark.column - len('- ')} spaces before it"
                cure = f"write there {to_write(f'- {glued[1]}')}, {where}"
                message = f"line {number + 1} is read as the end of this item, as no space follows its hyphen; {cure}"
                self._report(event, message, HYPHEN)
                return

    def _look_into_the_block(self, location: Location, event: Any) -> None:
        """Report a list that `>` joins into one line, and keep the lines of a text that look like fields."""
        self._keep_lines_like_fields(location, event)
        if event.style != ">":
            return
        lost = max(self._lost(_ITEM, event), self._lost(_ROW, event))
        if lost > 1:  # one may be a dash
            message = "YAML joins the lines below a `>` into one, and the list or table is lost; write `|` in its place"
            self._report(event, message, LIST_WITHOUT_A_BAR)
        elif lost:
            self._look_for_a_single_item(event)

    def _look_for_a_single_item(self, event: Any) -> None:
        found = _ITEM_BELOW_A_SENTENCE.search(self.file.text, event.start_mark.index, event.end_mark.index)
        if found:
            cure = f"if it is an item of a list, write `|` in the place of the `>` in line {event.start_mark.line + 1}"
            message = f"YAML joins this line with the one above, and its hyphen is published within a sentence; {cure}"
            self.problems.append(Problem(self.file.position_at(found.start("item")), message, LIST_WITHOUT_A_BAR))

    def _keep_lines_like_fields(self, location: Location, event: Any) -> None:
        for line in _LIKE_A_FIELD.finditer(self.file.text, event.start_mark.index, event.end_mark.index):
            self.file.like_fields.setdefault(location, []).append(line)

    def _lost(self, pattern: re.Pattern[str], event: Any) -> int:
        """Return how many lines of a kind, which the file has, the value has no more."""
        written = sum(1 for _ in pattern.finditer(self.file.text, event.start_mark.index, event.end_mark.index))
        return written and written - len(pattern.findall(f"\n{event.value}"))

    def _is_followed_by_a_hash(self, event: Any) -> bool:
        """Whether something follows the value that YAML takes for a comment, and that may be none.

        A comment is `# ` and words. After a value of several words, it has two spaces before it, or it seems to go on.
        """
        end = event.end_mark.index
        if not event.value or self.file.text[end : end + 1] in ("\n", ""):
            return False
        rest = self._rest_of_line(event)
        goes_on = " " in event.value and self.file.text[end : end + 3] == " # "
        return rest.startswith("#") and (goes_on or not rest.startswith("# "))

    def _begin_of_line(self, event: Any) -> str:
        """Return what is before a value on its line."""
        begins = event.start_mark
        return self.file.text[begins.index - begins.column : begins.index].strip()

    def _rest_of_line(self, event: Any) -> str:
        """Return what follows a value on its line."""
        line = self.file.lines[event.end_mark.line] if event.end_mark.line < len(self.file.lines) else ""
        return line[event.end_mark.column :].strip()

    def _day(self, event: Any) -> Any:
        try:
            return date.fromisoformat(event.value)
        except ValueError:
            message = f"{event.value} is not a day of the calendar in the order year, month, day"
            self._report(event, f"{message}; {_possible_day(event.value)}", IMPOSSIBLE_DATE)
            return _REPORTED

    def _record_position(self, location: Location, event: Any, key: Any) -> None:
        if self._positions is None:
            return
        at, key_at = event.start_mark, key.start_mark
        raw = event.value if type(event) is yaml.ScalarEvent else ""
        self._positions[location] = ValuePosition(at.line, at.column, key_at.line, key_at.column, raw)

    def _report(self, event: Any, message: str, rule: Rule) -> None:
        self.problems.append(Problem(position_of_node(self.file.path, event), message, rule))


def _place(event: Any) -> tuple[int, int]:
    """Return the line and the column in which an event begins, counted from 0."""
    return event.start_mark.line, event.start_mark.column


_STEPS: Mapping[type, int] = {
    yaml.MappingStartEvent: 1,
    yaml.SequenceStartEvent: 1,
    yaml.MappingEndEvent: -1,
    yaml.SequenceEndEvent: -1,
}
"""How many levels each event goes further in."""


def _possible_day(written: str) -> str:
    """Return the cure of a day that is none: the month and the day may have changed places."""
    year, *others = written.split("-")
    swapped = "-".join((year, *reversed(others)))
    try:
        date.fromisoformat(swapped)
    except ValueError:
        return "correct the month or the day"
    return f"write `{swapped}` if that is meant"


_BLOCKS = ("|", ">")
_BEFORE_THE_TOP = (yaml.StreamStartEvent, yaml.DocumentStartEvent)


def _kind(value: str) -> str:
    """Return the kind of a value without quotes: "str", "int", "bool" …"""
    for tag, pattern in _KINDS.get(value[:1], ()):
        if pattern.match(value):
            return str(tag.rpartition(":")[2])
    return "str"


_KINDS: Mapping[str, Sequence[tuple[str, re.Pattern[str]]]] = LOADER.yaml_implicit_resolvers
"""The kinds of value that begin with a character, each with its pattern."""
