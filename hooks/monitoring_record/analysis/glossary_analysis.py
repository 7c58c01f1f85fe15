"""The texts of the glossary as HTML."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property

from monitoring_record.records import Glossary, Term
from monitoring_record.texts import RenderedText, render_general_line, render_general_text


@dataclass(frozen=True, eq=False)
class GlossaryAnalysis:
    """The glossary with its texts as HTML, each rendered once."""

    glossary: Glossary

    @cached_property
    def introduction(self) -> RenderedText:
        """What comes before the sections."""
        return render_general_text(self.glossary.introduction)

    def term_of(self, names: Collection[str]) -> Term | None:
        """Return the term that has one of these names, or one of these abbreviations; None if there is none."""
        return next(filter(None, map(self._term_by_name.get, names)), None)

    @cached_property
    def _term_by_name(self) -> Mapping[str, Term]:
        terms = reversed(self.glossary.terms)  # of several with the same name, the first
        return {
            name: term
            for term in terms
            for name in (*(term.other_names or ()), *term.abbreviations(), term.name, term.term)
        }

    @cached_property
    def meanings(self) -> Mapping[Term, RenderedText]:
        """What each term means, as part of a paragraph."""
        return {term: render_general_line(term.meaning or "") for term in self.glossary.terms}
