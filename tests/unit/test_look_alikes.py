"""Letters that look alike, and the scripts that they belong to."""

import pytest

from monitoring_record.source.look_alikes import described, plain
from monitoring_record.source.scripts import is_joined, script_of


@pytest.mark.parametrize(
    ("character", "script"),
    [("a", "Latin"), ("а", "Cyrillic"), ("α", "Greek"), ("ա", "Armenian"), ("日", None), ("\x00", None), ("1", None)],
)
def test_the_script_of_a_letter_is_told_if_it_is_taken_for_another(character: str, script: str | None) -> None:
    assert script_of(character) == script


def test_joiners_shape_the_letters_of_some_scripts() -> None:
    assert [letter for letter in "aаمक\x00" if is_joined(letter)] == ["م", "क"]


@pytest.mark.parametrize(
    ("character", "key", "said"),
    [
        ("а", "a", "a Cyrillic а, which looks like a Latin a"),
        ("З", "3", "a Cyrillic З, which looks like the digit 3"),
        ("—", "-", "a dash (—), where a hyphen (-) is meant"),
        ("：", ":", "a special ：, which looks like a plain :"),
        ("ｍ", "m", "a special ｍ, which looks like a plain m"),
        ("٣", "3", "a special ٣, which looks like a plain 3"),
        ("ж", "ж", "a Cyrillic ж"),
        ("日", "日", "“日”"),
        ("ﬁ", "ﬁ", "a Latin ﬁ"),
        ("½", "½", "“½”"),
        ("ß", "ß", "a Latin ß"),
    ],
)
def test_a_character_is_described_by_what_it_looks_like(character: str, key: str, said: str) -> None:
    assert plain(character) == key
    assert described(character) == said
