"""The table of the forms in which a citation is written."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from monitoring_record.citing.bibtex import bibtex
from monitoring_record.citing.citation import Citation
from monitoring_record.citing.csl_json import csl_json
from monitoring_record.citing.plain_text import plain_text
from monitoring_record.citing.ris import ris


@dataclass(frozen=True)
class CitationForm:
    """A form of citations."""

    label: str
    """“BibTeX”"""
    write: Callable[[Iterable[Citation]], str]
    """Returns citations in this form."""
    ending: str = ""
    """How the names of files in this form end; empty if there are none."""
    media_type: str = ""

    def of(self, citation: Citation) -> str:
        """Return a citation in this form."""
        return self.write((citation,))


def _lines(citations: Iterable[Citation]) -> str:
    return "\n".join(map(plain_text, citations))


FILE_FORMS: tuple[CitationForm, ...] = (
    CitationForm("BibTeX", bibtex, ".bib", "application/x-bibtex"),
    CitationForm("RIS", ris, ".ris", "application/x-research-info-systems"),
    CitationForm("CSL-JSON", csl_json, ".csl.json", "application/vnd.citationstyles.csl+json"),
)
"""The forms that reference managers read. `.csl.json` is JSON to every host; a browser saves files of the others."""

FORMS: tuple[CitationForm, ...] = (CitationForm("Text", _lines), *FILE_FORMS)
"""All forms, in the order of the pages."""
