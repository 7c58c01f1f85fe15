"""Checks of the translations."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from monitoring_record.checks.check import Violation
from monitoring_record.checks.checked_site import CheckedSite, site_check
from monitoring_record.checks.renamed_titles import renamed, titles_of
from monitoring_record.checks.words_in_one_item import words_of_an_item
from monitoring_record.loading.forms import FormLine, in_words
from monitoring_record.records import Location, Translation, Translations
from monitoring_record.records.base import repeats
from monitoring_record.records.languages import foreign_letter, languages_with
from monitoring_record.source.file_lines import lines_at, lines_of_item
from monitoring_record.source.problems import line_numbers, quoted_list
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
        nowhere = site.recorded_words.without(phrase for phrase in placed if not words_of_an_item(phrase))
        swapped = _wrong_way_round(translations, nowhere, site) if nowhere else []
        for index in swapped:
            place = ("translations", index, "recorded", 0)
            yield file.at(place), _exchange(file, translations.translations[index], index)
        titles = list(titles_of(site)) if nowhere else []
        for phrase in nowhere:
            if placed[phrase][0][1] not in swapped:
                told = renamed(phrase, titles, site) or _nowhere(phrase, placed[phrase], file, site)
                yield file.at(placed[phrase][0]), told


def _nowhere(phrase: str, locations: Sequence[Location], file: YamlFile, site: CheckedSite) -> str:
    """Say that no text has a phrase, and which one may be meant."""
    spelling = site.recorded_words.spelling(phrase)
    meant = f"did you mean “{spelling}”? Write" if spelling else "write"
    others = {file.at(location).line for location in locations[1:]}
    too = f" (which is in {line_numbers(others)}, too)" if others else ""
    cure = f"{meant} words as a text or a title has them, or their beginnings"
    return f"no text of the record contains “{phrase}”{too}; {cure}"


def _wrong_way_round(translations: Translations, nowhere: Collection[str], site: CheckedSite) -> list[int]:
    """Return the entries of which the record has all translated words, and none of those that it should have."""
    lost = [index for index, entry in enumerate(translations.translations) if set(entry.recorded) <= set(nowhere)]
    words = {index: _words_of(translations.translations[index]) for index in lost}
    unknown = site.recorded_words.without(word for index in lost for word in words[index])
    return [index for index in lost if not set(words[index]) & set(unknown)]


def _words_of(entry: Translation) -> list[str]:
    return [word for words in entry.translated.values() for word in words]


def _exchange(file: YamlFile, entry: Translation, index: int) -> str:
    """Say which words to exchange, with their lines."""
    language, words = next(iter(entry.translated.items()))
    here = file.at(("translations", index, "recorded", 0)).line
    there = file.at(("translations", index, "translated", language, 0)).line
    wrong = f"the record contains “{words[0]}”, which is below `{language}`, and not “{entry.recorded[0]}”, which is below `recorded`"
    others = ", and the other words likewise" if entry.recorded[1:] or len(_words_of(entry)) > 1 else ""
    return f"{wrong}; exchange them: write “{words[0]}” into line {here}, and “{entry.recorded[0]}” into line {there}{others}"


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
    again: dict[int, dict[Location, Location]] = {}
    """The words of each entry that are in an earlier one, each with its location there."""
    for location, language, phrase in _translated(translations):
        before = seen.setdefault((language, phrase.casefold()), location)
        if before[:-1] == location[:-1] and before != location:
            yield file.at(location), f"“{phrase}” is in this list already; delete it"
        elif before != location:
            again.setdefault(int(location[1]), {})[location] = before
    for index, words in again.items():
        yield from _in_two_entries(file, translations, index, words)


def _in_two_entries(
    file: YamlFile, translations: Translations, index: int, words: Mapping[Location, Location]
) -> Iterator[Violation]:
    """Yield what to do with an entry of whose words some are in earlier entries, or all in one of them."""
    translation = translations.translations[index]
    if len(words) == sum(map(len, translation.translated.values())):
        yield _entry_twice(file, translations, index, {int(before[1]) for before in words.values()})
        return
    for location, before in words.items():
        *_, language, number = location
        phrases = translation.translated[str(language)]
        lines = line_numbers(lines_at(file, location[:-1]))
        delete = "delete the word here" if phrases[1:] else f"delete {lines} with `{language}:`"
        cure = f"{_to_add(file, translations, index, {int(before[1])})}{delete}"
        there = file.at(before).line
        yield file.at(location), f"“{phrases[int(number)]}” has an entry already, see line {there}; {cure}"


def _to_add(file: YamlFile, translations: Translations, index: int, before: AbstractSet[int]) -> str:
    """Say where to add which recorded words of an entry to an earlier one, if that lacks any."""
    known = {phrase.casefold() for other in before for phrase in translations.translations[other].recorded}
    new = [phrase for phrase in translations.translations[index].recorded if phrase.casefold() not in known]
    if not new:
        return ""
    recorded = ("translations", min(before), "recorded")
    last = lines_at(file, recorded)[-1]
    if file.at((*recorded, 0)).line == file.at_key(recorded).line:
        return f"add {quoted_list(new)} within the brackets in line {last}, and "
    items = (FormLine(file.at((*recorded, 0)).column - 3, "", phrase, hyphen=True) for phrase in new)
    return f"below line {last}, add {in_words(items)}, and "


def _entry_twice(file: YamlFile, translations: Translations, index: int, before: AbstractSet[int]) -> Violation:
    """Return what to do with an entry of whose words all are in earlier ones."""
    there = line_numbers(file.at(("translations", other)).line for other in before)
    cure = f"{_to_add(file, translations, index, before)}delete this whole entry, {line_numbers(lines_of_item(file, ('translations', index)))}"
    message = f"all translations of this entry are in an earlier one already, which begins in {there}; {cure}"
    return file.at(("translations", index)), message


def _translated(translations: Translations) -> Iterator[tuple[Location, str, str]]:
    """Each translated phrase, with its location and its language."""
    for index, translation in enumerate(translations.translations):
        for language, phrases in translation.translated.items():
            for number, phrase in enumerate(phrases):
                yield ("translations", index, "translated", language, number), language, phrase


def _recorded(translations: Translations) -> Mapping[str, Sequence[Location]]:
    """Return each recorded phrase, with its locations."""
    placed: dict[str, list[Location]] = {}
    for index, translation in enumerate(translations.translations):
        for number, phrase in enumerate(translation.recorded):
            placed.setdefault(phrase, []).append(("translations", index, "recorded", number))
    return placed
