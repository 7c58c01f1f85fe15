"""The texts of the data: CommonMark, with cited documents, mentions of the record and abbreviations that become links."""

from monitoring.texts.abbreviations import Term, abbreviation_anchor, abbreviations, terms, with_anchors
from monitoring.texts.citations import citations
from monitoring.texts.mentions import Mention, mentions
from monitoring.texts.plain import sentences
from monitoring.texts.render import Explanation, render_text

__all__ = [
    "Explanation",
    "Mention",
    "Term",
    "abbreviation_anchor",
    "abbreviations",
    "citations",
    "mentions",
    "render_text",
    "sentences",
    "terms",
    "with_anchors",
]
