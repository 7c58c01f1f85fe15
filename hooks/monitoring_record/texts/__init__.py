"""The texts of the data: CommonMark, with cited documents, mentions of the record and abbreviations that become links."""

from monitoring_record.texts.abbreviations import Term, abbreviation_anchor, abbreviations, terms, with_anchors
from monitoring_record.texts.citations import citations
from monitoring_record.texts.mentions import Mention, MentionWords, mention_words, mentions
from monitoring_record.texts.plain import sentences
from monitoring_record.texts.render import Explanation, render_text

__all__ = [
    "Explanation",
    "Mention",
    "MentionWords",
    "Term",
    "abbreviation_anchor",
    "abbreviations",
    "citations",
    "mention_words",
    "mentions",
    "render_text",
    "sentences",
    "terms",
    "with_anchors",
]
