"""The texts of the data: CommonMark, with cited documents, mentions of the record and abbreviations that become links."""

from monitoring_record.texts.citations import citations
from monitoring_record.texts.mentions import Mention, mentions
from monitoring_record.texts.plain import sentences
from monitoring_record.texts.render import (
    SITE_PAGES,
    Explanation,
    render_general_line,
    render_general_text,
    render_text,
)

__all__ = [
    "SITE_PAGES",
    "Explanation",
    "Mention",
    "citations",
    "mentions",
    "render_general_line",
    "render_general_text",
    "render_text",
    "sentences",
]
