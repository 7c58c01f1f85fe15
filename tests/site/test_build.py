"""Builds of the tiny report by MkDocs, and what a build with problems leaves unchanged."""

import re
import shutil
from pathlib import Path

from monitoring_record.addresses import STYLE_SHEET
from monitoring_record.editing.schemas import KINDS, schema
from tests.support.paths import ROOT
from tests.support.projects import Build
from tests.support.reports import replace


def test_a_sound_project_builds(public_site: Path) -> None:
    assert (public_site / "ruritania/recommendations/1/index.html").is_file()
    assert (public_site / "ruritania/data/ratings.csv").read_bytes().startswith(b"report,meeting,date")
    assert ".rating-full" in (public_site / STYLE_SHEET).read_text(encoding="utf-8")


def test_a_broken_file_is_reported_and_the_last_good_site_stays(built_project: Path, build: Build) -> None:
    project = built_project
    page = project / "site" / "ruritania" / "index.html"
    before = page.read_bytes()
    replace(project / "data/ruritania/updates/1/02.yml", ("rating: most", "rating: mots"))
    replace(project / "data/ruritania/recommendations/02.yml", ("chapter: 2", "chapter: 7"))
    finished = build(project)
    assert finished.returncode == 1
    assert (
        "data/ruritania/updates/1/02.yml:4:13: the scale has no rating `mots`; did you mean `most`?" in finished.stdout
    )
    assert "data/ruritania/recommendations/02.yml:2:10: the report has no chapter 7" in finished.stdout
    assert "2 problems in the data; the site was left as it was." in finished.stdout
    assert "Traceback" not in finished.stdout
    assert page.read_bytes() == before


def test_no_words_of_a_contributor_become_markup_in_the_theme(project: Path, build: Build) -> None:
    hostile = 'summary: A "quoted" summary</title><script>alert(1)</script>'
    replace(project / "data/ruritania/report.yml", ("summary: Ruritania was asked to mend its castles.", hostile))
    replace(
        project / "data/ruritania/recommendations/01.yml",
        ("title: Count the cracks", "title: Count & “mend” the 'cracks'"),
    )
    finished = build(project)
    assert finished.returncode == 0, finished.stdout
    for page in (project / "site").rglob("*.html"):
        assert "<script>alert" not in page.read_text(encoding="utf-8"), page
    overview = (project / "site/ruritania/index.html").read_text(encoding="utf-8")
    assert "A &quot;quoted&quot; summary&lt;/title&gt;" in overview


def test_the_ratings_are_explained_where_the_methodology_asks_for_it(public_site: Path) -> None:
    html = (public_site / "methodology/index.html").read_text(encoding="utf-8")
    assert "<!-- rating key -->" not in html
    assert "Hardly begun" in html


def test_each_field_is_explained_where_the_contribute_page_asks_for_it(public_site: Path) -> None:
    html = (public_site / "contribute/index.html").read_text(encoding="utf-8")
    assert "<!-- fields -->" not in html
    for kind in KINDS:
        assert f'<h3 id="fields-{kind.name}">' in html
        for name in schema(kind)["properties"]:
            assert f'<th scope="row"><code>{name}</code>' in html.replace("<wbr>", ""), f"{kind.name}: {name}"
    assert '<code class="example">part: &#34;4&#34;</code>' in html
    assert "part 14.10 is" in html, "an example, not a link"


def test_without_a_repository_there_are_no_pencils(release: Path) -> None:
    html = (release / "site/ruritania/recommendations/1/index.html").read_text(encoding="utf-8")
    for offer in ("Edit this page", "Correct this", "Report a mistake"):
        assert offer not in html


def test_each_pencil_opens_the_file_that_the_page_comes_from(public_site: Path) -> None:
    for page, source in {
        "ruritania/recommendations/1": "data/ruritania/recommendations/01.yml",
        "ruritania/meetings/2": "data/ruritania/meetings/02.yml",
        "ruritania/chapters/2": "data/ruritania/report.yml#L15",
        "methodology": "content/methodology.md",
    }.items():
        html = (public_site / page / "index.html").read_text(encoding="utf-8")
        assert f'href="https://git.example/record/edit/main/{source}"' in html, page
        report = f'&amp;page=https%3A%2F%2Frecord.example.org%2F{page.replace("/", "%2F")}%2F"'
        assert report in html, f"{page} cannot be reported"
    update = "https://git.example/record/edit/main/data/ruritania/updates/2/01.yml"
    assert f'href="{update}#L' in (public_site / "ruritania/recommendations/1/index.html").read_text(encoding="utf-8")


def test_no_page_is_written_into_content(built_project: Path) -> None:
    def files(content: Path) -> list[Path]:
        return sorted(path.relative_to(content) for path in content.rglob("*"))

    assert files(built_project / "content") == files(ROOT / "content")


