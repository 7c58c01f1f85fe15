"""The texts of the data: CommonMark, with cited documents, mentions of the record and abbreviations that become links."""

from monitoring_record.texts.abbreviations import Term, abbreviation_anchor, abbreviations, terms, with_anchors
from monitoring_record.texts.citations import citations
from monitoring_record.texts.commonmark import html_of
from monitoring_record.texts.mentions import Mention, mentions
from monitoring_record.texts.plain import sentences_of
from monitoring_record.texts.references import References, TextReferences
from monitoring_record.texts.render import SITE_LINK, Explanation, RenderedText, Target, render_text

__all__ = [
    "SITE_LINK",
    "Explanation",
    "Mention",
    "References",
    "RenderedText",
    "Target",
    "Term",
    "TextReferences",
    "abbreviation_anchor",
    "abbreviations",
    "citations",
    "html_of",
    "mentions",
    "render_text",
    "sentences_of",
    "terms",
    "with_anchors",
]
