"""Checks of mentions: recommendations, parts and meetings that texts name must be in the record."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from monitoring_record.checks.check import Violation, report_check
from monitoring_record.checks.checked_report import CheckedReport
from monitoring_record.records import Noun, Words, printed_number
from monitoring_record.source.problems import spans
from monitoring_record.texts import Mention


@report_check(
    id="unknown-mention",
    demand="A text mentions only recommendations, parts and meetings that the record has, or says whose they are.",
    reason="The site makes a link of each mention, and the link would be broken.",
    wrong="# data/ruritania/recommendations/02.yml\ntext: Fill every moat, as Recommendation 7 says.\n",
    right="# data/ruritania/recommendations/02.yml\ntext: Fill every moat, as Recommendation 1 says.\n",
)
def unknown_mention(checked: CheckedReport) -> Iterator[Violation]:
    """Look up what each text mentions."""
    for text in checked.texts:
        for mention in text.references.mentions:
            wrong = unknown_mention_message(mention, checked)
            if wrong:
                yield text.at(mention.number_at), wrong


def unknown_mention_message(mention: Mention, checked: CheckedReport) -> str | None:
    """Return the message about a mention of something that is not in the record; None if it is, or may be a figure."""
    if mention.bare:
        return None
    words = checked.words
    if mention.meeting is not None:
        known_meetings = checked.files.meetings.numbers
        ordinal = mention.words.split()[0]
        return None if mention.meeting in known_meetings else _no_meeting(ordinal, known_meetings, words.meeting)
    number = mention.recommendation or 0
    known = checked.files.recommendations.numbers
    if number in checked.lost_recommendations:
        return None  # reported where its updates are
    if number not in known:
        noun = words.recommendation
        cure = f"correct the number, or write “{noun.title} No. {number}” if it is another body’s"
        return f"the record has no {noun.one} {number} (it has {spans(known)}); {cure}"
    if mention.part and number in checked.recommendations:
        return _no_part(number, mention.part, set(checked.recommendations[number].part_references()), words)
    return None


def _no_meeting(ordinal: str, known: AbstractSet[int], noun: Noun) -> str:
    has = f"its {noun.many} are {spans(known)}" if known else "it has none yet"
    cure = f"correct the number, or write “the {ordinal} {noun.one} of …” if it is another body’s"
    return f"the record has no {ordinal} {noun.one} ({has}); {cure}"


def _no_part(number: int, reference: str, known: set[str], words: Words) -> str | None:
    part, _, subpart = reference.partition(".")
    noun, printed = words.part.one, printed_number(number, part)
    if part not in known:
        cure = f"correct the number, or write “{noun} {printed} of the …” if it is another text’s"
        has = _its_parts(number, known, words.part)
        return f"{words.recommendation.one} {number} has no {noun} {printed} ({has}); {cure}"
    if subpart and reference not in known:
        subparts = {int(other.removeprefix(f"{part}.")) for other in known if other.startswith(f"{part}.")}
        has = f"its sub-parts are {spans(subparts)}" if subparts else "it has no sub-parts"
        return f"{noun} {printed} has no sub-part {subpart} ({has}); correct the number"
    return None


def _its_parts(number: int, known: set[str], noun: Noun) -> str:
    parts = sorted(other for other in known if "." not in other)
    if not parts:
        return f"it has no {noun.many}"
    if parts[0].isalpha():
        return f"its {noun.many} are {', '.join(f'({part})' for part in parts)}"
    return f"its {noun.many} are {spans(map(int, parts), f'{number}.')}"
