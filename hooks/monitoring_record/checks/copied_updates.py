"""Checks of updates that say word for word what another update says: a file was saved over with another."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from monitoring_record.checks.check import Violation, report_check
from monitoring_record.checks.checked_report import CheckedReport
from monitoring_record.source.kept_with_file import kept_with_file
from monitoring_record.source.problems import Location
from monitoring_record.source.yaml_file import YamlFile

_LONG = 300
"""The characters of a text, or of all texts of an update, that nobody writes twice in the same words."""

_TEXTS = (
    ("government", "*", "text"),
    ("alternative", "*", "text"),
    ("assessment", "parts", "*", "reasons"),
    ("assessment", "overall", "reasons"),
)


_EXAMPLE = (
    "government:\n  - text: The Crown had water brought to the moats, first to the north moat, and then to the south moat, in four hundred carts.\n"
    "assessment:\n  overall:\n    rating: most\n    reasons: >-\n      The moats are nearly full. The experts saw water in the north moat and in the "
    "south moat, but none in the east moat, which is the longest of the three and the one on the side of the road.\n"
)


@report_check(
    id="copied-update",
    demand="No two updates have the same texts, and a long text is not in two updates of a recommendation. What was said a second time in "
    "the same words has a `note` beside it that says so.",
    reason="A file was saved over with another, or copied and not changed: what one of the meetings was told would be lost.",
    wrong=f"# data/ruritania/updates/1/02.yml\n{_EXAMPLE}# data/ruritania/updates/3/02.yml\nstage: assessed\n{_EXAMPLE}",
    right=f"# data/ruritania/updates/3/02.yml\nstage: assessed\n{_EXAMPLE}",
)
def copied_update(checked: CheckedReport) -> Iterator[Violation]:
    """Compare the texts of each update with those of the updates before it."""
    whole: dict[frozenset[str], YamlFile] = {}
    single: dict[tuple[int, str], YamlFile] = {}
    for read in sorted(checked.files.updates.files, key=lambda read: tuple(read.identity[key] for key in _ORDER)):
        file, said = read.file, _said_in(read.file)
        same = whole.get(said.whole) if said.is_long else None
        if same and not any(_has_note_of_its_own(file, location, same) for location, _ in said.texts):
            yield file.at(said.texts[0][0]), _all_said_before(same)
        elif not same:
            for location, text in said.long:
                other = single.get((read.identity["recommendation"], text))
                if other and not _has_note_of_its_own(file, location, other):
                    yield file.at(location), _said_before(other)
        whole.setdefault(said.whole, file)
        for _, text in said.long:
            single.setdefault((read.identity["recommendation"], text), file)


_ORDER = ("meeting", "recommendation")


_Texts = tuple[tuple[Location, str], ...]


@dataclass(frozen=True)
class _Said:
    """What the government, others and the experts say in an update."""

    texts: _Texts

    @cached_property
    def whole(self) -> frozenset[str]:
        """All texts, in any order."""
        return frozenset(text for _, text in self.texts)

    @cached_property
    def is_long(self) -> bool:
        """Whether nobody writes all of it twice."""
        return sum(map(len, self.whole)) >= _LONG

    @cached_property
    def long(self) -> _Texts:
        """The texts that nobody writes twice."""
        return tuple((location, text) for location, text in self.texts if len(text) >= _LONG)


@kept_with_file
def _said_in(file: YamlFile) -> _Said:
    found = (each for pattern in _TEXTS for each in file.each(*pattern))
    return _Said(tuple((location, text) for location, text in found if isinstance(text, str)))


def _has_note_of_its_own(file: YamlFile, text: Location, other: YamlFile) -> bool:
    """Whether a note beside a text, or one on the whole update, is not in the other file as well."""
    notes = {str(note) for note in _notes(file, text[:-1])}
    return not notes <= {str(note) for _, note in other.leaves}


def _notes(file: YamlFile, group: Location) -> Iterator[Any]:
    for location, value in file.leaves:
        if location in ((*group, "note"), ("notes", *location[1:])):
            yield value


def _all_said_before(other: YamlFile) -> str:
    cure = (
        "if this file began as a copy of that one, write what was said at this meeting in the place of each text; if one of "
        "the two was saved over, undo that change; if all was said again, add a `note` that says so"
    )
    return f"all texts here are also those of `{other.path}`, word for word; {cure}"


def _said_before(other: YamlFile) -> str:
    cure = "write what was said at this meeting; if the same was said again, add a `note` beside the text that says so"
    return f"this text is also in `{other.path}`, word for word; {cure}"
