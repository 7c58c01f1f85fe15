"""What is found in one file, kept with the file: it is looked for again only when the file has changed, or what it is compared with."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, TypeVarTuple

from monitoring_record.source.yaml_file import YamlFile

Found = TypeVar("Found")
Others = TypeVarTuple("Others")


def kept_with_file(find: Callable[[YamlFile, *Others], Found]) -> Callable[[YamlFile, *Others], Found]:
    """Make a function keep what it finds in a file.

    Its arguments declare all that it looks at: a file, which does not change once it is read, and values that never change,
    such as records. When the others are not equal to those of the last time, it looks again.
    """

    @wraps(find)
    def kept(file: YamlFile, *others: *Others) -> Found:
        known = file.found.get(find)
        if known is None or known[0] != others:
            known = file.found[find] = (others, find(file, *others))
        found: Found = known[1]
        return found

    return kept
