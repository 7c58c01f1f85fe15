"""A file with the fields of another kind of record: pasted into the wrong file, or put into the wrong folder."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from monitoring_record.loading.forms import needed_fields
from monitoring_record.loading.misfit import field_names
from monitoring_record.records import (
    Glossary,
    Institutions,
    Meeting,
    Programme,
    Recommendation,
    Record,
    Report,
    Scale,
    Synonyms,
    Translations,
    Update,
)
from monitoring_record.source.problems import Problem, line_numbers, quoted_list
from monitoring_record.source.rules import Rule
from monitoring_record.source.yaml_file import YamlFile

OTHER_KIND = Rule(
    id="other-kind-of-file",
    demand="A file has the fields of its own kind: an update in `updates/`, a recommendation in `recommendations/`.",
    reason="What was pasted into the wrong file has overwritten something else.",
    wrong="# data/ruritania/recommendations/03.yml\nstage: published\ngovernment:\n  - text: The Crown swept every yard.\n",
    right="# data/ruritania/recommendations/03.yml\ntitle: Sweep the yards\nchapter: 2\ntext: Sweep every yard.\n",
)


@dataclass(frozen=True)
class Kind:
    """A kind of file."""

    name: str
    place: str
    """Where its files are."""
    shared: bool = False
    """Whether all reports share it: it is beside their folders."""


KINDS: Mapping[type[Record], Kind] = {
    Update: Kind("an update", "updates/"),
    Recommendation: Kind("the wording of a recommendation", "recommendations/"),
    Meeting: Kind("a meeting", "meetings/"),
    Report: Kind("a report", "report.yml"),
    Institutions: Kind("the list of institutions", "institutions.yml"),
    Scale: Kind("a scale", "scales/", shared=True),
    Programme: Kind("a programme", "programmes/", shared=True),
    Glossary: Kind("the glossary", "glossary.yml", shared=True),
    Synonyms: Kind("the synonyms", "synonyms.yml", shared=True),
    Translations: Kind("the translations", "translations.yml", shared=True),
}

_FEWEST = 2
"""Fields of another kind. A single one is told as what it is, if the file has what its own kind needs."""
_FEWEST_BESIDE = 3
"""The same, where fields of the file's own kind are beside them."""


def other_kind(file: YamlFile, record: type[Record]) -> Problem | None:
    """Return the problem of a file with the fields of another kind; None if it has not."""
    written = list(map(str, file.values or {}))
    strange = [name for name in written if name not in field_names(record).own]
    kinds = (
        [kind for kind in KINDS if kind is not record and field_names(kind).own.issuperset(strange)] if strange else []
    )
    if not kinds or (len(strange) < _FEWEST and (len(kinds) > 1 or not _lacks_all(record, written))):
        return None
    found = kinds[0]
    own = [name for name in written if name not in strange and name not in field_names(found).own]
    if not own:
        return Problem(file.at_key((strange[0],)), _whole_file(file, record, found, strange), OTHER_KIND)
    if len(strange) < _FEWEST_BESIDE or not set(needed_fields(found)) <= set(written):
        return None
    return Problem(file.at_key((strange[0],)), _beside(file, record, found, strange), OTHER_KIND)


def _lacks_all(record: type[Record], written: Iterable[str]) -> bool:
    """Whether a file has none of the fields that its kind needs."""
    needed = needed_fields(record)
    return bool(needed) and not set(needed) & set(written)


def _whole_file(file: YamlFile, record: type[Record], found: type[Record], strange: list[str]) -> str:
    """Say what the file is and should be, where its lines belong, and how to get the old file back."""
    is_, be = KINDS[found].name, KINDS[record].name
    cure = f"put these lines into {_home(file, record, found)}, if they are not there, and take back what was in this file: {_back(file)}"
    return f"this file should be {be}, but has the fields of {is_} ({quoted_list(strange)}); {cure}"


def _back(file: YamlFile) -> str:
    return f"close the editor without saving, or copy it from its history (`git log -p -- {file.path}`)"


def _beside(file: YamlFile, record: type[Record], found: type[Record], strange: list[str]) -> str:
    """Say which lines are of another kind, and where they belong."""
    lines = line_numbers({file.at_key((name,)).line for name in strange})
    cure = f"cut what begins in {lines} out of this file, and put it into {_home(file, record, found)}"
    return (
        f"{quoted_list(strange)} are the fields of {KINDS[found].name}, but this file is {KINDS[record].name}; {cure}"
    )


def _home(file: YamlFile, record: type[Record], found: type[Record]) -> str:
    """Return the file that the fields belong into, in words."""
    kind, path = KINDS[found], file.path.split("/")
    if kind.shared:
        place = f"{path[0]}/{kind.place}"
    else:
        place = f"{'/'.join(path[:2])}/{kind.place}" if not KINDS[record].shared else kind.place
    if not place.endswith("/"):
        return f"`{place}`"
    if record is Update:
        name = {Recommendation: path[-1], Meeting: f"{int(path[-2]):02}.yml"}.get(found, "")
        return f"`{place}{name}`" if name else f"a file in `{place}`"
    if record is Recommendation and found is Update:
        return f"`{path[-1]}` in the folder of its meeting, in `{place}`"
    return f"a file in `{place}`"
