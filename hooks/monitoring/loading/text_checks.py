"""What the texts of a report refer to: documents, recommendations, parts and meetings that must be there."""

from collections.abc import Iterator
from dataclasses import dataclass

from monitoring.loading.problems import Place, Problem, instead, quoted_list
from monitoring.loading.shelf import Shelf
from monitoring.loading.yaml_file import Location, YamlFile
from monitoring.records import Meeting, Recommendation, Update
from monitoring.texts import citations, mentions


@dataclass(frozen=True)
class _PlacedText:
    file: YamlFile
    location: Location
    text: str

    def problem(self, position: int, message: str) -> Problem:
        """A problem at a position of the text.

        A text in a block (`|`) begins on the line after its key, two spaces further in than the key.
        """
        spot = self.file.spot(self.location)
        if "\n" not in spot.raw:
            return Problem(spot.place, message)
        before = spot.raw[:position]
        indent = spot.key.column + 1
        line = spot.place.line + 1 + before.count("\n")
        return Problem(Place(self.file.path, line, indent + len(before) - before.rfind("\n")), message)


def text_checks(
    meetings: Shelf[Meeting], recommendations: Shelf[Recommendation], updates: Shelf[Update]
) -> Iterator[Problem]:
    """Check every text of a report."""
    parts = {recommendation.number: set(recommendation.references()) for recommendation in recommendations.records()}
    files = [filed.file for shelf in (meetings, recommendations, updates) for filed in shelf.filed]
    for file in files:
        for text in _texts(file):
            yield from _known_mentions(text, recommendations.numbers(), parts)
    for update in updates.filed:
        yield from _known_documents(update.file)
        yield from _cited_documents(update.file)


def _texts(file: YamlFile) -> Iterator[_PlacedText]:
    """Every text of a file, wherever it stands."""
    return (_PlacedText(file, location, value) for location, value in file.leaves() if isinstance(value, str))


def _known_mentions(text: _PlacedText, recommendations: set[int], parts: dict[int, set[str]]) -> Iterator[Problem]:
    for mention in mentions(text.text):
        if mention.recommendation is None:
            continue  # other bodies number their meetings, too
        if mention.recommendation not in recommendations:
            yield text.problem(mention.start, f"“{mention.words}” is not in the record; correct the number")
        elif mention.part and mention.part not in parts.get(mention.recommendation, {mention.part}):
            yield text.problem(
                mention.start, f"recommendation {mention.recommendation} has no part {mention.part}; correct the number"
            )


def _documents(file: YamlFile) -> list[str]:
    return [key for _, documents in file.each("documents") if isinstance(documents, dict) for key in documents]


def _known_documents(file: YamlFile) -> Iterator[Problem]:
    known = _documents(file)
    for text in _texts(file):
        for key, position in citations(text.text):
            if key not in known:
                yield text.problem(
                    position,
                    f"no document is called `{key}`; "
                    + instead(
                        key, known, f"add it under `documents`, which holds {quoted_list(known) or 'nothing yet'}"
                    ),
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
