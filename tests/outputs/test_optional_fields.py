"""What a report may leave out, such as chapters and experts, and what it may add, such as earlier rounds."""

import json
from pathlib import Path

import pytest

from monitoring_record.analysis.matrix import bands
from monitoring_record.analysis.verdicts import Verdicts
from monitoring_record.editing.scaffold import new_report
from monitoring_record.library import load
from monitoring_record.records import Dossier, Rating
from monitoring_record.search.meeting_entries import meeting_entries
from tests.support.contents import downloaded
from tests.support.reports import analysis, site

EARLIER = """\
earlier_rounds:
  - name: Round of 2015
    meeting: 2
    document: CC/2015/7
    ratings:
      - recommendation: 7
        ratings: half
      - recommendation: 8
        ratings: [most, little]
"""


@pytest.fixture
def bare(data: Path) -> Dossier:
    """The tiny report without chapters and experts, with an earlier round."""
    report = data / "ruritania/report.yml"
    report.write_text(report.read_text(encoding="utf-8").partition("chapters:")[0] + EARLIER, encoding="utf-8")
    for recommendation in (data / "ruritania/recommendations").iterdir():
        lines = recommendation.read_text(encoding="utf-8").splitlines(keepends=True)
        recommendation.write_text("".join(line for line in lines if not line.startswith("chapter:")), encoding="utf-8")
    for meeting in (data / "ruritania/meetings").iterdir():
        text = meeting.read_text(encoding="utf-8")
        meeting.write_text(
            f"{text.partition('experts:')[0]}reported:{text.partition('reported:')[2]}", encoding="utf-8"
        )
    library = load(data)
    assert [str(problem) for problem in library.problems] == []
    return library.dossiers[0].published()


@pytest.fixture
def pages(bare: Dossier) -> dict[str, str]:
    return {page.address: page.body for page in site(bare).pages()}


def test_without_chapters_there_is_one_group_and_no_page_of_a_chapter(bare: Dossier, pages: dict[str, str]) -> None:
    (band,) = bands(bare, Verdicts(bare))
    assert band.chapter is None
    assert [row.recommendation.number for row in band.rows] == [1, 2]
    assert not [address for address in pages if "chapters" in address]
    mentioning = [
        address
        for address, body in pages.items()
        if "chapter" in body.lower().replace("print-chapter", "")
        and not address.endswith("/cite/")  # reference managers call a passage so
    ]
    assert mentioning == ["ruritania/data/"], "the downloads describe what they may contain"


def test_without_experts_a_meeting_names_nobody(bare: Dossier, pages: dict[str, str]) -> None:
    assert "Assessed by" not in pages["ruritania/meetings/1/"]
    facts = [entry for entry in meeting_entries(analysis(bare), bare.meetings[0], "Meeting") if entry.anchor == "facts"]
    assert "xperts" not in f"{facts[0].title} {facts[0].text}"


def test_earlier_rounds_are_a_table_of_the_overview(pages: dict[str, str]) -> None:
    overview = pages["ruritania/"]
    assert "Earlier rounds" in overview
    rounds = overview.partition("Earlier rounds")[2].partition("</dl>")[0]
    assert "<dt>Round of 2015</dt>" in rounds
    assert "2nd meeting, CC/2015/7" in rounds
    assert [label in rounds for label in ("Fully done", "Half done", "Mostly done", "Hardly begun")] == [
        False,
        True,
        True,
        True,
    ]


def test_a_report_without_earlier_rounds_says_nothing_of_them(tiny: Dossier, bare: Dossier) -> None:
    overview = next(page.body for page in site(tiny).pages() if page.address == "ruritania/")
    assert "Earlier rounds" not in overview
    assert "earlier_rounds" not in json.loads(downloaded(tiny, "report.json"))["report"]
    assert json.loads(downloaded(bare, "report.json"))["report"]["earlier_rounds"][0]["ratings"][1]["ratings"] == [
        "most",
        "little",
    ]


def test_the_document_names_the_programme(bare: Dossier) -> None:
    assert json.loads(downloaded(bare, "report.json"))["report"]["programme"] == "Peer review of castles"


def test_a_new_report_of_the_programme_has_no_chapters_either(bare: Dossier) -> None:
    files = {file.path: file.text for file in new_report("syldavia", "castles", "five-steps", 1, bare)}
    assert not [path for path, text in files.items() if "chapter" in text]


@pytest.mark.parametrize(
    ("label", "words"),
    [("Half done", "half done"), ("B (partly)", "B (partly)"), ("B", "B"), ("Not rated", "not rated")],
)
def test_labels_within_a_sentence(label: str, words: str) -> None:
    rating = Rating(id="b", label=label, short="x", symbol="x", colour="#000000", meaning="x")
    assert rating.in_sentence == words
