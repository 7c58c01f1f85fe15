"""The variable `page` of the templates of Markdown: makes links and texts for the file that is being written."""

import re
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from monitoring_record import addresses
from monitoring_record.addresses import MARKDOWN
from monitoring_record.analysis import ReportAnalysis
from monitoring_record.analysis.history import Statement
from monitoring_record.analysis.in_short import Gist
from monitoring_record.analysis.matrix import Cell
from monitoring_record.analysis.passages import Passage
from monitoring_record.analysis.sources import Source
from monitoring_record.dates import day
from monitoring_record.downloads import DataFolder
from monitoring_record.records import Document, Meeting, Recommendation, Update
from monitoring_record.site.links import site_link
from monitoring_record.site.site_config import SiteConfig
from monitoring_record.texts import SITE_LINK, escaped, markdown_of


@dataclass(frozen=True)
class MarkdownContext:
    """Everything in the templates of Markdown that depends on the page."""

    report: ReportAnalysis | None
    """The report whose texts the template shows; None on a page of the whole site."""
    address: str
    """That of the page, which is read by people."""
    config: SiteConfig
    data_folder: DataFolder | None = None
    """The files that the page offers."""

    @property
    def variables(self) -> dict[str, Any]:
        """The variables that all templates have, and those of the report if the page belongs to one."""
        report = self.report
        of_report = {"dossier": report.dossier, "verdicts": report.verdicts, "words": report.words} if report else {}
        return {"page": self, **of_report}

    def at(self, target: str, anchor: str = "") -> Markup:
        """Return the address of a page, or of an anchor on it, as a link that shows itself."""
        return Markup(f"<{site_link(target, anchor)}>")  # noqa: S704 – the engine has made it

    def here(self, anchor: str = "") -> Markup:
        """Return the address of an anchor on this page."""
        return self.at(self.address, anchor)

    def part(self, part: str, meeting: Meeting | None = None) -> Markup:
        """Return the address of a part of a recommendation on its page, or of that part at a meeting."""
        return self.at(self.address, addresses.part_anchor(part, meeting))

    def link(self, words: object, target: str, anchor: str = "") -> Markup:
        """Return words with a link to a page, or to an anchor on it."""
        return Markup(f"[{escaped(str(words))}]({site_link(target, anchor)})")  # noqa: S704

    def read_on(self, words: object, target: str) -> Markup:
        """Return words with a link to a page as Markdown."""
        return self.link(words, addresses.beside(target, MARKDOWN))

    def subject_of(self, recommendation: Recommendation, part: str = "") -> str:
        """Return the number of a part; of the whole, “13 as a whole”, or its number if it has no parts."""
        number = recommendation.part_number(part)
        return number if part or not recommendation.parts else f"{number} as a whole"

    def about(self, recommendation: Recommendation, statement: Statement[Any], subject: str, at: str) -> str:
        """Return what a statement is about: “12.3 and 12.4 at the 20th meeting (numbered 12.4 in the original)”."""
        parts = [recommendation.part_number(reference) for reference in statement.about_parts]
        about = " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:]))) or subject
        printed = statement.entry.printed
        return f"{about}{at} (numbered {printed} in the original)" if printed else f"{about}{at}"

    def rating_in(self, cell: Cell) -> str:
        """Return what a meeting found, for the cell of a table."""
        words = self._of_report.words
        if cell.verdict is None:
            why = cell.without_rating
            return f"Rated {words.part_by_part}" if cell.parts else words.adapt(why.label) if why else ""
        rated = (
            f"{cell.verdict.rating.label} (read off the reasons)" if cell.verdict.implied else cell.verdict.rating.label
        )
        return f"{rated}, {words.adapt(cell.verdict.change.label).lower()}" if cell.verdict.change else rated

    def described(self, document: Document | Source) -> str:
        """Return what is known of a document, besides its title: “law, No. 12, 3 May 2018”."""
        number = f"No. {document.number}" if document.number else ""
        date, attached = (
            day(document.date) if document.date else "",
            "attached to the report" if document.attached else "",
        )
        return ", ".join(filter(None, (document.kind, number, date, attached)))

    def mentioned_in(self, passage: Passage) -> str:
        """Return who mentions something, and at which meeting: “the assessment, 20th meeting”."""
        words = self._of_report.words
        who = words.voices.in_sentence(passage.voice)
        return f"{who}, {passage.meeting.ordinal} {words.meeting.one}" if passage.meeting else who

    def gist(self, gist: Gist) -> str:
        """Return a text in a few words, for the cell of a table."""
        subparts = "".join(f"({subpart}) " for subpart in gist.subparts)
        said = ": ".join(filter(None, (gist.author, gist.finding.label if gist.finding else "", gist.words)))
        return f"{subparts}{said or 'see below'}"

    def text(self, text: str, update: Update | None = None) -> Markup:
        """Return a text of the data; `update` is the one whose documents it may cite."""
        return Markup(self._of_report.texts.markdown_of(text, update))  # noqa: S704 – it has no markup but its own

    def general_text(self, text: str) -> Markup:
        """Return a text that belongs to no report, such as those of the glossary."""
        return Markup(markdown_of(text, page=self.address))  # noqa: S704

    def general_line(self, text: str) -> Markup:
        """Return a single paragraph of such a text: its first signs begin no list and no other block."""
        return self.general_text(_BLOCK.sub(r"\1\\\2", text, count=1))

    @property
    def _of_report(self) -> ReportAnalysis:
        assert self.report is not None, "the texts are those of a report"  # noqa: S101
        return self.report

    def written(self, template: str, env: Environment, **values: Any) -> str:
        """Return the content of the file: with full addresses, or, while the site has none, with addresses that begin at the file."""
        markdown = env.get_template(template).render(**self.variables, **values)
        text = _EMPTY_LINES.sub("\n\n", markdown).strip() + "\n"
        if self.config.address:
            return text.replace(SITE_LINK, self.config.address)
        return _ADDRESS.sub(self._from_the_file, _SHOWN.sub(r"[\2](\1\2)", text))

    def _from_the_file(self, found: re.Match[str]) -> str:
        return addresses.relative(self.file, found[1])

    @property
    def file(self) -> str:
        """The address of the file: that of a page is beside the page."""
        is_page = not self.address or self.address.endswith("/")
        return addresses.beside(self.address, MARKDOWN) if is_page else self.address


_SHOWN = re.compile(f"<({SITE_LINK})([^>]*)>")
"""An address that shows itself: it must be a full one, or programs take it for HTML."""

_ADDRESS = re.compile(f"{SITE_LINK}([^\\s#)>]*)")
_EMPTY_LINES = re.compile(r"\n(?:[ \t]*\n){2,}")
_BLOCK = re.compile(r"^(\d{0,9})([-+=>#.)])(?=\s)")
