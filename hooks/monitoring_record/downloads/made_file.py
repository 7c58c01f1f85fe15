"""A file that need not be made again as long as nothing changes of what it is made from."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class MadeFile:
    """A file, and all that it is made from: while that is equal, what was made is kept between the builds of a served site."""

    make: Callable[[], bytes]
    inputs: object

    def __call__(self) -> bytes:
        """Return its content."""
        return self.make()
