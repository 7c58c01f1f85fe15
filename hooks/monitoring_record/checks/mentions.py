"""Checks of mentions: recommendations, parts and meetings that texts name must be in the record."""

from collections.abc import Iterator, Mapping

from monitoring_record.checks.check import Violation, report_check
from monitoring_record.checks.checked_report import CheckedReport
from monitoring_record.checks.placed_text import PlacedText, placed_texts
from monitoring_record.records import Noun, Recommendation, Words, printed_number
from monitoring_record.source.kept_with_file import kept_with_file
from monitoring_record.source.problems import spans
from monitoring_record.source.yaml_file import YamlFile
from monitoring_record.texts import Mention, References


@report_check(
    id="unknown-mention",
    demand="A text mentions only recommendations, parts and meetings that the record has, or says whose they are.",
    reason="The site makes a link of each mention, and the link would be broken.",
    wrong="# data/ruritania/recommendations/02.yml\ntext: Fill every moat, as Recommendation 7 says.\n",
    right="# data/ruritania/recommendations/02.yml\ntext: Fill every moat, as Recommendation 1 says.\n",
)
def unknown_mention(checked: CheckedReport) -> Iterator[Violation]:
    """Look up what each text mentions."""
    for text, mention in mentions_in(checked):
        wrong = unknown_mention_message(mention, checked)
        if wrong:
            yield text.at(mention.number_at), wrong


def mentions_in(checked: CheckedReport) -> Iterator[tuple[PlacedText, Mention]]:
    """Yield each recommendation, part and meeting that a text of the report mentions."""
    for file in checked.files.files():
        yield from _mentions_in(file, checked.references)


@kept_with_file
def _mentions_in(file: YamlFile, references: References) -> tuple[tuple[PlacedText, Mention], ...]:
    return tuple((text, mention) for text in placed_texts(file, references) for mention in text.references.mentions)


def unknown_mention_message(mention: Mention, checked: CheckedReport) -> str | None:
    """Return the message about a mention of something that is not in the record; None if it is, or may be a figure."""
    if mention.bare:
        return None
    words = checked.words
    if mention.meeting is not None:
        known_meetings = checked.files.meetings.numbers
        ordinal = mention.words.split()[0]
        return None if mention.meeting in known_meetings else _no_meeting(mention.meeting, ordinal, checked)
    number = mention.recommendation or 0
    known = checked.files.recommendations.numbers
    if number in checked.lost_recommendations:
        return None  # reported where its updates are
    if number not in known:
        noun = words.recommendation
        titles = {other: f"“{recommendation.title}”" for other, recommendation in checked.recommendations.items()}
        cure = (
            f"correct the number{_perhaps(number, titles)} (each has its title in its file in `recommendations/`), "
            f"or write “{noun.title} No. {number}” if it is another body’s"
        )
        return f"the record has no {noun.one} {number} (it has {spans(known)}); {cure}"
    if mention.part and number in checked.recommendations:
        return _no_part(checked.recommendations[number], mention, mention.part, words)
    return None


_MOST_PERHAPS = 2
"""How many numbers are proposed at most."""


def _perhaps(number: int, known: Mapping[int, str]) -> str:
    """Return what may be meant if digits of a number changed places, or one is too many: “, perhaps to 13 (Moats)”."""
    digits = str(number)
    swapped = (f"{digits[:at]}{digits[at + 1]}{digits[at]}{digits[at + 2 :]}" for at in range(len(digits) - 1))
    without_one = (f"{digits[:at]}{digits[at + 1 :]}" for at in range(len(digits)))
    likely = dict.fromkeys(int(other) for other in (*swapped, *without_one) if other)
    meant = [f"{other} ({known[other]})" for other in likely if other in known][:_MOST_PERHAPS]
    return f", perhaps to {' or '.join(meant)}" if meant else ""


def _no_meeting(number: int, ordinal: str, checked: CheckedReport) -> str:
    known, noun = checked.files.meetings.numbers, checked.words.meeting
    has = f"its {noun.many} are {spans(known)}" if known else "it has none yet"
    days = {other: meeting.starts.isoformat() for other, meeting in checked.meetings.items()}
    begin = f", begin this {noun.one} (`run.py new meeting {number}`)" if number == max(known, default=0) + 1 else ""
    of_others = f"write “the {ordinal} {noun.one} of …” if it is another body’s"
    cure = f"correct the number{_perhaps(number, days)}{begin}, or {of_others}"
    return f"the record has no {ordinal} {noun.one} ({has}); {cure}"


def _no_part(recommendation: Recommendation, mention: Mention, reference: str, words: Words) -> str | None:
    number, known = recommendation.number, set(recommendation.part_references())
    part, _, subpart = reference.partition(".")
    noun, printed, of_all = words.part.one, printed_number(number, part), words.recommendation
    if part not in known:
        whole = f"write `{of_all.title} {number}` in place of “{mention.words}”"
        cure = "correct the number" if recommendation.parts else whole
        otherwise = f"or write “{noun} {printed} of the …” if it is another text’s"
        has = _its_parts(recommendation, words.part)
        return f"{of_all.one} {number} has no {noun} {printed} ({has}); {cure}, {otherwise}"
    if subpart and reference not in known:
        subparts = {int(other.removeprefix(f"{part}.")) for other in known if other.startswith(f"{part}.")}
        has = f"its sub-parts are {spans(subparts)}" if subparts else "it has no sub-parts"
        whole = f"write `{noun} {printed}` in place of “{mention.words}”"
        cure = "correct the number" if subparts else whole
        return f"{noun} {printed} has no sub-part {subpart} ({has}); {cure}"
    return None


_LONGEST_TITLES = 240


def _its_parts(recommendation: Recommendation, noun: Noun) -> str:
    """Return the parts of a recommendation, with their titles if these are short."""
    parts, number = recommendation.parts, recommendation.number
    if not parts:
        return f"it has no {noun.many}"
    titled = ", ".join(f"{printed_number(number, part.number)} “{part.title}”" for part in parts)
    if len(titled) <= _LONGEST_TITLES:
        return f"its {noun.many} are {titled}"
    numbers = ", ".join(f"({part.number})" for part in parts)
    if not parts[0].number.isalpha():
        numbers = spans((int(part.number) for part in parts), f"{number}.")
    return f"its {noun.many} are {numbers}, with their titles in `recommendations/{number:02}.yml`"
