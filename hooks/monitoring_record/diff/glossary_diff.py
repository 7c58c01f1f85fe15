"""What changed between two states of the glossary: terms that are new, removed or explained otherwise."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from monitoring_record.diff.markup import DiffMarkup
from monitoring_record.records import Glossary

TermFields = Mapping[str, object]
"""The fields of a term by name, with its section."""


@dataclass(frozen=True)
class GlossaryDiff:
    """What changed in the glossary."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: Mapping[str, tuple[str, ...]]
    """The terms that both states have, each with the fields that differ."""
    introduction_changed: bool

    def lines(self, markup: DiffMarkup) -> Iterator[str]:
        """Yield the lines of the report; nothing if nothing changed."""
        items = list(self._items(markup))
        if items:
            yield markup.title("Glossary")
            yield from map(markup.item, items)
            yield ""

    def _items(self, markup: DiffMarkup) -> Iterator[str]:
        if self.introduction_changed:
            yield "introduction changed"
        for word, terms in (("new", self.added), ("removed", self.removed)):
            yield from (f"{word}: “{markup.words(term)}”" for term in terms)
        for term, fields in self.changed.items():
            yield f"changed: “{markup.words(term)}” ({', '.join(fields)})"


def glossary_diff(old: Glossary | None, new: Glossary | None) -> GlossaryDiff:
    """Compare two states; either may be without a glossary."""
    before, after = _fields_by_term(old), _fields_by_term(new)
    differing = {term: tuple(_differing(before[term], after[term])) for term in after if term in before}
    return GlossaryDiff(
        added=tuple(term for term in after if term not in before),
        removed=tuple(term for term in before if term not in after),
        changed={term: fields for term, fields in differing.items() if fields},
        introduction_changed=bool(old and new and old.introduction.split() != new.introduction.split()),
    )


def _fields_by_term(glossary: Glossary | None) -> dict[str, TermFields]:
    sections = glossary.sections if glossary else ()
    return {term.term: {**dict(term), "section": section.title} for section in sections for term in section.terms}


def _differing(old: TermFields, new: TermFields) -> Iterator[str]:
    return (field.replace("_", " ") for field in new if old[field] != new[field])
