"""The texts of the data: CommonMark, with cited documents, mentions of the record and abbreviations that become links."""

from monitoring.texts.abbreviations import abbreviation_anchor, abbreviations, with_anchors
from monitoring.texts.citations import citations
from monitoring.texts.mentions import Mention, mentions
from monitoring.texts.plain import sentences
from monitoring.texts.render import Explanation, render_text

__all__ = [
    "Explanation",
    "Mention",
    "abbreviation_anchor",
    "abbreviations",
    "citations",
    "mentions",
    "render_text",
    "sentences",
    "with_anchors",
]
