"""Institutions whose key was changed while other files name them by the old one."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from monitoring_record.checks.check import Violation
from monitoring_record.checks.places import places
from monitoring_record.records import Institution
from monitoring_record.records.written_key import written_key
from monitoring_record.source.problems import Position
from monitoring_record.source.yaml_file import YamlFile

_LEAST_PLACES = 2
"""A slip of the hand is in one place; what is in more was right once."""
_MOST_WITH_A_WORD = 3
"""A word that more keys have, such as “ministry”, does not tell institutions apart."""
_LEAST_LIKENESS = 0.5


def by_possible_key(known: Mapping[str, Institution]) -> dict[str, str]:
    """Return the key of each institution by the keys that could be made of its names and its abbreviation."""
    return {key: of for of, institution in known.items() for key in _possible_keys(institution)}


def _possible_keys(institution: Institution) -> Iterator[str]:
    for name in (*institution.names, institution.abbreviation or ""):
        key = written_key(name)
        if key:
            yield key


def renamed_institution(
    key: str, at: Sequence[Position], known: Mapping[str, Institution], named: Collection[str]
) -> str | None:
    """Return the key that an institution seems to have now: one that no file names, with its name or with a similar key."""
    unnamed = [other for other in known if other not in named]
    if len(at) < _LEAST_PLACES or not unnamed:
        return None
    of_its_name = by_possible_key(known).get(key)
    return of_its_name if of_its_name in unnamed else _similar(key, unnamed, known)


def _similar(key: str, unnamed: Sequence[str], known: Collection[str]) -> str | None:
    """Return the key that has most words of another, in their order, and a word of it that few have."""
    words = key.split("-")
    rare = {word for word in words if sum(word in other.split("-") for other in known) <= _MOST_WITH_A_WORD}
    likeness = {
        other: SequenceMatcher(None, words, other.split("-"), autojunk=False).ratio()
        for other in unnamed
        if not rare.isdisjoint(other.split("-"))
    }
    best = max(likeness, key=likeness.__getitem__, default="")
    return best if likeness.get(best, 0) >= _LEAST_LIKENESS else None


def renamed_in(file: YamlFile, key: str, renamed: str, at: Sequence[Position]) -> Violation:
    """Say at the entry of an institution how many places name it by the old key."""
    said = f"no file names `{renamed}`, but {len(at)} places name `{key}`, which is no longer there"
    cure = f"write `{key}:` here again (what readers see is the `name` below it), or `{renamed}` in {places(at)}"
    return file.at_key(("institutions", renamed)), f"{said}; {cure}"
