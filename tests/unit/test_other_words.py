"""A field that is called by a word of everyday use is told by its name; one that could be two fields is not."""

import pytest

from monitoring_record.loading.other_words import _WORDS, field_meant
from monitoring_record.records import Meeting, Recommendation, Record, Report, Update
from monitoring_record.records.update import AssessedParts, Document, GovernmentText


@pytest.mark.parametrize(
    ("record", "name", "field"),
    [
        (Update, "NGO", "alternative"),
        (Update, "civil society", "alternative"),
        (Update, "shadow_report", "alternative"),
        (Update, "reply of the state", "government"),
        (Update, "government-response", "government"),
        (Update, "experts", "assessment"),
        (Update, "status", "stage"),
        (Update, "colour", None),
        (GovernmentText, "paragraph", "part"),
        (AssessedParts, "score", "rating"),
        (AssessedParts, "comment", None),
        (Document, "type", "kind"),
        (Document, "link", "url"),
        (Meeting, "city", "place"),
        (Recommendation, "wording", "text"),
        (Report, "license", "licence"),
        (Report, "copyright", "licence"),
    ],
)
def test_the_field_is_that_of_the_first_known_word(record: type[Record], name: str, field: str | None) -> None:
    assert field_meant(name, record) == field


def test_each_word_is_small_and_no_field_has_its_own_name_among_them() -> None:
    for field, words in _WORDS.items():
        assert words == words.lower()
        assert field not in words.split()
