"""Checks of the synonyms."""

from collections.abc import Iterator

from monitoring_record.checks.check import Violation
from monitoring_record.checks.checked_site import CheckedSite, site_check
from monitoring_record.records import Location, Synonyms
from monitoring_record.records.base import repeats


@site_check(
    id="synonym-twice",
    demand="No list of synonyms contains a word twice.",
    reason="The second time changes nothing; perhaps another word was meant.",
    wrong="# data/synonyms.yml\nsynonyms:\n  - typed: [fortress, fortress]\n    recorded: [castle]\n",
    right="# data/synonyms.yml\nsynonyms:\n  - typed: [fortress, stronghold]\n    recorded: [castle]\n",
)
def synonym_twice(site: CheckedSite) -> Iterator[Violation]:
    """Look for words that are in the list before."""
    for file, synonyms in site.synonyms.valid():
        for location, phrases in _lists(synonyms):
            for index, phrase in repeats(phrases):
                yield file.at((*location, index)), f"“{phrase}” is in this list already; delete it"


@site_check(
    id="synonym-wrong-way-round",
    demand="A synonym leads from words that readers type (`typed`) to words of the record (`recorded`).",
    reason="The other way round, it leads away from what readers look for.",
    wrong="# data/synonyms.yml\nsynonyms:\n  - typed: [moat]\n    recorded: [wet ditch of a fort]\n",
    right="# data/synonyms.yml\nsynonyms:\n  - typed: [wet ditch of a fort]\n    recorded: [moat]\n",
)
def synonym_wrong_way_round(site: CheckedSite) -> Iterator[Violation]:
    """Look for entries of which the record contains all that is typed, and nothing else."""
    for file, synonyms in site.synonyms.valid():
        recorded = {phrase for synonym in synonyms.synonyms for phrase in synonym.recorded}
        nowhere = frozenset(site.recorded_words.without(recorded))
        for index, synonym in enumerate(synonyms.synonyms):
            if nowhere.issuperset(synonym.recorded) and not site.recorded_words.without(synonym.typed):
                contained, other = synonym.typed[0], synonym.recorded[0]
                cure = f"write “{contained}” below `recorded`, and “{other}” below `typed`"
                yield (
                    file.at(("synonyms", index, "typed", 0)),
                    f"the record contains “{contained}”, and not “{other}”; {cure}",
                )


@site_check(
    id="misspelt-synonym",
    demand="A synonym leads to words that are spelt as the record spells them.",
    reason="A slip of the hand leads to nothing. A word that the record does not have is allowed: texts change.",
    wrong="# data/synonyms.yml\nsynonyms:\n  - typed: [fissures]\n    recorded: [confidntial draft]\n",
    right="# data/synonyms.yml\nsynonyms:\n  - typed: [fissures]\n    recorded: [confidential draft]\n",
)
def misspelt_synonym(site: CheckedSite) -> Iterator[Violation]:
    """Look for words that no text has, where one has nearly the same letters."""
    for file, synonyms in site.synonyms.valid():
        recorded = [
            (("synonyms", index, "recorded", number), phrase)
            for index, synonym in enumerate(synonyms.synonyms)
            for number, phrase in enumerate(synonym.recorded)
        ]
        nowhere = site.recorded_words.without(phrase for _, phrase in recorded)
        for location, phrase in recorded:
            meant = site.recorded_words.spelling(phrase) if phrase in nowhere else None
            if meant:
                yield file.at(location), f"no text of the record contains “{phrase}”; did you mean “{meant}”?"


@site_check(
    id="same-spelling",
    demand="The two spellings of a word differ.",
    reason="Otherwise the entry has no effect.",
    wrong="# data/synonyms.yml\nspellings:\n  armour: armour\n",
    right="# data/synonyms.yml\nspellings:\n  armour: armor\n",
)
def same_spelling(site: CheckedSite) -> Iterator[Violation]:
    """Compare the spellings."""
    for file, synonyms in site.synonyms.valid():
        for one, other in synonyms.spellings.items():
            if one == other:
                cure = "correct one of them"
                yield file.at(("spellings", one)), f"`{one}` is spelt in the same way on both sides; {cure}"


def _lists(synonyms: Synonyms) -> Iterator[tuple[Location, tuple[str, ...]]]:
    for index, synonym in enumerate(synonyms.synonyms):
        yield ("synonyms", index, "typed"), synonym.typed
        yield ("synonyms", index, "recorded"), synonym.recorded
