"""What a served site says above each page while it cannot be built or published."""

import logging
import re
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from threading import get_ident

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from mkdocs.exceptions import Abort, ConfigurationError

from monitoring_record import theme
from monitoring_record.mkdocs_adapter.template_errors import described, place_in_template, place_of

_SHOWN = 100
"""The number of messages that a notice shows; the terminal shows all."""

_PLACE = re.compile(rb'<div data-md-component="announce">|<body[^>]*>')
"""After the first of these tags of a page, there is room for a notice; in the theme, before the page's own notices."""


@dataclass(frozen=True)
class Notice:
    """The messages of a build."""

    messages: tuple[str, ...] = ()
    """Why the site could not be built; of a site that was built, its warnings, any of which prevents its publication."""
    stale: bool = False
    """Whether the pages are older than the files."""

    def above(self, page: bytes) -> bytes:
        """Return the HTML of a page with the notice at its top."""
        if not self.messages:
            return page
        html = _template("notice.html", messages=self.messages, stale=self.stale, shown=_SHOWN).encode()
        places = [found.end() for found in _PLACE.finditer(page)]
        at = places[-1] if places else 0
        return page[:at] + html + page[at:]


def page_before_the_first() -> bytes:
    """Return the page at every address while no site has been built."""
    return _template("no-page.html").encode()


def message_about(error: BaseException) -> str:
    """Return what ended a build; of what nobody expected also the place."""
    if is_expected(error):
        return str(error)
    place = place_in_template(error) or place_of(traceback.extract_tb(error.__traceback__)[-1])
    return f"{described(error)} ({place}). The terminal shows more about it."


def is_expected(error: BaseException) -> bool:
    """Whether the message of an error says all."""
    return isinstance(error, Abort | ConfigurationError)


@contextmanager
def collected_messages() -> Iterator[list[str]]:
    """Yield a list that gets the warnings and errors that a build logs."""
    collection = _Collection(logging.WARNING)
    log = logging.getLogger("mkdocs")
    log.addHandler(collection)
    try:
        yield collection.messages
    finally:
        log.removeHandler(collection)


class _Collection(logging.Handler):
    """Collects what the present thread logs: others log meanwhile which pages browsers ask for in vain."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.messages: list[str] = []
        self._thread = get_ident()

    def emit(self, record: logging.LogRecord) -> None:
        if record.thread == self._thread:
            self.messages.append(record.getMessage())


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(theme.FOLDER / "serving"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _template(name: str, **variables: object) -> str:
    return _environment().get_template(name).render(**variables)
