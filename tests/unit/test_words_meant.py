"""Which of a few allowed words a phrase with further words means."""

import pytest

from monitoring_record.loading.words_meant import words_meant
from monitoring_record.records.vocabularies import DocumentKind, Finding, Stage


@pytest.mark.parametrize(
    ("phrase", "meant"),
    [
        ("partly implemented", [Finding.PARTLY]),
        ("implemented in part", [Finding.PARTLY]),
        ("not fully implemented", [Finding.PARTLY]),
        ("not yet implemented", [Finding.NOT_IMPLEMENTED]),
        ("fully implemented", [Finding.IMPLEMENTED]),
        ("not done", []),
    ],
)
def test_no_proposal_turns_a_finding_into_its_opposite(phrase: str, meant: list[Finding]) -> None:
    assert words_meant(phrase, list(Finding)) == meant


@pytest.mark.parametrize("phrase", ["not published", "unpublished", "never endorsed", "partly assessed"])
def test_a_stage_that_is_not_reached_is_not_proposed(phrase: str) -> None:
    assert words_meant(phrase, list(Stage)) == []


@pytest.mark.parametrize(
    ("phrase", "meant"),
    [
        ("normative resolution of the supreme court", [DocumentKind.RESOLUTION]),
        ("draft resolution", [DocumentKind.RESOLUTION, DocumentKind.BILL]),
        ("Law on the fight against rust", [DocumentKind.LAW]),
        ("decree no. 7", [DocumentKind.DECREE]),
        ("something odd", []),
    ],
)
def test_the_kinds_that_say_most_of_a_phrase_are_meant(phrase: str, meant: list[DocumentKind]) -> None:
    assert words_meant(phrase, list(DocumentKind)) == meant
