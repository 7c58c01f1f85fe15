"""The texts of the data: CommonMark in which citations, mentions of the record and abbreviations become links, as HTML and as Markdown."""

from monitoring_record.texts.citations import citations, cited_keys, words_before
from monitoring_record.texts.commonmark import html_of, inline_html_of
from monitoring_record.texts.flowing import flowing
from monitoring_record.texts.institution_names import InstitutionNames
from monitoring_record.texts.markdown import escaped, markdown_of
from monitoring_record.texts.marks import SITE_LINK, address_in_brackets
from monitoring_record.texts.mentions import Mention, MentionWords, mention_words, mentions
from monitoring_record.texts.plain import sentences_of
from monitoring_record.texts.quotes import is_quoted, pieces_of, words_shown
from monitoring_record.texts.references import NO_REFERENCES, References, TextReferences
from monitoring_record.texts.render import (
    Explanation,
    RenderedText,
    Target,
    render_general_line,
    render_general_text,
    render_text,
)

__all__ = [
    "NO_REFERENCES",
    "SITE_LINK",
    "Explanation",
    "InstitutionNames",
    "Mention",
    "MentionWords",
    "References",
    "RenderedText",
    "Target",
    "TextReferences",
    "address_in_brackets",
    "citations",
    "cited_keys",
    "escaped",
    "flowing",
    "html_of",
    "inline_html_of",
    "is_quoted",
    "markdown_of",
    "mention_words",
    "mentions",
    "pieces_of",
    "render_general_line",
    "render_general_text",
    "render_text",
    "sentences_of",
    "words_before",
    "words_shown",
]
