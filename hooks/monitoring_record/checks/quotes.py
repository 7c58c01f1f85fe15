"""Checks of the words that are quoted from an update’s texts: they show a promise, an outcome or a responsibility."""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from monitoring_record.checks.check import Violation, report_check, violations_of_file
from monitoring_record.checks.checked_report import CheckedReport
from monitoring_record.records import Responsibility, Update, Words
from monitoring_record.records.update_texts import texts_of
from monitoring_record.source.problems import Location, listed, ordinal
from monitoring_record.source.yaml_file import YamlFile
from monitoring_record.texts import is_quoted, pieces_of, words_shown

_FEWEST = 3
"""The fewest words beside each other that a quote and a passage must share, for the passage to be meant."""


@report_check(
    id="quote-not-in-the-text",
    demand="A `quote` has the words of one text of the update, in their order, as readers see them: without the brackets and keys "
    "of citations. ` … ` stands for words that are left out.",
    reason="It shows readers where the record says so, and is found again when the text is changed.",
    wrong="# data/ruritania/updates/1/02.yml\npromises:\n  second-spring:\n"
    "    promise: The masons are to lead a second spring into the moats.\n    due: 2030\n    quote: All the moats are full\n",
    right="# data/ruritania/updates/1/02.yml\npromises:\n  second-spring:\n"
    "    promise: The masons are to lead a second spring into the moats.\n    due: 2030\n    quote: The moats are … full\n",
)
def quote_not_in_the_text(checked: CheckedReport) -> Iterator[Violation]:
    """Look for each quote in the texts of its update."""
    for file, update in checked.files.updates.valid():
        yield from _unfound_quotes(file, update)
    yield from _of_responsibilities(checked)


@violations_of_file
def _unfound_quotes(file: YamlFile, update: Update) -> Iterator[Violation]:
    texts = _ShownTexts(update)
    for location, quote in _quotes_in(update):
        if not texts.have(quote):
            yield file.at(location), _not_found(quote, texts.all(), "this update", file, location)


def _of_responsibilities(checked: CheckedReport) -> Iterator[Violation]:
    """Look for the quotes of the institutions in the updates that they name."""
    updates = {(update.meeting, update.recommendation): update for _, update in checked.files.updates.valid()}
    for file, key, institution in checked.institution_entries():
        for index, responsibility in enumerate(institution.responsible_for):
            said_in = updates.get((responsibility.meeting, responsibility.recommendation))
            texts = _ShownTexts(said_in) if said_in else None
            if said_in and texts and not texts.have(responsibility.quote):
                words = checked.words
                where = (
                    f"the update of {words.recommendation.one} {said_in.recommendation} "
                    f"at the {ordinal(said_in.meeting)} {words.meeting.one}"
                )
                elsewhere = _elsewhere(responsibility, updates.values(), words)
                location = ("institutions", key, "responsible_for", index, "quote")
                yield (
                    file.at(location),
                    elsewhere or _not_found(responsibility.quote, texts.all(), where, file, location),
                )


class _ShownTexts:
    """The texts of an update as readers see them; each is made when it is needed."""

    def __init__(self, update: Update) -> None:
        self._written = tuple(texts_of(update))
        self._shown: dict[str, str] = {}

    def have(self, quote: str) -> bool:
        """Whether one of the texts has the words of a quote; it is nearly always one that is written with them."""
        begin = next(iter(pieces_of(quote)), "")
        likely_first = sorted(self._written, key=lambda text: begin not in text)
        return any(is_quoted(quote, self._of(text)) for text in likely_first)

    def all(self) -> list[str]:
        """Return all texts."""
        return [self._of(text) for text in self._written]

    def _of(self, text: str) -> str:
        if text not in self._shown:
            self._shown[text] = words_shown(text)
        return self._shown[text]


def _elsewhere(responsibility: Responsibility, updates: Iterable[Update], words: Words) -> str | None:
    """Say in the update of which other recommendation the quote is; None if it is in none of the meeting."""
    for update in updates:
        is_of_the_meeting = update.meeting == responsibility.meeting
        if is_of_the_meeting and _ShownTexts(update).have(responsibility.quote):
            number = f"{update.recommendation}.{responsibility.part}"
            noun = words.recommendation.one
            cure = f'write `part: "{number}"` if it is {words.part.one} {responsibility.part} of that {noun}'
            return f"these words are in the update of {noun} {update.recommendation}; {cure}, or correct `part`"
    return None


