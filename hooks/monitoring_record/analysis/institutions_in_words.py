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
    """“It is to keep 5 promises; 2 fell due before a later meeting, and 1 is kept.”"""
    due, kept = len(profile.fallen_due), len(profile.kept)
    fell = f"{due or 'none'} fell due before a later {words.meeting.one}"
    is_kept = f"{kept or 'none'} {'is' if kept == 1 else 'are'} kept"
    return f"It is to keep {_counted(len(profile.promises), 'promise')}; {fell}, and {is_kept}."


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun if number == 1 else f'{noun}s'}"
