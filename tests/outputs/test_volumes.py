"""The volumes in which a report is printed."""

import pytest

from monitoring_record.analysis.passages import record_texts
from monitoring_record.analysis.volumes import volumes
from monitoring_record.records import Dossier
from tests.support.castles import write_castles
from tests.support.reports import analysis, dossier, site


@pytest.fixture(scope="module")
def castles(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    """Return a report of four chapters with three recommendations each."""
    data = tmp_path_factory.mktemp("castles") / "data"
    write_castles(data)
    return dossier(data)


def numbers(castles: Dossier, largest: int) -> list[list[int]]:
    """Return the numbers of the recommendations in each volume."""
    found = volumes(castles, record_texts(castles), largest)
    return [[recommendation.number for recommendation in volume.recommendations] for volume in found]


def size(castles: Dossier, *recommendations: int) -> int:
    """Return the number of characters of recommendations."""
    texts = record_texts(castles)
    return sum(len(text.text) for text in texts if text.passage.recommendation.number in recommendations)


def test_a_short_report_has_one_volume(castles: Dossier) -> None:
    assert numbers(castles, size(castles, *range(1, 13))) == [list(range(1, 13))]


def half_of(castles: Dossier) -> int:
    """Return the size of the longer one of the first and the last two chapters."""
    return max(size(castles, *range(1, 7)), size(castles, *range(7, 13)))


def test_a_volume_begins_with_a_chapter_that_would_not_fit_into_the_one_before(castles: Dossier) -> None:
    assert numbers(castles, half_of(castles)) == [[1, 2, 3, 4, 5, 6], [7, 8, 9, 10, 11, 12]]


def test_a_chapter_that_fits_into_no_volume_is_divided(castles: Dossier) -> None:
    longest = max(size(castles, number) for number in range(1, 13))
    assert [volume for volume in numbers(castles, longest) if size(castles, *volume) > longest] == []
    in_order = [number for volume in numbers(castles, longest) for number in volume]
    assert in_order == list(range(1, 13)), "none is left out"


def test_a_recommendation_that_is_longer_than_a_volume_has_one_of_its_own(castles: Dossier) -> None:
    assert numbers(castles, 1) == [[number] for number in range(1, 13)]


def test_a_volume_names_its_first_and_last_recommendation(castles: Dossier) -> None:
    first, last = volumes(castles, record_texts(castles), half_of(castles))
    assert (first.span, last.span) == ("1–6", "7–12")
    assert volumes(castles, record_texts(castles), 1)[0].span == "1"


def test_a_report_without_recommendations_has_an_empty_volume(castles: Dossier) -> None:
    empty = castles.__class__(castles.report, castles.programme, castles.scale, castles.meetings, (), (), castles.files)
    assert [volume.recommendations for volume in analysis(empty).volumes] == [()]


def test_pages_of_volumes_contain_every_recommendation_once(castles: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    half = half_of(castles)
    monkeypatch.setattr(
        "monitoring_record.analysis.report_analysis.volumes", lambda of, texts: volumes(of, texts, half)
    )
    pages = {page.address: page for page in site(castles).pages()}
    cover, first, second = (pages[f"ruritania/print/{name}"] for name in ("", "1/", "2/"))
    assert 'href="1/#r1"' in cover.body
    assert 'id="r12"' in cover.body, "an earlier link to its section of the page leads to its volume"
    assert "r1-m1-p1" in first.anchors
    assert "r12-m1-p1" in second.anchors
    assert not first.anchors & second.anchors - {"title"}
    assert 'href="#r2' in first.body, "a mention stays in the volume"
    assert 'href="../2/"' in first.body, "the next volume"
