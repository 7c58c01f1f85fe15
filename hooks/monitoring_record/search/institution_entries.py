"""The search entry of an institution, by all its names."""

import re
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
    context = (*names, *initials_of(institution.name))
    yield SearchEntry(title, (*also, *sentences), context=context, boost=_INSTITUTION_BOOST)


_FEWEST_INITIALS = 3
"""Two letters are too often a word, or something else."""


def initials_of(name: str) -> Iterator[str]:
    """Yield what readers may write for a name although the record does not: “MF” and “MoF” for “Ministry of Finance”, if they are long enough."""
    words = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", name)
    for initials in dict.fromkeys(
        ("".join(word[0] for word in words if word[0].isupper()), "".join(word[0] for word in words))
    ):
        if len(initials) >= _FEWEST_INITIALS:
            yield initials
