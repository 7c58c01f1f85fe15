"""The settings of the search: what separates words, and the weight of each field."""

from pathlib import Path
from typing import Any

import yaml

_SETTINGS = Path(__file__).with_name("settings.yml")


def search_config() -> dict[str, Any]:
    """Return the `config` of the search index, as Material for MkDocs reads it."""
    settings = yaml.safe_load(_SETTINGS.read_text(encoding="utf-8"))
    stop_words = "|".join(map(_either_case, settings["stop_words"]))
    separators = "|".join((*settings["separators"], rf"\b(?:{stop_words})\b"))
    return {"separator": f"(?:{separators})+", "pipeline": settings["pipeline"], "fields": settings["fields"]}


def _either_case(word: str) -> str:
    """Return a pattern for the word with a small or a capital letter."""
    return f"[{word[0].upper()}{word[0]}]{word[1:]}" if word[0].islower() else word
