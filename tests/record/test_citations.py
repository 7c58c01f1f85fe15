"""What reference managers take from the pages of the record: author, title, date, address and edition of what is cited."""

from datetime import date
from pathlib import Path

from monitoring_record.citing import FILE_FORMS
from tests.support.zotero import Item, coins, embedded_metadata

ADDRESS = "https://record.example.org/kazakhstan/"
REPORT = "Kazakhstan: Istanbul Anti-Corruption Action Plan, fourth round of monitoring"


def html(site: Path, page: str) -> str:
    return (site / "kazakhstan" / page / "index.html").read_text(encoding="utf-8")


def said(item: Item) -> tuple[str, list[str], str | None, date, str, str]:
    """Return what an item says: its type, author, report, day, address and edition."""
    day = date.fromisoformat(item.fields["date"].replace("/", "-"))
    report, edition = item.fields.get("publicationTitle"), item.fields["edition"]
    return item.type, item.creators, report, day, item.fields["url"], edition


def test_zotero_gets_13_4_at_the_20th_meeting(real_site: Path) -> None:
    items = list(coins(html(real_site, "recommendations/13/cite")))
    (item,) = (item for item in items if item.fields["url"].endswith("#m20-p4"))
    assert item.fields["title"] == "13.4 Records, statistics and annual report, 20th meeting"
    url = f"{ADDRESS}recommendations/13/#m20-p4"
    assert said(item) == ("bookSection", ["Monitoring Record"], REPORT, date(2019, 3, 22), url, "2019-03")
    assert len(items) == 1 + 2 * 9, "the whole, and 13 with its eight parts at two meetings"


def test_zotero_gets_the_page_of_a_recommendation_and_of_a_meeting(real_site: Path) -> None:
    titles = {
        "recommendations/13/": "Recommendation 13: Access to information",
        "meetings/20/": "20th meeting, March 2019",
    }
    for page, title in titles.items():
        text = html(real_site, page)
        for item in (*coins(text), embedded_metadata(text)):
            assert item.fields["title"] == title
            assert said(item) == (
                "bookSection",
                ["Monitoring Record"],
                REPORT,
                date(2019, 3, 22),
                f"{ADDRESS}{page}",
                "2019-03",
            )


def test_zotero_gets_the_whole_report(real_site: Path) -> None:
    text = html(real_site, "")
    for item in (*coins(text), embedded_metadata(text)):
        assert item.fields["title"] == REPORT
        assert said(item) == ("report", ["Monitoring Record"], None, date(2019, 3, 22), ADDRESS, "2019-03")
    (edition,) = (item for item in coins(html(real_site, "meetings/19/cite")) if item.type == "report")
    assert said(edition)[3:] == (date(2018, 7, 5), f"{ADDRESS}editions/2018-07/", "2018-07")


def test_a_page_offers_its_citations_as_files_that_are_there(real_site: Path) -> None:
    text = html(real_site, "recommendations/13/cite")
    for form in FILE_FORMS:
        assert f'href="../../13{form.ending}"' in text
        assert (real_site / f"kazakhstan/recommendations/13{form.ending}").stat().st_size > 1000
