"""What was needed lately, kept in case that it is needed again."""

from collections.abc import Iterator
from typing import Generic, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Recent(Generic[Key, Value]):
    """Values by key. A value that was not asked for in the last round is forgotten: nothing grows with the number of rounds."""

    def __init__(self) -> None:
        self._this_round: dict[Key, Value] = {}
        self._last_round: dict[Key, Value] = {}

    def __iter__(self) -> Iterator[Value]:
        """Yield every value that is kept."""
        return iter({**self._last_round, **self._this_round}.values())

    def begin(self) -> None:
        """Begin another round."""
        self._last_round = self._this_round
        self._this_round = {}

    def get(self, key: Key) -> Value | None:
        """Return a value, if it is known; it lasts to the end of the next round."""
        value = self._this_round.get(key)
        if value is None:
            value = self._last_round.get(key)
            if value is not None:
                self._this_round[key] = value
        return value

    def __setitem__(self, key: Key, value: Value) -> None:
        self._this_round[key] = value
