"""What the texts of a report refer to: documents, recommendations, parts and meetings that must be there."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from monitoring_record.loading.record_files import RecordFiles
from monitoring_record.records import (
    Location,
    Meeting,
    Noun,
    Programme,
    Recommendation,
    Report,
    Update,
    Words,
    part_position,
    printed_number,
)
from monitoring_record.source.problems import Position, Problem, instead, quoted_list, spans
from monitoring_record.source.yaml_file import YamlFile
from monitoring_record.texts import Mention, MentionWords, citations, mention_words, mentions

_LINK = re.compile(r"\]\(([^)\s]*)")
_CODE = re.compile(r"`[^`]*`")
_WORD = re.compile(r"\w+(?:[.-]\w+)*|\S")
"""What no line of a file breaks: a number, a key, the beginning of an address."""


@dataclass(frozen=True)
class _PlacedText:
    file: YamlFile
    location: Location
    text: str

    def without_code(self) -> str:
        """The text, with nothing in the position of what stands `so`: that is shown as it is."""
        return _CODE.sub(lambda code: "`" * len(code[0]), self.text)

    def problem(self, position: int, message: str) -> Problem:
        """A problem at a position of the text.

        YAML breaks and joins lines, but no words: the third “13.4” of the text is the third one in the file from where
        the text begins.
        """
        begins = self.file.position_of(self.location).position
        word = _WORD.match(self.text, position)
        if word is None:
            return Problem(begins, message)
        earlier = self.text.count(word[0], 0, position)
        return Problem(next(islice(self._places(word[0], begins), earlier, None), begins), message)

    def _places(self, word: str, begins: Position) -> Iterator[Position]:
        lines = self.file.lines[begins.line - 1 :]
        # A text below a `|` or `>` begins with the next line.
        below = lines[0][begins.column - 1 : begins.column] in ("|", ">")
        first = len(lines[0]) if below else begins.column - 1
        for number, line in enumerate(lines, start=begins.line):
            for found in re.finditer(re.escape(word), line):
                if number > begins.line or found.start() >= first:
                    yield Position(self.file.path, number, found.start() + 1)


@dataclass(frozen=True)
class _Record:
    """What a text may mention."""

    meetings: set[int]
    recommendations: set[int]
    parts: Mapping[int, set[str]]
    """The parts and sub-parts of each recommendation whose file is sound."""
    words: Words
    """What the programme calls them."""
    mention_words: MentionWords


def text_checks(
    reports: RecordFiles[Report],
    meetings: RecordFiles[Meeting],
    recommendations: RecordFiles[Recommendation],
    updates: RecordFiles[Update],
    programmes: RecordFiles[Programme],
) -> Iterator[Problem]:
    """Check every text of a report."""
    words = _words(reports, programmes)
    has_letters = any(recommendation.has_lettered_parts for recommendation in recommendations.records())
    parts = {recommendation.number: set(recommendation.references()) for recommendation in recommendations.records()}
    record = _Record(
        meetings.numbers(), recommendations.numbers(), parts, words, mention_words(words, has_letters=has_letters)
    )
    without_documents = [filed.file for shelf in (reports, meetings, recommendations) for filed in shelf.filed]
    with_documents = [filed.file for filed in updates.filed]
    for file in (*without_documents, *with_documents):
        for text in _texts(file):
            yield from _known_mentions(text, record)
            yield from _whole_addresses(text)
    for file in without_documents:
        yield from _no_citations(file)
    for file in with_documents:
        yield from _known_documents(file)
        yield from _cited_documents(file)


def _words(reports: RecordFiles[Report], programmes: RecordFiles[Programme]) -> Words:
    """What the report's programme calls its things; the usual words if the report or the programme is not sound."""
    named = {report.programme for report in reports.records()}
    return next((programme.words for programme in programmes.records() if programme.id in named), Words())


def _texts(file: YamlFile) -> Iterator[_PlacedText]:
    """Every text of a file, wherever it stands."""
    return (_PlacedText(file, location, value) for location, value in file.leaves() if isinstance(value, str))


