"""What was written, kept for as long as it would be written in the same way."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from typing import Any, TypeVar

Written = TypeVar("Written")


class Kept:
    """Texts and pages by name, each with all that it was made from.

    Records are equal only if they are the same, and a file that did not change gives the same record (`RecordReader`).
    """

    def __init__(self) -> None:
        self._by_name: dict[str, tuple[object, Any]] = {}

    def of(self, name: str, inputs: object, write: Callable[[], Written]) -> Written:
        """Return what was written under this name from equal inputs, or write it; without inputs, it is written anew."""
        known = self._by_name.get(name)
        if known is not None and inputs is not None and known[0] == inputs:
            written: Written = known[1]
            return written
        written = write()
        self._by_name[name] = (inputs, written)
        return written

    def keep_only(self, names: AbstractSet[str]) -> None:
        """Forget what was written under any other name: nothing grows with the number of edits."""
        for name in self._by_name.keys() - names:
            del self._by_name[name]
