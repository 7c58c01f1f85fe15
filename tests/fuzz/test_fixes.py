"""Files with several mistakes at random are mended without loss."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from monitoring_record.editing.fixes import fixed_text, known_ids
from monitoring_record.source.yaml_reader import read_yaml
from tests.support.paths import TINY

IDS = known_ids(TINY)
SOUND = sorted(path.relative_to(TINY) for path in TINY.rglob("*.yml"))


def anywhere(old: str, new: str) -> Callable[[str, random.Random], str]:
    """Return a mistake: one of the places of `old` becomes `new`."""

    def make(text: str, chance: random.Random) -> str:
        places = [place for place in range(len(text)) if text.startswith(old, place)]
        if not places:
            return text
        place = chance.choice(places)
        return text[:place] + new + text[place + len(old) :]

    return make


MISTAKES = (
    *(anywhere(": ", new) for new in (":\u00a0", " : ", ":", "：", ":\t")),
    *(anywhere("\n  ", new) for new in ("\n\u00a0\u00a0", "\n\t", "\n ", "\n")),
    *(anywhere("- ", new) for new in ("– ", "• ", "-\u00a0", "-")),
    *(anywhere("\n", new) for new in ("\r\n", "\r", " \n", "\u00a0\n", "\u2028")),
    *(anywhere(old, new) for old, new in (("a", "а"), ("e", "E"), ('"', "”"), ('"', "“"), (" ", "\u00a0"), ("_", " "))),
)


@pytest.mark.parametrize("file", SOUND, ids=str)
def test_no_mistake_is_made_worse(file: Path) -> None:
    """Of a file with several mistakes, some of which have no cure, no word is lost; a second look finds nothing more."""
    chance = random.Random(str(file))
    sound = (TINY / file).read_bytes().decode()
    for _ in range(60):
        text = sound
        for _ in range(chance.randint(1, 4)):
            text = chance.choice(MISTAKES)(text, chance)
        mended, _ = fixed_text(text, file, IDS)
        assert fixed_text(mended, file, IDS) == (mended, []), text
        before, after = (read_yaml("", each.encode()) for each in (text, mended))
        assert before.values is None or len(after.problems) <= len(before.problems), text
