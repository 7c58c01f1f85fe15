"""Puts a page together: its template, and what all templates may call."""

from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from monitoring.pages import addresses
from monitoring.pages.dates import day, days, month
from monitoring.pages.page import Page
from monitoring.records import NOT_ASSESSED, Dossier, Update
from monitoring.texts import Mention, render_text

TEMPLATES = Path(__file__).parent.parent / "templates"


SPOKEN_OF = {
    "government": "the government’s report",
    "alternative": "the alternative report",
    "assessment": "the assessment",
}
"""The three voices, as a sentence names them."""


def environment(*, preview: bool = False) -> Environment:
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
    env.filters["spoken_of"] = SPOKEN_OF.__getitem__
    env.globals["NOT_ASSESSED"] = NOT_ASSESSED
    env.globals["preview"] = preview
    return env


class Writer:
    """Writes the pages of one dossier."""

    def __init__(self, env: Environment, dossier: Dossier, *, folders: bool, edit_root: str | None) -> None:
        self.env = env
        self.edit_root = edit_root
        self.dossier = dossier
        self.folders = folders

    def page(self, template: str, address: str, *, title: str, description: str, source: str, **values: Any) -> Page:
        """Write a page from a template."""
        desk = Desk(self.dossier, address, folders=self.folders, edit_root=self.edit_root)
        body = self.env.get_template(template).render(page=desk, title=title, dossier=self.dossier, **values)
        country = self.dossier.report.country
        name = title if country in title or address == addresses.HOME else f"{title} – {country}"
        return Page(address=address, title=name, description=description, body=body, source=source)


class Desk:
    """What a template knows as `page`: it links from the page's address, and renders the data's texts for it."""

    def __init__(self, dossier: Dossier, address: str, *, folders: bool, edit_root: str | None = None) -> None:
        self._edit_root = edit_root
        self.dossier = dossier
        self.address = address
        self.folders = folders

    def href(self, target: str, anchor: str = "") -> str:
        """The way from this page to an address."""
        if target == self.address and anchor:
            return f"#{anchor}"
        way = addresses.relative(self.address, target, folders=self.folders)
        return f"{way}#{anchor}" if anchor else way

    def edit_href(self, file: str) -> str | None:
        """Where a file of the data is edited, if there is such a place."""
        return f"{self._edit_root}{file}" if self._edit_root else None

    def text(self, text: str, update: Update | None = None) -> Markup:
        """Render a text; `update` is the one whose documents it may cite."""
        return render_text(text, partial(self._mentioned, update), self._documents(update) if update else None)

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
        are what happened to that part, or to this recommendation, then.
        """
        meeting = self.dossier.meeting_by_number.get(mention.meeting or (update.meeting if update else 0))
        number = mention.recommendation or (update.recommendation if update else 0)
        recommendation = self.dossier.recommendation_by_number.get(number)
        if mention.meeting is not None and meeting is None:
            return None
        if recommendation is None:
            return self.href(addresses.meeting(self.dossier, meeting)) if meeting else None
        same = update is not None and update.recommendation == number
        told = meeting if same and meeting and self.dossier.update(meeting, recommendation) else None
        anchor = addresses.part_anchor(mention.part or "", told)
        return self.href(addresses.recommendation(self.dossier, recommendation), anchor)
