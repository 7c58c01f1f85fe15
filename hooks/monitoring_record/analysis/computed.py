"""Values that are computed where they are used: of several processes that share the pages, each needs a part of them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

Value = TypeVar("Value")


class Computed(Mapping[int, Value]):
    """Values by number, each computed once, at its first use."""

    def __init__(self, numbers: Sequence[int], compute: Callable[[int], Value]) -> None:
        self._numbers = numbers
        self._compute = compute
        self._known: dict[int, Value] = {}

    def __getitem__(self, number: int) -> Value:
        if number not in self._known:
            self._known[number] = self._compute(number)
        return self._known[number]

    def __iter__(self) -> Iterator[int]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)
