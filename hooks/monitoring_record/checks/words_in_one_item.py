"""A check of lists for the search: several words in one item, “tokens, keepsakes, favours”, which nobody types so."""

import re
from collections.abc import Iterator

from monitoring_record.checks.check import Violation
from monitoring_record.checks.checked_site import CheckedSite, site_check
from monitoring_record.loading.forms import FormLine, in_words
from monitoring_record.records import Location
from monitoring_record.source.yaml_file import YamlFile

_BETWEEN = re.compile(r"\s*[,;]\s*")
_MOST_WORDS = 3
"""The words of each piece of a list; what is longer is a name with a comma in it."""

_LISTS = (
    ("synonyms", "*", "typed", "*"),
    ("synonyms", "*", "recorded", "*"),
    ("translations", "*", "recorded", "*"),
    ("translations", "*", "translated", "*", "*"),
)


def words_of_an_item(phrase: str) -> list[str]:
    """Return the words of an item that seems to list several; none if it does not."""
    pieces = [piece for piece in _BETWEEN.split(phrase) if piece]
    is_a_list = len(pieces) > 1 and all(len(piece.split()) <= _MOST_WORDS for piece in pieces)
    return pieces if is_a_list else []


@site_check(
    id="words-in-one-item",
    demand="Each item of a list for the search is one word, or one phrase without commas.",
    reason="Nobody types several words with the commas between them, so that none of them would be found.",
    wrong="# data/synonyms.yml\nsynonyms:\n  - typed:\n      - fortress, stronghold\n    recorded:\n      - castle\n",
    right="# data/synonyms.yml\nsynonyms:\n  - typed:\n      - fortress\n      - stronghold\n    recorded:\n      - castle\n",
)
def words_in_one_item(site: CheckedSite) -> Iterator[Violation]:
    """Look for items with several short pieces between commas, which no text of the record has so."""
    files = [read.file for lists in (site.synonyms, site.translations) for read in lists.files]
    for file in files:
        found = {at: phrase for pattern in _LISTS for at, phrase in file.texts(*pattern) if words_of_an_item(phrase)}
        nowhere = site.recorded_words.without(found.values()) if found else ()
        for location, phrase in found.items():
            if phrase in nowhere:
                words = words_of_an_item(phrase)
                message = f"“{phrase}” is one item, but seems to list {len(words)}"
                yield file.at(location), f"{message}; {_one_a_line(file, location, words)}"


def _one_a_line(file: YamlFile, location: Location, words: list[str]) -> str:
    at = file.position_of(location)
    hyphen = file.lines[at.line][: at.column].rstrip(" \"'")
    if not hyphen.endswith("-"):
        each = ", ".join(f'"{word}"' for word in words)
        return f"write each by itself within the brackets: `{each}`"
    lines = (FormLine(len(hyphen) - 1, "", word, hyphen=True) for word in words)
    return f"write each on a line of its own: {in_words(lines)}"
