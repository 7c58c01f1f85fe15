"""Sentences about an institution: descriptions, the tops of pages, search entries."""

from collections.abc import Iterator

from monitoring_record.analysis.institutions import InstitutionProfile
from monitoring_record.records import Words


def institution_sentences(profile: InstitutionProfile, words: Words) -> tuple[str, ...]:
    """Return what an institution answers for, promised and issued, and how often it is named; nothing of what it does not."""
    return tuple(_sentences(profile, words))


def _sentences(profile: InstitutionProfile, words: Words) -> Iterator[str]:
    if profile.parts:
        yield f"It is responsible for {_answered(profile, words)}."
    if profile.promises:
        yield _promised(profile, words)
    if profile.acts:
        yield f"It issued {_counted(len(profile.acts), 'document')} that the record cites."
    if profile.passages:
        on = words.recommendation.counted(len(profile.named_in))
        name = "names" if len(profile.passages) == 1 else "name"
        yield f"{_counted(len(profile.passages), 'text')} on {on} {name} it."


def _answered(profile: InstitutionProfile, words: Words) -> str:
    """“2 parts”, “1 part and 1 recommendation as a whole”."""
    parts = sum(1 for of in profile.parts if of.reference)
    wholes = len(profile.parts) - parts
    phrases = [words.part.counted(parts)] if parts else []
    if wholes:
        phrases.append(f"{words.recommendation.counted(wholes)} as a whole")
    return " and ".join(phrases)


def _promised(profile: InstitutionProfile, words: Words) -> str:
    """“It has 5 promises to keep: 2 were due by a later meeting, and 1 is recorded as kept.”"""
    total, due = len(profile.promises), len(profile.fallen_due)
    fell = f"{_were(due, total)} due by a later {words.meeting.one}"
    return f"It has {_counted(total, 'promise')} to keep: {fell}{_kept(len(profile.kept), due, total)}."


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


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun if number == 1 else f'{noun}s'}"
