"""What the synonyms must be so that each of them helps to find something: each check is one rule."""

from collections.abc import Iterator

from monitoring_record.loading.record_files import RecordFiles
from monitoring_record.records import Location, Synonyms
from monitoring_record.records.base import repeats
from monitoring_record.source.problems import Problem
from monitoring_record.source.yaml_file import YamlFile


def synonym_checks(synonyms: RecordFiles[Synonyms]) -> Iterator[Problem]:
    """Check the synonyms by themselves."""
    for file, record in synonyms.sound():
        yield from phrases_once(file, record)
        yield from spellings_differ(file, record)


def phrases_once(file: YamlFile, synonyms: Synonyms) -> Iterator[Problem]:
    """No list names a word twice."""
    for location, phrases in _lists(synonyms):
        for place, phrase in repeats(phrases):
            yield file.problem((*location, place), f"“{phrase}” is in this list already; delete it")


def spellings_differ(file: YamlFile, synonyms: Synonyms) -> Iterator[Problem]:
    """The two spellings of a word differ."""
    for one, other in synonyms.spellings.items():
        if one == other:
            yield file.problem(
                ("spellings", one), f"`{one}` is spelt in the same way on both sides; correct one of them"
            )


def _lists(synonyms: Synonyms) -> Iterator[tuple[Location, tuple[str, ...]]]:
    for place, synonym in enumerate(synonyms.synonyms):
        yield ("synonyms", place, "typed"), synonym.typed
        yield ("synonyms", place, "recorded"), synonym.recorded
