"""Titles that were changed while the lists for the search have their old words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from monitoring_record.checks.checked_report import CheckedReport
from monitoring_record.checks.checked_site import CheckedSite
from monitoring_record.checks.places import places
from monitoring_record.checks.published_documents import Document, published_documents
from monitoring_record.source.problems import Position

_LEAST_LIKENESS = 0.6
_LEAST_WORDS_ALIKE = 2
"""So many words of four letters or more must be in both: “for the” is in many titles."""

_Titles = Mapping[tuple[int, str], str]
"""The titles of recommendations and of their parts, by number; that of the whole by ""."""


@dataclass(frozen=True)
class Title:
    """A title of a recommendation, a part, an institution or a term, as it is now."""

    now: str
    at: Position
    before: frozenset[str] = frozenset()
    """What the editions have in its place, in small letters."""

    @property
    def place(self) -> str:
        """Where it is."""
        return f"`{self.at.file}`, line {self.at.line}"

    def lost(self, words: str) -> bool:
        """Whether it had the words when it was published, and has them no longer."""
        return words not in self.now.casefold() and any(words in before for before in self.before)


def titles_of(site: CheckedSite) -> Iterator[Title]:
    """Yield every title that may have been changed."""
    for report in site.reports:
        yield from _of_recommendations(report)
        for file, key, institution in report.institution_entries():
            yield Title(institution.name, file.at(("institutions", key, "name")))
    for read in site.glossaries.files:
        for location, term in read.file.texts("sections", "*", "terms", "*", "term"):
            yield Title(term, read.file.at(location))


def _of_recommendations(report: CheckedReport) -> Iterator[Title]:
    published = [_published_titles(document) for _, document in published_documents(report.files.editions)]
    for read in report.files.recommendations.files:
        numbers = {location[1]: number for location, number in read.file.texts("parts", "*", "number")}
        for pattern in (("title",), ("parts", "*", "title")):
            for location, title in read.file.texts(*pattern):
                of = (read.identity["number"], numbers.get(location[1], "") if location[1:] else "")
                before = frozenset(titles[of].casefold() for titles in published if of in titles)
                yield Title(title, read.file.at(location), before)


def _published_titles(document: Document) -> _Titles:
    try:
        return {
            (entry["number"], part): str(title)
            for entry in document["recommendations"]
            for part, title in [("", entry["title"]), *((part["number"], part["title"]) for part in entry["parts"])]
        }
    except (LookupError, TypeError):
        return {}  # the edition is told when it is read


def renamed(phrase: str, titles: list[Title], site: CheckedSite) -> str | None:
    """Say which title was changed and where the lists have its old words; None if no title seems to have had them."""
    words = phrase.casefold()
    here = places(_with(words, site))
    changed = next((title for title in titles if title.lost(words)), None)
    if changed:
        new = f"`{_as_listed(changed.now, phrase)}`" if words in changed.before else "words that it has now"
        return f"a title had the words “{phrase}”, and is “{changed.now}” now ({changed.place}); write {new} in {here}"
    title = None if site.recorded_words.spelling(phrase) else _similar(words, titles)
    if title is None:
        return None
    said = f"no text of the record contains “{phrase}”, but a title is “{title.now}” ({title.place})"
    return f"{said}; if that had these words before, write `{_as_listed(title.now, phrase)}` in {here}"


def _similar(words: str, titles: list[Title]) -> Title | None:
    """Return the title that has most of the words, in their order."""
    split = words.split()
    best, alike = None, 0.0
    for title in titles:
        matcher = SequenceMatcher(None, split, title.now.casefold().split(), autojunk=False)
        long_words = [word for a, _, size in matcher.get_matching_blocks() for word in split[a : a + size] if word[3:]]
        if len(long_words) >= _LEAST_WORDS_ALIKE and matcher.ratio() > alike:
            best, alike = title, matcher.ratio()
    return best if alike >= _LEAST_LIKENESS else None


def _with(words: str, site: CheckedSite) -> Iterator[Position]:
    """Yield each place where a list for the search has the words."""
    for lists, name in ((site.translations, "translations"), (site.synonyms, "synonyms")):
        for read in lists.files:
            for location, phrase in read.file.texts(name, "*", "recorded"):
                if phrase.casefold() == words:
                    yield read.file.at(location)


def _as_listed(title: str, phrase: str) -> str:
    """Return a title that begins with a small letter if the phrase does."""
    return title if phrase[:1].isupper() or title[1:2].isupper() else f"{title[:1].lower()}{title[1:]}"
