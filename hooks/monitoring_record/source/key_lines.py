"""The line of each value of a file that has no problems: pages lead to it.

Messages need more, and know more of what can be wrong (`yaml_values.positions_of`); that takes three times as long.
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import count
from typing import Any

import yaml

from monitoring_record.source.problems import Location
from monitoring_record.source.yaml_loader import LOADER

_BEFORE_THE_TOP = (yaml.StreamStartEvent, yaml.DocumentStartEvent)


def key_lines(text: str) -> Mapping[Location, int]:
    """Return the line on which each value begins with its key or its hyphen, counted from 1."""
    events: Iterator[Any] = yaml.parse(text, Loader=LOADER)
    top = next(event for event in events if not isinstance(event, _BEFORE_THE_TOP))
    lines: dict[Location, int] = {(): top.start_mark.line + 1}
    _add_below((), top, events.__next__, lines)
    return lines


def _add_below(location: Location, begins: Any, next_event: Callable[[], Any], lines: dict[Location, int]) -> None:
    """Add the lines of all that is in a group or list; `begins` is its first event, and the others follow."""
    if type(begins) is yaml.MappingStartEvent:
        while type(key := next_event()) is not yaml.MappingEndEvent:
            below = (*location, key.value)
            lines[below] = key.start_mark.line + 1
            _add_below(below, next_event(), next_event, lines)
    elif type(begins) is yaml.SequenceStartEvent:
        for index in count():
            item = next_event()
            if type(item) is yaml.SequenceEndEvent:
                return
            lines[*location, index] = item.start_mark.line + 1
            _add_below((*location, index), item, next_event, lines)
