"""The environment of the templates of Markdown: those of the pages, with another way to escape."""

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader
from markupsafe import Markup

from monitoring_record.site.templating import environment
from monitoring_record.texts import address_in_brackets, escaped

_TICKS = re.compile("`+")
TEMPLATES = Path(__file__).parent / "markdown"


@cache
def markdown_environment(compiled: BytecodeCache | None = None) -> Environment:
    """Return the environment: each value is escaped as Markdown, unless it is Markdown that a macro or a text has made."""
    env = environment(compiled).overlay(loader=FileSystemLoader(TEMPLATES), finalize=_value)
    own = {"address": _address, "code": _code, "fenced": _fenced, "quoted": _quoted, "web_link": _web_link}
    env.filters = {**env.filters, **own}
    return env


def _value(value: Any) -> Markup:
    """Return a value as a template writes it. To Jinja, `Markup` is what need not be escaped again."""
    return value if type(value) is Markup else _words(str(value))


@lru_cache(maxsize=4096)
def _words(words: str) -> Markup:
    """Return words, escaped; the same labels and titles come again and again."""
    return Markup(escaped(words))  # noqa: S704 – nothing in it is markup


def _web_link(words: str, address: str) -> Markup:
    """Return words with a link to an address of the data."""
    return Markup(f"[{escaped(words)}]({address_in_brackets(address)})")  # noqa: S704


def _address(address: str) -> Markup:
    """Return an address of the data as it may be between angle brackets."""
    return Markup(address_in_brackets(address))  # noqa: S704


def _code(word: str) -> Markup:
    """Return a word of programs, such as an id."""
    assert "`" not in word, "a word of programs has no backtick"  # noqa: S101
    return Markup(f"`{word}`")  # noqa: S704 – between backticks, nothing else is markup


def _fenced(lines: str, language: str = "yaml") -> Markup:
    """Return lines of a language between fences that are longer than any in them."""
    longest = max(map(len, _TICKS.findall(lines)), default=0)
    fence = "`" * max(3, longest + 1)
    return Markup(f"{fence}{language}\n{lines.rstrip()}\n{fence}")  # noqa: S704 – the fence ends only where it does


def _quoted(text: Markup) -> Markup:
    """Return a text as part of a quotation."""
    return Markup("\n".join(f"> {line}".rstrip() for line in text.split("\n")))  # noqa: S704
