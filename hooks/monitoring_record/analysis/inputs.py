"""What the pages of a report are made from: as long as it is equal, they are the same."""

from collections.abc import Hashable

from monitoring_record.analysis.institutions import InstitutionProfile
from monitoring_record.analysis.related import Related
from monitoring_record.analysis.results import meetings_with_drafts
from monitoring_record.analysis.source_lists import SourceLists
from monitoring_record.analysis.sources import Source
from monitoring_record.records import Dossier, Update

Inputs = tuple[Hashable, ...]
"""Records are equal only if they are the same; all else is compared by its value."""


def common_inputs(dossier: Dossier) -> Inputs:
    """Return what all pages of a report are made from. Texts link to every recommendation, part, update and institution."""
    updates = frozenset((update.meeting, update.recommendation) for update in dossier.updates)
    with_drafts = meetings_with_drafts(dossier)
    records = (dossier.report, dossier.programme, dossier.scale, dossier.meetings, dossier.recommendations)
    institutions = tuple(dossier.institutions.institutions.items()) if dossier.institutions else ()
    return (*records, institutions, updates, with_drafts)


def rating_inputs(dossier: Dossier) -> Inputs:
    """Return what tables and counts of ratings are made from: ratings, gists, and who spoke on which part."""
    return (common_inputs(dossier), tuple(map(_ratings, dossier.updates)))


def difference_inputs(dossier: Dossier) -> Inputs:
    """Return what comparisons of what organisations say are made from."""
    return (common_inputs(dossier), reporting_inputs(dossier), *(of for of in dossier.updates if of.alternative))


def reporting_inputs(dossier: Dossier) -> Inputs:
    """Return which organisations report on which recommendations, and where other reports are."""
    return tuple(
        (of.meeting, of.recommendation, of.alternative_elsewhere, tuple(entry.author for entry in of.alternative))
        for of in dossier.updates
        if of.alternative or of.alternative_elsewhere
    )


def promise_inputs(dossier: Dossier) -> Inputs:
    """Return what lists of promises are made from: with their texts, since a quote leads to the text in which it is."""
    return (common_inputs(dossier), *(of for of in dossier.updates if of.promises or of.outcomes))


def promise_count_inputs(dossier: Dossier) -> Inputs:
    """Return what counts of promises are made from: their dates, and what came of them."""
    return tuple(
        (
            (of.meeting, of.recommendation),
            tuple((key, promise.due) for key, promise in of.promises.items()),
            tuple((key, outcome.outcome, outcome.due) for key, outcome in of.outcomes.items()),
        )
        for of in dossier.updates
        if of.promises or of.outcomes
    )


def profile_inputs(of: InstitutionProfile, lists: SourceLists) -> Inputs:
    """Return what the page of an institution shows of it, besides its entry in the list."""
    promises = (
        (each.key, each.promise, each.recommendation, tuple((at.record, at.passage) for at in each.outcomes))
        for each in of.promises
    )
    acts = tuple((act, lists.address_of(act)) for act in of.acts)
    return (of.key, of.parts, tuple(promises), len(of.fallen_due), acts, of.passages, of.changed)


def related_inputs(related: Related, lists: SourceLists) -> Inputs:
    """Return what is shown of a related recommendation."""
    shared = tuple(source_inputs(source, lists) for source in related.shared)
    return (related.recommendation, related.mentioned, related.mentions, shared)


def source_inputs(source: Source, lists: SourceLists) -> Inputs:
    """Return what pages of recommendations show of a source."""
    return (source.name, source.anchor, lists.address_of(source), len(source.recommendations))


def _ratings(update: Update) -> Inputs:
    found = update.assessment
    overall = found.overall if found else None
    return (
        (update.meeting, update.recommendation, update.stage),
        (overall.rating, overall.summary) if overall else None,
        tuple(
            (each.part, each.rating, each.not_assessed, each.implied, each.gist)
            for each in (found.parts if found else ())
        ),
        tuple(text.part for text in update.government),
        tuple((text.author, text.part) for text in update.alternative),
    )
