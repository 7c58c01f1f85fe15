"""The pages of promises, in a preview and where promises are too many for one page; what other pages say of promises."""

import re
import shutil
from pathlib import Path

import pytest

from monitoring_record.analysis import promise_lists
from monitoring_record.site import Page
from tests.support.castles import write_castles
from tests.support.paths import TINY
from tests.support.reports import dossier, remove, site

LIST = "ruritania/promises/"


@pytest.fixture
def castles(tmp_path: Path) -> Path:
    write_castles(tmp_path / "data")
    return tmp_path / "data"


def pages(data: Path, *, preview: bool = False) -> dict[str, Page]:
    return {page.address: page for page in site(dossier(data), preview=preview).pages()}


def text(html: str) -> str:
    """Return what readers see, on one line."""
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


def test_without_promises_there_is_no_page_and_no_word_of_them(castles: Path) -> None:
    for file in (castles / "ruritania/updates").rglob("*.yml"):
        content = re.sub(r'"(promises|outcomes)": \{.*?\n \},', r'"\1": {},', file.read_text("utf-8"), flags=re.DOTALL)
        file.write_text(content, "utf-8")
    found = pages(castles)
    assert LIST not in found
    describe_the_data = {"api/", "ruritania/data/"}
    assert {address for address, page in found.items() if "romise" in text(page.body)} == describe_the_data


def test_a_preview_says_what_is_due_before_the_coming_meeting(castles: Path) -> None:
    assert "Due before" not in text(pages(castles)[LIST].body)
    shutil.copy(TINY / "ruritania/meetings/03.yml", castles / "ruritania/meetings/03.yml")
    body = pages(castles, preview=True)[LIST].body
    assert "Due before the 3rd meeting 3" in text(body)
    assert 'href="./?due=m3#promises"' in body
    assert '<option value="m3"' in body


def test_before_anything_is_due_the_page_says_so(castles: Path) -> None:
    remove(castles, "updates/2")
    body = text(pages(castles)[LIST].body)
    assert "None was due by a later meeting." in body
    assert "4 are still open" in body


def test_a_meeting_and_its_changes_say_what_came_of_promises(castles: Path) -> None:
    found = pages(castles)
    meeting, changes = (text(found[f"ruritania/meetings/2/{page}"].body) for page in ("", "changes/"))
    assert "Of 3 promises due by the 2nd meeting, 1 was kept, 1 was put off and 1 is not mentioned." in meeting
    assert "1 promise was made at this meeting." in meeting
    assert "Kept 1 1.1 The masons are to survey every wall." in changes
    assert "New promises ¶ 1 The masons are to open every wall for a day. Due: June 2022" in changes
    assert "4 promises were made at this meeting." in text(found["ruritania/meetings/1/"].body)


def test_a_promise_is_shown_once_under_its_first_part_and_what_came_of_it_at_the_later_meeting(castles: Path) -> None:
    body = pages(castles)["ruritania/recommendations/4/"].body
    assert body.count('id="promise-gate-law"') == 1
    first, later = body.index('id="m1-p2"'), body.index('id="m2-p2"')
    assert later < first < body.index('id="promise-gate-law"') < body.index('id="p3"'), "the latest meeting is first"
    assert later < body.index("What came of earlier promises") < first
    assert "A law on gates is to come before the Diet. on 4.2 and 4.3" in text(body)


def test_too_many_promises_for_one_page_have_pages_of_their_own(castles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(promise_lists, "MOST_PROMISES", 1)
    found = pages(castles)
    years = [address for address in found if address.startswith(LIST) and address != LIST]
    assert years == [f"{LIST}{year}" for year in ("2021/", "2021/2/", "2022/", "2022/2/", "no-date/")]
    body = found[LIST].body
    assert 'href="2021/2/"' in body
    assert "?due=" not in body, "no list could be narrowed to that"
    assert 'id="r1-wall-survey"' not in body
    assert 'id="r1-wall-survey"' in found[years[0]].body
    assert found[years[1]].title == "Promises due in 2021, 2 of 2 – Ruritania"
    assert found[years[4]].title == "Promises without a date – Ruritania"
    assert "promises/?" not in found["ruritania/"].body