def _quotes_in(update: Update) -> Iterator[tuple[Location, str]]:
    for key, promise in update.promises.items():
        yield ("promises", key, "quote"), promise.quote
    for key, outcome in update.outcomes.items():
        if outcome.quote:
            yield ("outcomes", key, "quote"), outcome.quote


def _not_found(quote: str, shown: list[str], where: str, file: YamlFile, location: Location) -> str:
    """Say which words are meant, or how to quote."""
    plain = words_shown(quote).strip(_QUOTATION_MARKS)
    if any(is_quoted(plain, text) for text in shown):
        said = "the words are in a text, but this has marks that readers do not see there: brackets, keys or quotation marks"
        return f"{said}; write `{plain}`"
    missing = next((piece for piece in pieces_of(quote) if not any(piece in text for text in shown)), None)
    cure = "copy the words from the text as readers see it, and write … for words that are left out"
    if missing is None:
        return f"the words of this quote are in {where}, but not in this order within one text; {cure}"
    meant = _most_similar(missing.split(), shown)
    if meant is None:
        return f"no text of {where} has the words “{missing}”; {cure}"
    write = "write that if it is meant, or copy other words from the text as readers see it"
    check = f"then see whether {_depending(file, location, missing, meant)} still fit"
    return f"no text of {where} has the words “{missing}”, but one has `{meant}`; {write}; {check}"


_BESIDE = ("promise", "outcome", "by", "due", "note")
"""What is beside a quote and says the same in other words."""
_GISTS = (("government", "*", "gist"), ("alternative", "*", "gist"), ("assessment", "parts", "*", "gist"))


def _depending(file: YamlFile, location: Location, before: str, now: str) -> str:
    """Return the fields that may say what a quote said before: those beside it, and each gist with a word that it lost."""
    beside = [at for name in _BESIDE if (at := (*location[:-1], name)) in file.positions]
    lost = _words(before) - _words(now)
    gists = [at for pattern in _GISTS for at, gist in file.texts(*pattern) if lost & _words(gist)]
    fields = [f"`{at[-1]}` (line {file.at_key(at).line})" for at in (*beside, *gists[:_MOST_GISTS])]
    return listed(fields) if fields else "the fields beside it"


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))


_MOST_GISTS = 3
_QUOTATION_MARKS = "\"'“”‘’«»„ "


def _most_similar(words: list[str], shown: list[str]) -> str | None:
    """Return the passage that is most similar, among those of a text with the longest run of the words; None if all runs are short."""
    passages: list[list[str]] = []
    for text in shown:
        others = text.split()
        match = SequenceMatcher(None, words, others, autojunk=False).find_longest_match()
        if match.size >= min(_FEWEST, len(words)):
            first = _begin(others, max(match.b - match.a, 0), words)
            passages.append(others[first : _end(others, first, words)])
    best = max(passages, key=lambda passage: SequenceMatcher(None, words, passage).ratio(), default=None)
    return " ".join(best).rstrip(_PUNCTUATION) if best else None


def _begin(words: list[str], first: int, quote: list[str]) -> int:
    """Return where a passage begins: with its sentence, if the quote does and few words are between."""
    if not quote[0][:1].isupper() or words[first][:1].isupper():
        return first
    near = range(first, max(first - _MOST_BEFORE, 0) - 1, -1)
    return next((at for at in near if at == 0 or words[at - 1].endswith(_ENDS_OF_A_SENTENCE)), first)


_MOST_BEFORE = 3


def _end(words: list[str], first: int, quote: list[str]) -> int:
    """Return where a passage that is about as long as a quote ends: with its last word, or else with the sentence."""
    count = len(quote)
    near = range(first + count // 2, min(first + count + count // 2, len(words)))
    last = [at + 1 for at in near if _plain(words[at]) == _plain(quote[-1])]
    ends = last or [at + 1 for at in near if words[at].endswith(_ENDS_OF_A_SENTENCE)]
    return min(ends, key=lambda end: abs(end - first - count), default=first + count)


def _plain(word: str) -> str:
    return word.strip(_PUNCTUATION)


_PUNCTUATION = ".,:;"
_ENDS_OF_A_SENTENCE = (".", "?", "!", ".”")
