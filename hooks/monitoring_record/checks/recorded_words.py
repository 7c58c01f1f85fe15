"""Whether the record contains the words that lists for the search lead to."""

from collections.abc import Iterable

from monitoring_record.source.yaml_file import YamlFile


def in_no_file(phrases: Iterable[str], files: Iterable[YamlFile]) -> tuple[str, ...]:
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
