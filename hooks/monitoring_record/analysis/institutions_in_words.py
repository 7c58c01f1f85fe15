"""Sentences about an institution: descriptions, the tops of pages, search entries."""

from collections.abc import Iterator

from monitoring_record.analysis.institutions import InstitutionProfile
from monitoring_record.analysis.promise_headline import PROMISE
from monitoring_record.records import Words
from monitoring_record.records.programme import regular

_DOCUMENT, _TEXT = regular("document"), regular("text")


def institution_sentences(profile: InstitutionProfile, words: Words) -> tuple[str, ...]:
    """Return what an institution answers for, promised and issued, and how often it is named; nothing of what it does not."""
    return tuple(_sentences(profile, words))


def _sentences(profile: InstitutionProfile, words: Words) -> Iterator[str]:
    if profile.parts:
        yield f"It is responsible for {words.counted_places(of.reference for of in profile.parts)}."
    if profile.promises:
        yield _promised(profile, words)
    if profile.acts:
        yield f"It issued {_DOCUMENT.counted(len(profile.acts))} that the record cites."
    if profile.passages:
        on = words.recommendation.counted(len(profile.named_in))
        name = "names" if len(profile.passages) == 1 else "name"
        yield f"{_TEXT.counted(len(profile.passages))} on {on} {name} it."


def _promised(profile: InstitutionProfile, words: Words) -> str:
    """“It has 11 promises to keep: 2 were due by a later meeting; of all 11, 3 are recorded as kept.”"""
    total, due, kept = len(profile.promises), len(profile.fallen_due), len(profile.kept)
    told = []
    if due:
        told.append(f"{'it' if total == 1 else due} {'were' if due > 1 else 'was'} due by a later {words.meeting.one}")
    if due or kept:
        told.append(_kept(kept, total))
    return f"It has {PROMISE.counted(total)} to keep{': ' if told else ''}{'; '.join(told)}."


def _kept(number: int, total: int) -> str:
    """“of all 11, 3 are recorded as kept”; of one: “it is not recorded as kept”."""
    if total == 1:
        return f"it is {'' if number else 'not '}recorded as kept"
    return f"of all {total}, {number or 'none'} {'are' if number > 1 else 'is'} recorded as kept"
