"""The texts of the data: CommonMark, with cited documents and mentions of the record that become links."""

from monitoring.texts.abbreviations import abbreviations
from monitoring.texts.citations import citations
from monitoring.texts.mentions import Mention, mentions
from monitoring.texts.plain import sentences
from monitoring.texts.render import render_text

__all__ = ["Mention", "abbreviations", "citations", "mentions", "render_text", "sentences"]
