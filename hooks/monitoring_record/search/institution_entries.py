"""The search entry of an institution, by all its names."""

from collections.abc import Iterator

from monitoring_record.analysis.institutions import InstitutionProfile
from monitoring_record.search.search_entry import SearchEntry

_INSTITUTION_BOOST = 0.8
"""Its page comes first if its whole name is typed; for a part of the name, as in “courts”, what the texts say of it does."""


def institution_entries(of: InstitutionProfile, title: str, sentences: tuple[str, ...]) -> Iterator[SearchEntry]:
    """Yield the entry of an institution. What it promised and answers for is found where the record says so."""
    institution = of.institution
    names = (*institution.other_names, *filter(None, (institution.abbreviation,)))
    also = (f"Also called {', '.join(names)}.",) if names else ()
    yield SearchEntry(title, (*also, *sentences), context=names, boost=_INSTITUTION_BOOST)
