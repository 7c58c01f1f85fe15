"""The Markdown files of this record."""

from pathlib import Path

from monitoring_record.addresses import beside
from monitoring_record.analysis import compile_record
from monitoring_record.library import load
from tests.support.markdown_files import broken_links, html_in, lost_texts
from tests.support.paths import ROOT

ADDRESS = "https://record.example.org/"


def test_every_link_leads_somewhere(real_site: Path) -> None:
    assert list(broken_links(real_site, ADDRESS)) == []


def test_no_file_contains_html(real_site: Path) -> None:
    for file in real_site.rglob("*.md"):
        assert html_in(file.read_text(encoding="utf-8")) == [], file.name


def test_every_text_is_below_the_address_of_its_part_and_meeting(real_site: Path) -> None:
    (report,) = compile_record(load(ROOT / "data")).published
    addresses = (f"kazakhstan/recommendations/{of.number}/" for of in report.dossier.recommendations)
    files = {address: (real_site / beside(address, ".md")).read_text(encoding="utf-8") for address in addresses}
    assert list(lost_texts(report, files, ADDRESS)) == []


def test_the_last_rating_of_a_part_can_be_answered_and_cited_from_one_file(real_site: Path) -> None:
    page = (real_site / "kazakhstan/recommendations/13.md").read_text(encoding="utf-8")
    heading = f"### 13.4 at the 20th meeting, March 2019 – <{ADDRESS}kazakhstan/recommendations/13/#m20-p4>"
    below = page.partition(heading)[2].partition("\n### ")[0]
    assert "Rating by the experts: **Lack of progress** (`lack-of-progress`)" in below
    assert "#### Alternative report by Internews-Kazakhstan on 13.4 at the 20th meeting: not implemented" in below
    assert "#### Assessment by the experts: 13.4 at the 20th meeting" in below


def test_a_program_finds_every_recommendation_in_llms_txt(real_site: Path) -> None:
    begin = (real_site / "llms.txt").read_text(encoding="utf-8")
    for number in range(1, 30):
        assert f"({ADDRESS}kazakhstan/recommendations/{number}.md)" in begin
