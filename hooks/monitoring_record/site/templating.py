"""The environment of the templates, with the functions and filters that all of them may use."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from monitoring_record import addresses
from monitoring_record.analysis.differences import equal_finding
from monitoring_record.analysis.meeting_changes import by_step
from monitoring_record.analysis.promise_headline import PROMISE
from monitoring_record.analysis.promises import by_outcome
from monitoring_record.citing import FORMS, coins
from monitoring_record.dates import day, days, last_day, month, short_month
from monitoring_record.downloads.examples import examples
from monitoring_record.downloads.tables import RELATIONS
from monitoring_record.downloads.tables.csv_file import HARMLESS
from monitoring_record.downloads.tables.descriptions import in_words, meaning_of, title_of
from monitoring_record.records import Finding, PromiseOutcome, RatingChange, Voice
from monitoring_record.records.due_date import due_in_short, due_in_words
from monitoring_record.records.programme import capitalised, possessive
from monitoring_record.site.direct_code import DirectEnvironment
from monitoring_record.site.symbols import symbol_picture, symbol_svg
from monitoring_record.texts import html_of, inline_html_of

TEMPLATES = Path(__file__).parent / "templates"


@cache
def environment(compiled: BytecodeCache | None = None) -> Environment:
    """Return the environment: values are escaped, and an undefined name is an error. Each template is read once.

    `compiled` keeps what templates are compiled to.
    """
    env = DirectEnvironment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        bytecode_cache=compiled,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.globals.update(_GLOBALS)
    env.filters.update(_FILTERS)
    return env


def _markdown(text: str) -> Markup:
    """A text, rendered; no mention becomes a link."""
    return Markup(html_of(text))  # noqa: S704 – the renderer escapes all markup of the text


def _markdown_line(text: str) -> Markup:
    """A text of one paragraph, rendered without an element around it."""
    return Markup(inline_html_of(text))  # noqa: S704 – the renderer escapes all markup of the text


_KILO = 1000


def _size(count: int) -> str:
    """Return a number of bytes as readers say it: “45 kB”, “1.2 MB”."""
    if count < _KILO**2:
        return f"{max(round(count / _KILO), 1)} kB"
    return f"{count / _KILO**2:.1f} MB"


def _between_tags(text: str) -> Markup:
    """A text that stands between tags, where quotation marks are no markup: the citations of a page have a thousand."""
    return Markup(escape(text, quote=False))  # noqa: S704 – it is escaped


def _symbol_svg(sign: str) -> Markup:
    return Markup(symbol_svg(sign))  # noqa: S704 – it escapes a sign that is not drawn


_NOT_PLAIN = re.compile(r"[^ 0-9A-Za-z]")


def _css_string(text: str) -> Markup:
    """Return a text as a string of a style sheet. Every sign is written by its number, so none can end the string."""
    escaped = _NOT_PLAIN.sub(lambda sign: f"\\{ord(sign[0]):x} ", text)
    return Markup(f'"{escaped}"')  # noqa: S704 – a style sheet is no HTML


_GLOBALS: Mapping[str, Any] = {
    "addresses": addresses,
    "citation_forms": FORMS,
    "Finding": Finding,
    "examples": examples,
    "HARMLESS": HARMLESS,
    "RELATIONS": RELATIONS,
    "in_words": in_words,
    "meaning_of": meaning_of,
    "title_of": title_of,
    "equal_finding": equal_finding,
    "PROMISE": PROMISE,
    "PromiseOutcome": PromiseOutcome,
    "by_outcome": by_outcome,
    "by_step": by_step,
    "RatingChange": RatingChange,
    "Voice": Voice,
}
"""What every template can name."""

_FILTERS: Mapping[str, Callable[..., Any]] = {
    "between_tags": _between_tags,
    "coins": coins,
    "day": day,
    "due": due_in_words,
    "short_due": due_in_short,
    "size": _size,
    "days": days,
    "last_day": last_day,
    "month": month,
    "short_month": short_month,
    "capitalised": capitalised,
    "possessive": possessive,
    "css_string": _css_string,
    "symbol_picture": symbol_picture,
    "symbol_svg": _symbol_svg,
    "markdown": _markdown,
    "markdown_line": _markdown_line,
}
