"""The public part of a record: what it contains, and that nothing else shapes a page, a file or the search."""

import json
import random
import shutil
from pathlib import Path

import pytest

from monitoring_record.mkdocs_adapter.search_files import search_files
from monitoring_record.records import Dossier, Stage
from monitoring_record.search import Lexicon
from monitoring_record.site import Forge, IndexedPage, Site
from tests.support.castles import write_castles
from tests.support.drafts import Words, write_draft_country, write_drafts, write_public_castles
from tests.support.reports import dossier, dossiers, replace, site, write

FORGE = Forge("https://git.example/record")


@pytest.fixture
def drafted(data: Path) -> Dossier:
    """The tiny report with drafts of every kind."""
    write_public_castles(data)
    write_drafts(data, Words())
    return dossier(data)


def everything(public: Site) -> dict[str, object]:
    """Return each page, each file, and the files of the search."""
    pages = list(public.pages())
    assert public.record.glossary is None
    indexed = [IndexedPage.of(page).indexed for page in pages]
    indexes = ((place, each.index) for place, each in enumerate(indexed) if each)
    return {
        **{f"page {page.address}": page for page in pages},
        **{f"texts of {each.index.address}": each.texts for each in indexed if each},
        **dict(search_files(public.record, Lexicon.of(None, public.record.synonyms), indexes)),
        **{f"file {address}": content() for address, content in public.files.items()},
        "navigation": list(public.navigation()),
        "example": public.example(),
        "rating key": public.rating_key("methodology/"),
    }


def differences(one: Site, other: Site) -> list[str]:
    left, right = everything(one), everything(other)
    return [name for name in {**left, **right} if left.get(name) != right.get(name)]


# ---- What is public -------------------------------------------------------------------------------------------------
def test_only_what_has_a_published_update_is_public(drafted: Dossier) -> None:
    public = drafted.published()
    assert [meeting.number for meeting in public.meetings] == [1, 2]
    assert [recommendation.number for recommendation in public.recommendations] == [1, 2, 3, 4, 5]
    assert [chapter.number for chapter in public.report.chapters] == [1, 2]
    assert {update.stage for update in public.updates} == {Stage.PUBLISHED}


def test_a_wording_is_public_if_its_file_says_so(data: Path) -> None:
    gates = "title: Guard the gates\nchapter: 3\n{}text: Guard them.\n"
    replace(data / "ruritania/report.yml", ("title: Moats\n", "title: Moats\n  - number: 3\n    title: Gates\n"))
    write(data, "recommendations/03.yml", gates.format(""))
    assert [of.number for of in dossier(data).published().recommendations] == [1, 2]
    write(data, "recommendations/03.yml", gates.format("published: true\n"))
    public = dossier(data).published()
    assert [of.number for of in public.recommendations] == [1, 2, 3]
    assert [chapter.number for chapter in public.report.chapters] == [1, 2, 3]
    pages = {page.address: page for page in site(public).pages()}
    assert "Guard them." in pages["ruritania/recommendations/3/"].body
    assert "No rating of this recommendation is published yet." in " ".join(
        pages["ruritania/recommendations/3/"].body.split()
    )


def test_a_country_whose_wordings_are_published_is_public_before_its_first_meeting(data: Path) -> None:
    for name in ("meetings", "updates"):
        shutil.rmtree(data / "ruritania" / name)
    assert {page.address for page in site(dossier(data)).pages()} == {"", "search/"}
    replace(data / "ruritania/recommendations/02.yml", ("\nchapter:", "\npublished: true\nchapter:"))
    addresses = {page.address for page in site(dossier(data)).pages()}
    assert "ruritania/recommendations/2/" in addresses
    assert not {"ruritania/recommendations/1/", "ruritania/chapters/1/"} & addresses


def test_the_downloads_do_not_say_how_a_wording_became_public(data: Path) -> None:
    before = site(dossier(data)).files["ruritania/data/report.json"]()
    replace(data / "ruritania/recommendations/02.yml", ("\nchapter:", "\npublished: true\nchapter:"))
    assert site(dossier(data)).files["ruritania/data/report.json"]() == before


