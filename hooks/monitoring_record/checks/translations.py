"""Checks of the translations."""

from collections.abc import Iterable, Iterator, Mapping

from monitoring_record.checks.check import Violation
from monitoring_record.checks.checked_site import CheckedSite, site_check
from monitoring_record.records import Location, Translations
from monitoring_record.records.base import repeats
from monitoring_record.source.yaml_file import YamlFile

_FILE = "# data/translations.yml\ntranslations:\n"
_MOAT = f"{_FILE}  - recorded: [moat]\n    translated:\n"


@site_check(
    id="translation-twice",
    demand="A word of another language is in one entry of the translations, and no list contains a word twice.",
    reason="Whoever changes one of the two entries does not see the other.",
    wrong=f"{_MOAT}      fr: [douves]\n  - recorded: [crack]\n    translated:\n      fr: [douves]\n",
    right=f"{_FILE}  - recorded: [moat, crack]\n    translated:\n      fr: [douves]\n",
)
def translation_twice(site: CheckedSite) -> Iterator[Violation]:
    """Look for words that are in an earlier list of the language, or earlier in their own list."""
    for file, translations in site.translations.valid():
        for index, translation in enumerate(translations.translations):
            for repeated, phrase in repeats([phrase.casefold() for phrase in translation.recorded]):
                place = file.at(("translations", index, "recorded", repeated))
                yield place, f"“{phrase}” is in this list already; delete it"
        yield from _translated_twice(file, translations)


@site_check(
    id="translation-to-nowhere",
    demand="The words that a translation leads to are in the record: in a report, a scale, a programme or the glossary.",
    reason="Otherwise readers who type the translation find nothing.",
    wrong=f"{_FILE}  - recorded: [skyscraper]\n    translated:\n      fr: [gratte-ciel]\n",
    right=f"{_MOAT}      fr: [douves]\n",
)
def translation_to_nowhere(site: CheckedSite) -> Iterator[Violation]:
    """Look for the words in the text of every file, also of files that are not valid."""
    for file, translations in site.translations.valid():
        placed = _recorded(translations)
        for phrase in _in_no_file(placed, site.files()):
            cure = "write words as a text or a title has them, or their beginnings"
            yield file.at(placed[phrase]), f"no text of the record contains “{phrase}”; {cure}"


def _translated_twice(file: YamlFile, translations: Translations) -> Iterator[Violation]:
    seen: dict[tuple[str, str], Location] = {}
    for location, language, phrase in _translated(translations):
        before = seen.setdefault((language, phrase.casefold()), location)
        if before[:-1] == location[:-1] and before != location:
            yield file.at(location), f"“{phrase}” is in this list already; delete it"
        elif before != location:
            cure = "add what is `recorded` here to that entry, and delete the word here"
            yield file.at(location), f"“{phrase}” has an entry already, see line {file.at(before).line}; {cure}"


def _translated(translations: Translations) -> Iterator[tuple[Location, str, str]]:
    """Each translated phrase, with its location and its language."""
    for index, translation in enumerate(translations.translations):
        for language, phrases in translation.translated.items():
            for number, phrase in enumerate(phrases):
                yield ("translations", index, "translated", language, number), language, phrase


def _recorded(translations: Translations) -> Mapping[str, Location]:
    """Return each recorded phrase, with its first location."""
    placed: dict[str, Location] = {}
    for index, translation in enumerate(translations.translations):
        for number, phrase in enumerate(translation.recorded):
            placed.setdefault(phrase, ("translations", index, "recorded", number))
    return placed


def _in_no_file(phrases: Iterable[str], files: Iterable[YamlFile]) -> tuple[str, ...]:
    """Return the phrases that begin with no word of any file. Files are read until all phrases are found."""
    missing = {phrase: phrase.casefold() for phrase in phrases}
    for file in files if missing else ():
        text = " ".join(file.text.casefold().split())
        missing = {phrase: words for phrase, words in missing.items() if not _begins_in(words, text)}
        if not missing:
            break
    return tuple(missing)


def _begins_in(words: str, text: str) -> bool:
    """Whether the words begin somewhere in a text, not in the middle of a word."""
    at = text.find(words)
    while at > 0 and text[at - 1].isalnum():
        at = text.find(words, at + 1)
    return at >= 0
