"""Mentions: a text becomes a link where it names a recommendation, a part or a meeting, so these must be there."""

from collections.abc import Iterator

from monitoring_record.checks.check import Violation, report_check
from monitoring_record.checks.checked_report import CheckedReport
from monitoring_record.source.problems import spans
from monitoring_record.texts import Mention


@report_check(
    id="unknown-mention",
    demand="A text mentions only recommendations, parts and meetings that the record has, or says whose they are.",
    reason="The site makes a link of each mention, and readers would follow it to nowhere.",
    wrong="# data/ruritania/recommendations/02.yml\ntext: Fill every moat, as Recommendation 7 says.\n",
    right="# data/ruritania/recommendations/02.yml\ntext: Fill every moat, as Recommendation 1 says.\n",
)
def unknown_mention(checked: CheckedReport) -> Iterator[Violation]:
    """Look up what each text mentions."""
    for text in checked.texts:
        for mention in text.references.mentions:
            wrong = what_is_unknown(mention, checked)
            if wrong:
                yield text.at(mention.number_at), wrong


def what_is_unknown(mention: Mention, checked: CheckedReport) -> str | None:
    """Return what is wrong with a mention of something that is not in the record. A bare number may be a figure."""
    if mention.bare:
        return None
    if mention.meeting is not None:
        known_meetings = checked.files.meetings.numbers()
        return None if mention.meeting in known_meetings else _no_meeting(mention.words.split()[0], known_meetings)
    number = mention.recommendation or 0
    known = checked.files.recommendations.numbers()
    if number not in known:
        cure = f"correct the number, or write “Recommendation No. {number}” if it is another body’s"
        return f"the record has no recommendation {number} (it has {spans(known)}); {cure}"
    if mention.part and number in checked.recommendations:
        return _no_part(number, mention.part, set(checked.recommendations[number].references()))
    return None


def _no_meeting(ordinal: str, known: set[int]) -> str:
    has = f"its meetings are {spans(known)}" if known else "it has none yet"
    cure = f"correct the number, or write “the {ordinal} meeting of …” if it is another body’s"
    return f"the record has no {ordinal} meeting ({has}); {cure}"


def _no_part(number: int, reference: str, known: set[str]) -> str | None:
    part, _, subpart = reference.partition(".")
    if part not in known:
        parts = {int(other) for other in known if "." not in other}
        has = f"its parts are {spans(parts, f'{number}.')}" if parts else "it has no parts"
        cure = f"correct the number, or write “part {number}.{part} of the …” if it is another text’s"
        return f"recommendation {number} has no part {number}.{part} ({has}); {cure}"
    if subpart and reference not in known:
        subparts = {int(other.partition(".")[2]) for other in known if other.startswith(f"{part}.")}
        has = f"its sub-parts are {spans(subparts)}" if subparts else "it has no sub-parts"
        return f"part {number}.{part} has no sub-part {subpart} ({has}); correct the number"
    return None
