"""Generates texts: the words of the real record in random order, with lists, citations and mentions among them."""

import random
import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from bench.size import Size

REAL_UPDATES = Path(__file__).resolve().parent.parent / "data/kazakhstan/updates"

PARTS = 4
"""The parts of each generated recommendation."""

_FIELDS = ("Bridges", "Castles", "Ferries", "Gardens", "Harbours", "Markets", "Mills", "Roads", "Springs", "Towers")
INSTITUTIONS = {
    f"{body}-of-{field}".lower(): f"{body} of {field}"
    for body in ("Ministry", "Agency", "Court", "Council")
    for field in _FIELDS
}
"""The names of the institutions of a generated report, by key; texts name them."""

_MARKUP = re.compile(r"\]\[[^\]]*\]|\[|https?://\S+")
_WORD = re.compile(r"(?<![\w’'.-])[A-Za-z]{2,18}(?![\w’'-])")
_BEGINS_A_MENTION = re.compile(r"(?i)recommendations?|parts?|meetings?")


@cache
def real_words() -> Sequence[str]:
    """Return the words of the real updates, each as often as it is there."""
    updates = (yaml.load(file.read_bytes(), yaml.CSafeLoader) for file in sorted(REAL_UPDATES.rglob("*.yml")))
    words = (word for update in updates for text in _texts(update) for word in _WORD.findall(_MARKUP.sub(" ", text)))
    return [word for word in words if not _BEGINS_A_MENTION.fullmatch(word)]


def _texts(update: Any) -> Iterator[str]:
    """Yield the texts of an update, wherever they are in it."""
    if isinstance(update, list):
        yield from (text for item in update for text in _texts(item))
    elif isinstance(update, dict):
        for field, value in update.items():
            yield from [value] if field in ("text", "reasons") else _texts(value)


class TextGenerator:
    """Writes the texts of a report of one size. All choices come from one seed."""

    def __init__(self, size: Size, seed: str) -> None:
        self.size = size
        self.chance = random.Random(seed)  # noqa: S311 – nothing secret

    def title(self, least: int = 3, most: int = 6) -> str:
        """Return a few words that begin with a capital."""
        return self._words(least, most).capitalize()

    def text(self, words: int, keys: Sequence[str] = ()) -> str:
        """Return paragraphs and lists of about so many words; `keys` are those of the documents that they may cite."""
        blocks: list[str] = []
        while words > 0:
            block = self._list() if blocks and self.chance.random() < 0.15 else self._paragraph(words, keys)
            words -= len(block.split())
            blocks.append(block)
        return "\n\n".join(blocks)

    def citation(self, key: str) -> str:
        """Return a link to a document."""
        return f"[{self._words(1, 3)}][{key}]"

    def promise(self) -> str:
        """Return a sentence in which an institution is to do something."""
        return f"The {self.chance.choice(list(INSTITUTIONS.values()))} is to {self._words(8, 14)}."

    def _words(self, least: int, most: int) -> str:
        return " ".join(self.chance.choices(real_words(), k=self.chance.randint(least, most))).lower()

    def _list(self) -> str:
        return "\n".join(f"- {self._words(4, 8)};" for _ in range(3))

    def _paragraph(self, words: int, keys: Sequence[str]) -> str:
        return "\n".join(self._sentence(keys) for _ in range(min(3, 1 + words // 25)))

    def _sentence(self, keys: Sequence[str]) -> str:
        words = self.chance.choices(real_words(), k=self.chance.randint(9, 26))
        place = self.chance.randrange(2, len(words))
        return " ".join([words[0].capitalize(), *words[1:place], *self._reference(keys), *words[place:]]) + "."

    def _reference(self, keys: Sequence[str]) -> Iterator[str]:
        """Yield what a third of the sentences contain: a citation, a mention of the record or an institution, or figures."""
        chance = self.chance.random()
        if keys and chance < 0.2:
            yield self.citation(self.chance.choice(keys))
        elif chance < 0.28:
            yield self._mention()
        elif chance < 0.30:
            yield f"the {self.chance.choice(list(INSTITUTIONS.values()))}"
        elif chance < 0.33:
            yield f"{self.chance.randint(2, 900)} in {self.chance.randint(2015, 2030)},"

    def _mention(self) -> str:
        number, part = self.chance.randint(1, self.size.recommendations), self.chance.randint(1, PARTS)
        meeting = ordinal(self.chance.randint(1, self.size.meetings))
        return self.chance.choice((f"Recommendation {number}", f"part {number}.{part}", f"the {meeting} meeting"))


def ordinal(number: int) -> str:
    """Return 1st, 2nd, 3rd, 4th …"""
    teens = 10 < number % 100 < 14
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
