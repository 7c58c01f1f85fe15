"""Puts a page together: its template, and what all templates may call."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from monitoring_record import addresses
from monitoring_record.analysis.verdicts import SIGNS
from monitoring_record.dates import day, days, month
from monitoring_record.records import NOT_ASSESSED, Dossier, Location, Meeting, Update
from monitoring_record.records.programme import capitalised, possessive
from monitoring_record.site.page import Page
from monitoring_record.site.site_config import SiteConfig
from monitoring_record.texts import Explanation, Mention, MentionWords, abbreviation_anchor, mention_words, render_text

TEMPLATES = Path(__file__).parent / "templates"


def environment() -> Environment:
    """The templates: all that they are given is escaped, and a name that they misspell is an error."""
    env = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.globals["addresses"] = addresses
    env.filters["day"] = day
    env.filters["days"] = days
    env.filters["month"] = month
    env.filters["capitalised"] = capitalised
    env.filters["possessive"] = possessive
    env.filters["css_string"] = _css_string
    env.globals["NOT_ASSESSED"] = NOT_ASSESSED
    env.globals["SIGNS"] = SIGNS
    return env


def _css_string(text: str) -> Markup:
    """A text of one line in quotes, for a style sheet; `Line` keeps out what could end it otherwise."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return Markup(f'"{escaped}"')  # noqa: S704 – a style sheet is no HTML


class PageWriter:
    """Writes the pages of one dossier."""

    def __init__(self, env: Environment, dossier: Dossier, config: SiteConfig) -> None:
        self.env = env
        self.dossier = dossier
        self.config = config

    def page(  # noqa: PLR0913 – each is a fact of every page
        self,
        template: str,
        address: str,
        *,
        title: str,
        description: str,
        source: str,
        at: Location = (),
        held: Mapping[str, str] | None = None,
        **values: Any,
    ) -> Page:
        """Write a page from a template.

        The page is about what stands at the location `at` of its source; `held` are the pages that it holds, as `PageContext`
        has them.
        """
        desk = PageContext(self.dossier, address, self.config, title=title, held=held or {})
        body = self.env.get_template(template).render(
            page=desk, title=title, dossier=self.dossier, words=self.dossier.programme.words, **values
        )
        country = self.dossier.report.country
        name = title if country in title or address == addresses.HOME else f"{title} – {country}"
        line = self.dossier.line(source, at) if at else None
        return Page(address=address, title=name, description=description, body=body, source=source, line=line)


@dataclass(frozen=True)
class PageContext:
    """What a template knows as `page`: it links from the page's address, and renders the data's texts for it."""

    dossier: Dossier
    address: str
    config: SiteConfig
    title: str = ""
    held: Mapping[str, str] = field(default_factory=dict)
    """Pages that this one holds, by their addresses, with what their anchors begin with here."""
    prefix: str = ""
    """What the anchors of the held page that is being written begin with."""
    deeper: int = 0
    """How many levels its headings stand below those of a page of its own."""

    def within(self, address: str, *, deeper: int) -> "PageContext":
        """The desk for one of the pages that this one holds."""
        return replace(self, prefix=self.held[address], deeper=deeper)

    def id(self, name: str) -> str:
        """What something on the page is called, as a link to it has it after the #."""
        return f"{self.prefix}-{name}" if self.prefix else name

    def anchor(self, part: str = "", meeting: Meeting | None = None) -> str:
        """The id of a part, of a meeting, or of a part at a meeting."""
        return self.id(addresses.part_anchor(part, meeting))

    def href(self, target: str, anchor: str = "") -> str:
        """The way from this page to an address."""
        if anchor:
            return f"{self.place(target)}{anchor}"
        return f"#{self.held[target]}" if target in self.held else self._way(target)

    def place(self, target: str) -> str:
        """The way to the anchors of an address: each of them may follow it."""
        if target in self.held:
            return f"#{self.held[target]}-"
        return "#" if target == self.address else f"{self._way(target)}#"

    def _way(self, target: str) -> str:
        return addresses.relative(self.address, target, folders=self.config.folders)

    def edit_href(self, file: str, line: int | None = None) -> str | None:
        """Where a file of the data is edited, if there is such a place."""
        return self.config.forge.edit(file, line) if self.config.forge else None

    def report_href(self, meeting: Meeting | None = None, part: str | None = None) -> str | None:
        """Where a mistake on this page is reported, if there is such a place; `part` is the number as printed."""
        if self.config.forge is None:
            return None
        return self.config.forge.report(
            self.title,
            self.address,
            f"{meeting.ordinal} {self.dossier.programme.words.meeting.one}" if meeting else None,
            part,
        )

    @property
    def public(self) -> str:
        """The page's public address; "" while the site has none."""
        return f"{self.config.address}{self.address}" if self.config.address else ""

    @property
    def offline(self) -> bool:
        """Whether the page is part of a copy to be read from a disk."""
        return not self.config.folders

    def text(self, text: str, update: Update | None = None) -> Markup:
        """Render a text; `update` is the one whose documents it may cite."""
        documents = self._documents(update) if update else None
        return render_text(text, partial(self._mentioned, update), documents, self._explanations, self._mention_words)

    @cached_property
    def _explanations(self) -> dict[str, Explanation]:
        """What each abbreviation stands for, with its place in the glossary."""
        glossary = self.place(addresses.GLOSSARY)
        return {
            abbreviation: Explanation(name, f"{glossary}{abbreviation_anchor(abbreviation)}")
            for abbreviation, name in self.config.abbreviations.items()
        }

    @cached_property
    def _mention_words(self) -> MentionWords:
        return mention_words(self.dossier.programme.words, has_letters=self.dossier.has_lettered_parts)

    def _documents(self, update: Update) -> dict[str, str]:
        """Where each document is to be found: on the web, or else in the list of what the update cites."""
        of = self.dossier.recommendation_by_number[update.recommendation]
        here = addresses.recommendation(self.dossier, of)
        return {
            key: document.url or self.href(here, addresses.document_anchor(key, update.meeting))
            for key, document in update.documents.items()
        }

    def _mentioned(self, update: Update | None, mention: Mention) -> str | None:
        """Where a mention leads. Within an update it stays with its recommendation: “part 13.4” and “the 19th meeting”
        are what happened to that part, or to this recommendation, then. A sub-part leads to its wording.
        """
        meeting = self.dossier.meeting_by_number.get(mention.meeting or (update.meeting if update else 0))
        number = mention.recommendation or (update.recommendation if update else 0)
        recommendation = self.dossier.recommendation_by_number.get(number)
        if mention.meeting is not None and meeting is None:
            return None
        if recommendation is None:
            return self.href(addresses.meeting(self.dossier, meeting)) if mention.meeting and meeting else None
        part = mention.part or ""
        if part and part not in recommendation.references():
            return None
        same = update is not None and update.recommendation == number and "." not in part
        told = meeting if same and meeting and self.dossier.update(meeting, recommendation) else None
        anchor = addresses.part_anchor(part, told)
        return self.href(addresses.recommendation(self.dossier, recommendation), anchor)
