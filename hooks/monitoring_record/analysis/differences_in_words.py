"""Sentences about what organisations say of parts, and how these were rated: headlines, descriptions, search entries."""

from collections.abc import Iterator

from monitoring_record.analysis.differences import Agreement, Comparisons, Differences, Findings
from monitoring_record.records import Finding, Scale, Words
from monitoring_record.records.programme import possessive


def differences_sentences(differences: Differences, scale: Scale, words: Words) -> tuple[str, ...]:
    """Return the headline about all organisations, then where they spoke, and how ratings compare with their findings."""
    names = tuple(differences.organisations)
    who = names[0] if len(names) == 1 else f"{len(names)} organisations"
    return _sentences(differences, who, scale, words, are_several=len(names) > 1)


def organisation_sentences(findings: Findings, name: str, scale: Scale, words: Words) -> tuple[str, ...]:
    """Return the headline about one organisation, then where it spoke, and how ratings compare with its findings."""
    return _sentences(findings, name, scale, words, are_several=False)


def _sentences(findings: Findings, who: str, scale: Scale, words: Words, *, are_several: bool) -> tuple[str, ...]:
    spoke_on = f"spoke on {words.counted_places(place.reference for place in findings.places)} {_at(findings, words)}."
    if len(findings.having(None)) == len(findings):
        return (f"{who} {spoke_on}",)
    spoke = f"{'They' if are_several else 'It'} {spoke_on}"
    return (_headline(findings, who, scale, words, are_several=are_several), spoke, *_compared(findings, words))


def _headline(findings: Findings, who: str, scale: Scale, words: Words, *, are_several: bool) -> str:
    """“Friends of Walls calls 6 of 8 parts not implemented; by the experts’ ratings, all 6 lack progress.”"""
    unmet, call = findings.having(Finding.NOT_IMPLEMENTED), "call" if are_several else "calls"
    unmet_places = len({each.passage for each in unmet})
    some = (
        f"{unmet_places or 'none'} of " if unmet_places < len(findings.places) else "all " if unmet_places > 2 else ""  # noqa: PLR2004 – “all 2 parts” is odd
    )
    called = f"{who} {call} {some}{words.counted_places(place.reference for place in findings.places)} not implemented"
    return f"{called}; {_rated(unmet, unmet_places, scale, words)}." if unmet else f"{called}."


def _rated(unmet: Comparisons, places: int, scale: Scale, words: Words) -> str:
    """“by the experts’ ratings, all 6 lack progress”; `places` is how many parts are meant."""
    lowest = scale.given[-1]
    count = len({each.passage for each in unmet if each.rating_id == lowest.id})
    if places == 1:
        rated = f"it is {'' if count else 'not '}rated “{lowest.in_sentence}”"
    elif count == places:
        rated = f"{'both' if places == 2 else f'all {places}'} {lowest.said_of(places)}"  # noqa: PLR2004 – “both” are 2
    else:
        rated = f"{count or 'none'} of these {lowest.said_of(count or places)}"
    return f"by {possessive(words.assessor)} {words.rating.many}, {rated}"


def _at(findings: Findings, words: Words) -> str:
    meetings = findings.meetings
    if len(meetings) == 1:
        return f"at the {meetings[0].ordinal} {words.meeting.one}"
    return f"at {words.meeting.counted(len(meetings))}; {words.part.with_article} counts once for each of them"


def _compared(findings: Findings, words: Words) -> Iterator[str]:
    """Yield “The rating agrees with 7 of 8 findings and is lower than 1.”; nothing if none can be compared."""
    counts = {agreement: len(found) for agreement, found in findings.by_agreement().items()}
    compared, agreeing = len(findings) - counts.get(Agreement.NOT_COMPARED, 0), counts.get(Agreement.AGREES, 0)
    if not compared:
        return
    if compared == 1:
        (only,) = (_THAN[agreement] for agreement in counts if agreement in _THAN)
        yield f"The {words.rating.one} {only} the finding."
        return
    phrases = [
        f"{_THAN[Agreement.AGREES]} {'all' if agreeing == compared else agreeing or 'none'} of {compared} findings"
    ]
    phrases += [f"{_THAN[way]} {counts[way]}" for way in (Agreement.LOWER, Agreement.HIGHER) if way in counts]
    *others, last = phrases
    yield f"The {words.rating.one} {' and '.join([', '.join(others), last] if others else [last])}."


_THAN = {
    Agreement.AGREES: "agrees with",
    Agreement.LOWER: "is lower than",
    Agreement.HIGHER: "is higher than",
}
