"""The texts of the glossary as HTML."""

from collections.abc import Mapping
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

    @cached_property
    def meanings(self) -> Mapping[Term, RenderedText]:
        """What each term means, as part of a paragraph."""
        return {term: render_general_line(term.meaning or "") for term in self.glossary.terms}
