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
    """“It has 5 promises to keep: 2 were due by a later meeting, and 1 is recorded as kept.”"""
    total, due = len(profile.promises), len(profile.fallen_due)
    fell = f"{_were(due, total)} due by a later {words.meeting.one}"
    return f"It has {PROMISE.counted(total)} to keep: {fell}{_kept(len(profile.kept), due, total)}."


def _kept(kept: int, due: int, total: int) -> str:
    """“, and 1 is recorded as kept”; nothing where none was due and none is."""
    if not kept and not due:
        return ""
    if total == 1:
        return f", and is {'' if kept else 'not '}recorded as kept"
    return f", and {kept or 'none'} {'are' if kept > 1 else 'is'} recorded as kept"


def _were(number: int, total: int) -> str:
    """“2 were”, “none was”; of one: “it was”, “it was not”."""
    if total == 1:
        return "it was" if number else "it was not"
    return f"{number or 'none'} {'were' if number > 1 else 'was'}"
