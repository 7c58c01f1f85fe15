"""A recommendation whose parts are rated, and not the whole."""

import csv
import io
import json
from pathlib import Path

import pytest

from monitoring_record.analysis.current_ratings import current_rating
from monitoring_record.analysis.verdicts import Verdicts
from monitoring_record.diff.diff_report import diff_report
from monitoring_record.diff.glossary_diff import glossary_diff
from monitoring_record.diff.markup import PLAIN_TEXT
from monitoring_record.diff.record_diff import record_diff
from monitoring_record.library import load, silent_changes
from monitoring_record.records import Dossier
from monitoring_record.search.recommendation_entries import recommendation_page
from tests.support.contents import downloaded
from tests.support.reports import analysis, site

UPDATE = """\
stage: published
assessment:
  parts:
    - part: "1"
      rating: full
      reasons: All are counted.
    - part: ["2", "3"]
      rating: little
      reasons: Little is done.
"""


@pytest.fixture
def by_part(data: Path) -> Dossier:
    """The tiny report, with ratings of the parts of Recommendation 1 alone at the second meeting."""
    (data / "ruritania/updates/2/01.yml").write_text(UPDATE, encoding="utf-8")
    library = load(data)
    assert [str(problem) for problem in library.problems] == []
    return library.dossiers[0].published()


def test_the_meeting_counts_it_apart(by_part: Dossier) -> None:
    counts = analysis(by_part).meetings[2].counts
    assert [recommendation.number for recommendation in counts.part_by_part] == [1]
    assert sum(share.count for share in counts.shares) == 1
    of_moats = analysis(by_part).counts_of_chapter(by_part.report.chapters[1])[1]
    assert of_moats.part_by_part == ()


def test_its_share_of_the_bar_is_not_a_rating_s(by_part: Dossier) -> None:
    body = next(page.body for page in site(by_part).pages() if page.address == "ruritania/meetings/2/")
    bar, _, key = body.partition('<svg class="bar"')[2].partition("</svg>")
    assert '<g class="by-part"><rect x="50.0%" width="50.0%"' in bar, "one of the two recommendations"
    assert "rated part by part" in key


def test_an_older_rating_of_the_whole_is_not_the_current_one(by_part: Dossier) -> None:
    verdicts, walls = Verdicts(by_part), by_part.recommendations[0]
    assert verdicts.last_rated_meeting_of(walls) is by_part.meetings[1]
    assert current_rating(by_part, verdicts, walls) is None


def test_a_meeting_that_rated_only_parts_is_the_latest(data: Path) -> None:
    (data / "ruritania/updates/2/01.yml").write_text(UPDATE, encoding="utf-8")
    (data / "ruritania/updates/2/02.yml").unlink()
    dossier = load(data).dossiers[0].published()
    assert Verdicts(dossier).last_rated_meeting() is dossier.meetings[1]


def test_the_matrix_shows_the_parts(by_part: Dossier) -> None:
    table = analysis(by_part).table
    assert table is not None
    row = table.bands[0].rows[0]
    assert row.current_verdict is None
    assert row.last_rated_cell is not None
    assert [(verdict.part, verdict.rating.id) for verdict in row.last_rated_cell.parts] == [
        ("1", "full"),
        ("2", "little"),
        ("3", "little"),
    ]


def test_the_picture_has_a_stack_for_it(by_part: Dossier) -> None:
    (step,) = analysis(by_part).meetings[2].steps
    assert [(stack.of, stack.count) for stack in step.now.stacks if not stack.is_rating] == [("by-part", 1)]
    assert {sum(stack.count for stack in column.stacks) for column in (step.before, step.now)} == {2}


def test_the_table_of_ratings_has_no_row_for_the_whole(by_part: Dossier) -> None:
    rows = [row for row in csv.DictReader(io.StringIO(downloaded(by_part, "ratings.csv"))) if row["meeting"] == "2"]
    assert [(row["recommendation"], row["part"]) for row in rows] == [("1", "1"), ("1", "2"), ("1", "3"), ("2", "")]


def test_the_document_has_no_rating_of_the_whole(by_part: Dossier) -> None:
    updates = json.loads(downloaded(by_part, "report.json"))["updates"]
    (update,) = (update for update in updates if (update["meeting"], update["recommendation"]) == (2, 1))
    assert "overall" not in update["assessment"]


def test_the_search_knows_the_ratings_of_the_parts(by_part: Dossier) -> None:
    page = recommendation_page(analysis(by_part), by_part.recommendations[0])
    assert "Ratings by part: 1.1 fully done, 1.2 hardly begun, 1.3 hardly begun." in " ".join(page.entries[0].context)


def test_the_diff_says_that_the_rating_is_gone(by_part: Dossier, tiny: Dossier) -> None:
    output = diff_report(record_diff((tiny.published(),), (by_part,)), glossary_diff(None, None), PLAIN_TEXT)
    assert "overall rating removed" in output


def test_a_published_rating_does_not_go_in_silence(data: Path) -> None:
    before = load(data)
    (data / "ruritania/updates/2/01.yml").write_text(UPDATE, encoding="utf-8")
    silent = [str(problem) for problem in silent_changes(before, load(data), data)]
    assert any("the published rating of the whole was" in problem for problem in silent)
    noted = UPDATE + "notes:\n  - The rating of the whole was withdrawn.\n"
    (data / "ruritania/updates/2/01.yml").write_text(noted, encoding="utf-8")
    messages = [str(problem) for problem in silent_changes(before, load(data), data)]
    assert not any("the whole" in problem for problem in messages)