def _known_mentions(text: _PlacedText, record: _Record) -> Iterator[Problem]:
    for mention in mentions(text.without_code(), record.mention_words):
        wrong = None if mention.bare else _unknown(mention, record)
        if wrong:
            yield text.problem(mention.number_at, wrong)


def _unknown(mention: Mention, record: _Record) -> str | None:
    """What is wrong with a mention of something that is not in the record."""
    if mention.meeting is not None:
        return None if mention.meeting in record.meetings else _unknown_meeting(mention.words.split()[0], record)
    number = mention.recommendation or 0
    if number not in record.recommendations:
        noun = record.words.recommendation
        cure = f"correct the number, or write “{noun.title} No. {number}” if it is another body’s"
        return f"the record has no {noun.one} {number} (it has {spans(record.recommendations)}); {cure}"
    known = record.parts.get(number)
    return _unknown_part(number, mention.part, known, record.words) if mention.part and known is not None else None


def _unknown_meeting(ordinal: str, record: _Record) -> str:
    noun = record.words.meeting
    has = f"its {noun.many} are {spans(record.meetings)}" if record.meetings else "it has none yet"
    cure = f"correct the number, or write “the {ordinal} {noun.one} of …” if it is another body’s"
    return f"the record has no {ordinal} {noun.one} ({has}); {cure}"


def _unknown_part(number: int, reference: str, known: set[str], words: Words) -> str | None:
    part, _, subpart = reference.partition(".")
    if part not in known:
        noun, printed = words.part, printed_number(number, part)
        cure = f"correct the number, or write “{noun.one} {printed} of the …” if it is another text’s"
        return f"{words.recommendation.one} {number} has no {noun.one} {printed} ({_its_parts(number, known, noun)}); {cure}"
    if subpart and reference not in known:
        subparts = {int(other.partition(".")[2]) for other in known if other.startswith(f"{part}.")}
        has = f"its sub-parts are {spans(subparts)}" if subparts else "it has no sub-parts"
        return f"{words.part.one} {printed_number(number, part)} has no sub-part {subpart} ({has}); correct the number"
    return None


def _its_parts(number: int, known: set[str], noun: Noun) -> str:
    parts = sorted((other for other in known if "." not in other), key=part_position)
    if not parts:
        return f"it has no {noun.many}"
    if parts[0].isalpha():
        return f"its {noun.many} are {', '.join(f'({part})' for part in parts)}"
    return f"its {noun.many} are {spans(map(int, parts), f'{number}.')}"


def _whole_addresses(text: _PlacedText) -> Iterator[Problem]:
    for match in _LINK.finditer(text.without_code()):
        if not match[1].startswith(("http://", "https://")):
            cure = "write it with https://, or cite a document as [words][key]"
            yield text.problem(match.start(1), f"`{match[1]}` is no whole web address; {cure}")


def _no_citations(file: YamlFile) -> Iterator[Problem]:
    for text in _texts(file):
        for _, position in citations(text.text):
            yield text.problem(
                position, "only updates have `documents` to cite; write the address as [words](https://…)"
            )


def _documents(file: YamlFile) -> list[str]:
    return [key for _, documents in file.each("documents") if isinstance(documents, dict) for key in documents]


def _known_documents(file: YamlFile) -> Iterator[Problem]:
    known = _documents(file)
    for text in _texts(file):
        for key, position in citations(text.text):
            if key not in known:
                advice = f"add it under `documents`, which holds {quoted_list(known) or 'nothing yet'}"
                yield text.problem(position, f"no document is called `{key}`; {instead(key, known, advice)}")


def _cited_documents(file: YamlFile) -> Iterator[Problem]:
    cited = {key for text in _texts(file) for key, _ in citations(text.text)}
    for key in _documents(file):
        if key not in cited:
            yield file.problem(
                ("documents", key),
                f"no text cites `{key}`; cite it as [words][{key}] where it is named, or delete it",
                at_key=True,
            )
