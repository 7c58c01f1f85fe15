"""The codes of languages, as people may write them."""

import pytest

from monitoring_record.records.languages import language_in_latin


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("кк", "kk"),
        ("ру", "ru"),
        ("каз", "kaz"),
        ("кз", "kk"),
        ("уа", "uk"),
        ("жж", None),
        ("зз", None),
        ("к", None),
        ("русс", None),
        ("kk", None),
        ("ελ", None),
    ],
)
def test_a_code_in_cyrillic_letters_is_read_letter_by_letter(written: str, expected: str | None) -> None:
    assert language_in_latin(written) == expected