def test_a_mention_of_something_unpublished_stays_plain_words(data: Path) -> None:
    write(data, "recommendations/03.yml", "title: Guard the gates\nchapter: 1\ntext: Guard them.\n")
    text = "Recommendations 1 and 3 and the 3rd meeting say more."
    replace(data / "ruritania/updates/1/02.yml", ("reasons: ", f"reasons: {text} "))
    public, preview = (
        next(page.body for page in site(dossier(data), preview=drafts).pages() if page.address.endswith("dations/2/"))
        for drafts in (False, True)
    )
    assert 'href="../1/">Recommendations 1</a> and 3 and the 3rd meeting say more.' in public
    assert 'href="../3/">3</a> and the <a href="./">3rd meeting</a>' in preview


def test_the_pencil_of_a_chapter_leads_to_its_line_whatever_comes_before(data: Path) -> None:
    replace(data / "ruritania/report.yml", ("chapters:\n", "chapters:\n  - number: 7\n    title: Gates\n"))
    (page,) = (page for page in site(dossier(data), forge=FORGE).pages() if page.address == "ruritania/chapters/2/")
    lines = (data / "ruritania/report.yml").read_text(encoding="utf-8").splitlines()
    assert page.line == lines.index("  - number: 2") + 1
    assert "chapters/7/" not in page.body


def test_a_scale_of_drafts_has_no_colours_and_no_meanings(data: Path) -> None:
    words = Words()
    country = write_draft_country(data, words)
    public = site(*dossiers(data).values())
    assert words.found_in({"": public.style_sheet().encode()}) == {}
    assert words.found_in({"": public.rating_key("").encode()}) == {}
    assert country in dossiers(data)


# ---- Nothing is public ----------------------------------------------------------------------------------------------
def test_a_site_with_nothing_published_has_no_report_no_scale_and_no_example(data: Path) -> None:
    shutil.rmtree(data / "ruritania")
    write_draft_country(data, Words())
    nothing = site(*dossiers(data).values())
    assert list(nothing.navigation()) == []
    assert (nothing.example(), nothing.record.scales) == (None, ())
    assert nothing.rating_key("methodology/").strip() == "<p>No rating is published yet.</p>"
    home, search = nothing.pages()
    assert "Nothing is published yet." in home.body
    assert search.search is None
    assert home.source == "mkdocs.yml"
    assert not [address for address in nothing.files if not address.startswith("assets/")]


# ---- The public part alone shapes the site --------------------------------------------------------------------------
def has_promises(update: Path) -> bool:
    return bool(json.loads(update.read_text("utf-8")).get("promises"))


def without_drafts(data: Path) -> Path:
    """Delete the files of everything that is not published."""
    report = data / "ruritania"
    drafts = [file for file in report.glob("updates/*/*.yml") if '"stage": "published"' not in file.read_text("utf-8")]
    for file in drafts:
        file.unlink()
    published = [(int(file.parent.name), int(file.stem)) for file in report.glob("updates/*/*.yml")]
    for place, folder in enumerate(("meetings", "recommendations")):
        for file in (report / folder).iterdir():
            if int(file.stem) not in {numbers[place] for numbers in published}:
                file.unlink()
    return data


@pytest.mark.parametrize("seed", range(8))
def test_the_site_is_that_of_the_record_without_its_drafts(seed: int, tmp_path: Path) -> None:
    chosen = random.Random(seed)
    share = chosen.choice((0.1, 0.4, 0.8))
    write_castles(tmp_path / "data")
    report = tmp_path / "data/ruritania"
    # Without the first, a mention leads nowhere; without the others, outcomes have no promise.
    needed = [report / "updates/1/02.yml", *(file for file in report.glob("updates/1/*.yml") if has_promises(file))]
    for file in sorted(report.glob("updates/*/*.yml")):
        if chosen.random() > share and file not in needed:
            stage = chosen.choice(["reported", "assessed", "endorsed"])
            replace(file, ('"stage": "published"', f'"stage": "{stage}"'))
    pruned = without_drafts(Path(shutil.copytree(tmp_path / "data", tmp_path / "pruned/data")))
    with_drafts, without = (dossier(folder) for folder in (tmp_path / "data", pruned))
    assert with_drafts.updates[len(without.updates) :]
    assert differences(site(with_drafts, forge=FORGE), site(without, forge=FORGE)) == []
