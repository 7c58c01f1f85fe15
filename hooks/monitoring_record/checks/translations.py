"""Checks of the translations."""

from collections.abc import Iterator, Mapping

from monitoring_record.checks.check import Violation
from monitoring_record.checks.checked_site import CheckedSite, site_check
from monitoring_record.checks.recorded_words import in_no_file
from monitoring_record.records import Location, Translations
from monitoring_record.records.base import repeats
from monitoring_record.records.languages import foreign_letter, languages_with
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
        for phrase in in_no_file(placed, site.files()):
            cure = "write words as a text or a title has them, or their beginnings"
            yield file.at(placed[phrase]), f"no text of the record contains “{phrase}”; {cure}"


@site_check(
    id="letter-of-another-language",
    demand="A word of a language has only letters of that language, if the engine knows them.",
    reason="The search adds the other forms of a word, and they differ from language to language.",
    wrong=f"{_MOAT}      ru: [шұңқыр]\n",
    right=f"{_MOAT}      kk: [шұңқыр]\n",
)
def letter_of_another_language(site: CheckedSite) -> Iterator[Violation]:
    """Look for letters that are not in the alphabet of the language."""
    for file, translations in site.translations.valid():
        for location, language, phrase in _translated(translations):
            letter = foreign_letter(phrase, language)
            if letter:
                others = " or ".join(f"`{other}`" for other in languages_with(letter))
                cure = f"put the word under {others}, if it belongs there" if others else "correct the letter"
                yield file.at(location), f"“{phrase}” has a “{letter}”, which is no letter of `{language}`; {cure}"


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
