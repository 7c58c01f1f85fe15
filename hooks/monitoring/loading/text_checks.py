"""What the texts of a report refer to: documents, recommendations, parts and meetings that must be there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from monitoring.loading.problems import Place, Problem, instead, quoted_list
from monitoring.loading.shelf import Shelf
from monitoring.loading.yaml_file import YamlFile
from monitoring.records import Location, Meeting, Recommendation, Report, Update
from monitoring.texts import citations, mentions

_LINK = re.compile(r"\]\(([^)\s]*)")
_CODE = re.compile(r"`[^`]*`")


@dataclass(frozen=True)
class _PlacedText:
    file: YamlFile
    location: Location
    text: str

    def without_code(self) -> str:
        """The text but for what stands `so`, which is shown as it is."""
        return _CODE.sub("", self.text)

    def problem(self, words: str, message: str, *, skip: int = 0) -> Problem:
        """A problem at words of the text, `skip` characters into them.

        The words are looked for in the lines of the file from where the text begins; where they are broken over two
        lines, the place is the text's.
        """
        begins = self.file.spot(self.location).place
        for number, line in enumerate(self.file.lines[begins.line - 1 :], start=begins.line):
            if words in line:
                return Problem(Place(self.file.path, number, line.index(words) + skip + 1), message)
        return Problem(begins, message)


def text_checks(
    reports: Shelf[Report], meetings: Shelf[Meeting], recommendations: Shelf[Recommendation], updates: Shelf[Update]
) -> Iterator[Problem]:
    """Check every text of a report."""
    parts = {recommendation.number: set(recommendation.references()) for recommendation in recommendations.records()}
    without_documents = [filed.file for shelf in (reports, meetings, recommendations) for filed in shelf.filed]
    with_documents = [filed.file for filed in updates.filed]
    for file in (*without_documents, *with_documents):
        for text in _texts(file):
            yield from _known_mentions(text, recommendations.numbers(), parts)
            yield from _whole_addresses(text)
    for file in without_documents:
        yield from _no_citations(file)
    for file in with_documents:
        yield from _known_documents(file)
        yield from _cited_documents(file)


def _texts(file: YamlFile) -> Iterator[_PlacedText]:
    """Every text of a file, wherever it stands."""
    return (_PlacedText(file, location, value) for location, value in file.leaves() if isinstance(value, str))


def _known_mentions(text: _PlacedText, recommendations: set[int], parts: dict[int, set[str]]) -> Iterator[Problem]:
    for mention in mentions(text.without_code()):
        if mention.recommendation is None:
            continue  # other bodies number their meetings, too
        if mention.recommendation not in recommendations:
            cure = "correct the number, or write “No.” before it if it is another body’s"
            yield text.problem(mention.words, f"“{mention.words}” is not in the record; {cure}")
        elif mention.part and mention.part not in parts.get(mention.recommendation, {mention.part}):
            wrong = f"recommendation {mention.recommendation} has no part {mention.part}"
            yield text.problem(mention.words, f"{wrong}; correct the number")


def _whole_addresses(text: _PlacedText) -> Iterator[Problem]:
    for match in _LINK.finditer(text.without_code()):
        if not match[1].startswith(("http://", "https://")):
            cure = "write it with https://, or cite a document as [words][key]"
            yield text.problem(match[0], f"`{match[1]}` is no whole web address; {cure}", skip=2)


def _no_citations(file: YamlFile) -> Iterator[Problem]:
    for text in _texts(file):
        for key, _ in citations(text.text):
            yield text.problem(
                f"][{key}]", "only updates have `documents` to cite; write the address as [words](https://…)", skip=2
            )


def _documents(file: YamlFile) -> list[str]:
    return [key for _, documents in file.each("documents") if isinstance(documents, dict) for key in documents]


def _known_documents(file: YamlFile) -> Iterator[Problem]:
    known = _documents(file)
    for text in _texts(file):
        for key, _ in citations(text.text):
            if key not in known:
                yield text.problem(
                    f"][{key}]",
                    f"no document is called `{key}`; "
                    + instead(
                        key, known, f"add it under `documents`, which holds {quoted_list(known) or 'nothing yet'}"
                    ),
                    skip=2,
                )


def _cited_documents(file: YamlFile) -> Iterator[Problem]:
    cited = {key for text in _texts(file) for key, _ in citations(text.text)}
    for key in _documents(file):
        if key not in cited:
            yield file.problem(
                ("documents", key),
                f"no text cites `{key}`; cite it as [words][{key}] where it is named, or delete it",
                at_key=True,
            )
