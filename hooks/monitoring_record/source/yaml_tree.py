"""Makes the tree of nodes from the events of the YAML parser, so that a file is parsed once."""

from collections import deque
from collections.abc import Iterable

import yaml
from yaml.composer import Composer
from yaml.resolver import Resolver


def tree_of(events: Iterable[yaml.Event]) -> yaml.Node | None:
    """Return the top node of a file with these events; None if the file is empty."""
    node: yaml.Node | None = _EventComposer(events).get_single_node()
    return node


class _EventComposer(Composer, Resolver):
    """PyYAML’s composer, which takes its events from a list instead of a parser."""

    def __init__(self, events: Iterable[yaml.Event]) -> None:
        Composer.__init__(self)
        Resolver.__init__(self)
        self._events = deque(events)

    def check_event(self, *choices: type[yaml.Event]) -> bool:
        return bool(self._events) and (not choices or isinstance(self._events[0], choices))

    def peek_event(self) -> yaml.Event:
        return self._events[0]

    def get_event(self) -> yaml.Event:
        return self._events.popleft()
