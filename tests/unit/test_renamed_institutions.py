"""Which institution has a new key, while other files name it by the old one."""

import pytest

from monitoring_record.checks.renamed_institutions import renamed_institution
from monitoring_record.records import Institution, InstitutionKind
from monitoring_record.source.problems import Position

TWICE = [Position("updates/1/01.yml", line) for line in (3, 7)]
KNOWN = {
    key: Institution(name=name, kind=InstitutionKind.MINISTRY)
    for key, name in (
        ("ministry-of-moats-and-bridges", "Ministry of Moats and Bridges"),
        ("ministry-of-health", "Ministry of Health"),
        ("ministry-of-walls", "Ministry of Walls"),
        ("ministry-of-gold", "Ministry of Gold"),
        ("council", "Council of the Crown"),
    )
}


@pytest.mark.parametrize(
    ("lost", "expected"),
    [
        ("ministry-of-moats", "ministry-of-moats-and-bridges"),
        ("ministry-of-bridges-and-roads", "ministry-of-moats-and-bridges"),
        ("council-of-the-crown", "council"),
        ("ministry-of-culture", None),
        ("moats", None),
    ],
)
def test_an_institution_is_known_by_its_name_or_by_a_word_that_few_keys_have(lost: str, expected: str | None) -> None:
    assert renamed_institution(lost, TWICE, KNOWN, named={lost}) == expected


def test_what_is_in_one_place_is_a_slip() -> None:
    assert renamed_institution("ministry-of-moats", TWICE[:1], KNOWN, named={"ministry-of-moats"}) is None


@pytest.mark.parametrize("lost", ["ministry-of-moats", "council-of-the-crown"])
def test_what_a_file_names_by_its_key_was_not_renamed(lost: str) -> None:
    assert renamed_institution(lost, TWICE, KNOWN, named={lost, *KNOWN}) is None
    assert renamed_institution(lost, TWICE, {}, named={lost}) is None


def test_the_most_similar_key_is_taken() -> None:
    known = KNOWN | {"ministry-of-moats": Institution(name="Moat Office", kind=InstitutionKind.MINISTRY)}
    assert renamed_institution("ministry-of-moats-and-roads", TWICE, known, named=()) == "ministry-of-moats-and-bridges"