def test_a_hand_written_page_cannot_take_the_place_of_a_generated_one(project: Path, build: Build) -> None:
    folder = project / "content" / "ruritania"
    folder.mkdir()
    (folder / "matrix.md").write_text("# Mine\n", encoding="utf-8")
    finished = build(project)
    assert finished.returncode == 1
    assert not (project / "site").exists(), "nothing was begun"
    assert "content/ruritania/matrix.md:1:1: a page or file of this name is made from the data" in finished.stdout


def test_the_methodology_has_the_sections_that_ratings_link_to(project: Path, build: Build) -> None:
    methodology = project / "content/methodology.md"
    text = methodology.read_text(encoding="utf-8")
    methodology.write_text(text.replace("## Why a part may have no rating", "## No rating"), encoding="utf-8")
    finished = build(project)
    assert finished.returncode == 1
    assert "the page has no section `why-a-part-may-have-no-rating`, to which ratings link" in finished.stdout
    methodology.unlink()
    finished = build(project)
    assert finished.returncode == 1
    assert "content/methodology.md:1:1: this page is missing; write it: every rating links to it" in finished.stdout
    assert "Traceback" not in finished.stdout


def test_a_link_of_a_hand_written_page_to_a_generated_one_is_checked(project: Path, build: Build) -> None:
    page = project / "content/contribute.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(f"{text}\nSee [it](ruritania/recommendations/2.md#m1).\n", encoding="utf-8")
    finished = build(project)
    assert finished.returncode == 0, finished.stdout
    assert '<a href="../ruritania/recommendations/2/#m1">it</a>' in (project / "site/contribute/index.html").read_text()
    page.write_text(f"{text}\nSee [it](ruritania/recommendations/2.md#m9).\n", encoding="utf-8")
    finished = build(project)
    assert finished.returncode == 1
    assert "the doc 'ruritania/recommendations/2.md' does not contain an anchor '#m9'" in finished.stdout
    page.write_text(f"{text}\nSee [it](ruritania/recommendations/9.md).\n", encoding="utf-8")
    assert (
        "there is no file `ruritania/recommendations/9.md` to link to; the pages of a report" in build(project).stdout
    )


def test_a_page_that_neither_the_navigation_nor_a_pattern_knows_ends_the_build(project: Path, build: Build) -> None:
    for name in ("draft.md", "forgotten.md"):
        (project / "content" / name).write_text("# A page\n", encoding="utf-8")
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("\nnot_in_nav: draft.md\n")
    finished = build(project)
    assert finished.returncode == 1
    assert "WARNING -  The following pages exist in the docs directory" in finished.stdout
    assert "  - forgotten.md\n" in finished.stdout


def test_the_sitemap_has_each_page_once_but_not_the_search_and_the_ways_to_cite(public_site: Path) -> None:
    address = "https://record.example.org/"
    sitemap = (public_site / "sitemap.xml").read_text(encoding="utf-8")
    pages = (file.relative_to(public_site).as_posix() for file in public_site.rglob("index.html"))
    assert sorted(re.findall(r"<loc>([^<]+)</loc>", sitemap)) == sorted(
        f"{address}{page.removesuffix('index.html')}"
        for page in pages
        if page != "search/index.html" and "/cite/" not in page
    )


def test_a_navigation_with_a_page_that_does_not_exist_is_reported(project: Path, build: Build) -> None:
    replace(
        project / "mkdocs.yml", ("  - Contribute: contribute.md\n", "  - Contribute: contribute.md\n  - New: nw.md\n")
    )
    finished = build(project)
    assert finished.returncode == 1
    assert "there is no page `nw.md`; correct its name, write content/nw.md, or delete this line" in finished.stdout
    assert "Traceback" not in finished.stdout


def test_the_home_page_begins_with_the_words_of_the_site(public_site: Path) -> None:
    html = (public_site / "index.html").read_text(encoding="utf-8")
    assert '<h1 id="title">What became of the recommendations?</h1>' in html, "the title in mkdocs.yml"
    assert '<p class="lead">Peer-review programmes ask a country' in html, "the lead in mkdocs.yml"


def test_the_navigation_does_not_grow_with_the_recommendations(built_project: Path, build: Build) -> None:
    project = built_project
    page = project / "site/methodology/index.html"
    before = len(page.read_bytes())
    for number in range(3, 40):
        copy = project / f"data/ruritania/recommendations/{number:02}.yml"
        shutil.copy(project / "data/ruritania/recommendations/02.yml", copy)
        replace(copy, ("\nchapter:", "\npublished: true\nchapter:"))
    finished = build(project)
    assert finished.returncode == 0, finished.stdout
    assert (project / "site/ruritania/recommendations/39/index.html").is_file()
    assert len(page.read_bytes()) == before
