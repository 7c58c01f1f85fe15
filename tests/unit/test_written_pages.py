"""Pages that are written by hand: which links lead somewhere, what their first lines may be, and how each is told."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from monitoring_record.commands import record
from monitoring_record.library import project_problems
from tests.support.projects import add_settings


@pytest.fixture
def project(data: Path) -> Path:
    """A site with the tiny report."""
    add_settings(data.parent)
    return data.parent


def told(project: Path, text: str, page: str = "contribute.md") -> list[str]:
    """Return the problems of a site with a page, each with its place on the page."""
    file = project / "content" / page
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    found = map(str, project_problems(project))
    return [
        problem.removeprefix(f"content/{page}:") for problem in found if "does not lead to this page" not in problem
    ]


@pytest.mark.parametrize(
    "text",
    [
        "[x](methodology.md)",
        "[x](/methodology.md)",
        "[x](mailto:clerk@castles.example)",
        "[x](//castles.example/moats)",
        "[x](ruritania.md)",
        "[x](ruritania/recommendations/2.md)",
        "[x](ruritania/data/ratings.csv)",
        "[x](assets/share.png)",
        "Moats\n-----\n\n[x](#moats)",
        "## Moats ##\n\n[x](#moats)",
        "## Moats\n\n## Moats\n\n[x](#moats_1)",
        "## The *moats* & [walls](index.md)\n\n[x](#the-moats-walls)",
        "## Moats {#own}\n\n[x](#own)",
        "## Moats {: .wide }\n\n[x](#moats)",
        "## Gräben\n\n[x](#graben)",
        "`[x](nowhere.md)`",
    ],
)
def test_a_link_that_leads_somewhere_is_sound(project: Path, text: str) -> None:
    assert told(project, f"# Contribute\n\n{text}\n") == []


def test_a_link_to_the_data_of_all_reports_needs_several(project: Path) -> None:
    text = "# Contribute\n\n[x](data.md)\n"
    assert "there is no file `data.md` to link to" in told(project, text)[0]
    shutil.copytree(project / "data/ruritania", project / "data/graustark")
    assert told(project, text) == []


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        ("[x](main.html)", "there is no file `main.html` to link to"),
        ("[x](clerk@castles.example)", "write `mailto:clerk@castles.example`"),
        ("[x](castles.example/moats)", "write `https://castles.example/moats`"),
        ("[x](methodolgy.md#ratings-read-off-the-reasons)", "write `methodology.md#ratings-read-off-the-reasons`"),
        ("[x](ruritania/recommendations/2/)", "write `ruritania/recommendations/2.md`"),
        ("[x](ruritania/recommendations/2.html)", "write `ruritania/recommendations/2.md`"),
        ("[x](ruritania/recommendations/9.md)", "the pages of a report are called as in"),
        ("[x](indx.md)", "write `index.md`"),
        ("[x](moats.pdf)", "put the file into `content/`, or correct its name here"),
        ("[x](methodology.pdf)", "put the file into `content/`, or correct its name here"),
        ("[x](../moats.pdf)", "put the file into `content/`, or correct its name here"),
        ("![x](assets/four-steps.png)", "put the picture into `content/assets/`, or correct its name here"),
        ("![x](assets/share-2.png)", "put the picture into `content/assets/`, or correct its name here"),
        ("![x](share.jpg)", "write `assets/share.png`, or, if another is meant, put the picture into `content/`"),
        (
            "![x](assets/shares.png)",
            "write `assets/share.png`, or, if another is meant, put the picture into `content/assets/`",
        ),
        ("[x](https://[)", "has a sign where none can be; copy it again from the browser"),
        ("[x](//[)", "has a sign where none can be"),
        ("[x](lost.html)", "put the page into `content/`, or correct its name here"),
        (
            "[x](#walls)",
            "this page has no section `walls`; write the words of its heading in small letters, with hyphens",
        ),
        (
            "## Moats and walls\n\n[x](#moats-and-wals)",
            "this page has no section `moats-and-wals`; write `#moats-and-walls`",
        ),
        ("[x](methodology.md#ratings-read-off-the-reason)", "write `methodology.md#ratings-read-off-the-reasons`"),
    ],
)
def test_a_link_that_leads_nowhere_is_told_with_what_may_be_meant(project: Path, text: str, cure: str) -> None:
    (problem,) = told(project, f"# Contribute\n\n{text}\n")
    assert problem.startswith("5:" if "\n" in text else "3:")
    assert cure in problem


def test_a_page_with_a_new_name_is_told_wherever_it_has_the_old_one(project: Path) -> None:
    (project / "content/contribute.md").rename(project / "content/how to contribute.md")
    page, link, entry = map(str, project_problems(project))
    assert page.startswith("content/how to contribute.md:1:1: ")
    assert "name the file `how-to-contribute.md`" in page
    assert link.startswith("content/methodology.md:")
    assert "write `how-to-contribute.md`; likewise in line" in link
    assert entry.startswith("mkdocs.yml:")
    assert "write `- Contribute: how-to-contribute.md`" in entry


def test_a_page_in_the_place_of_a_missing_one_is_not_taken_for_it(project: Path) -> None:
    (project / "content/contribute.md").rename(project / "content/moats.md")
    _, page, entry = map(str, project_problems(project))
    assert "add a line `- Title: moats.md` there" in page
    assert "correct its name, write content/contribute.md, or delete this line" in entry


def test_a_link_may_lead_to_a_file_among_the_own_templates(project: Path) -> None:
    assert told(project, "# Contribute\n\n[x](seal.svg)\n") != []
    (project / "overrides/seal.svg").touch()
    assert told(project, "# Contribute\n\n[x](seal.svg)\n") == []


def test_of_two_files_with_one_name_the_nearer_is_meant(project: Path) -> None:
    for folder in ("a", "b", "c"):
        (project / "content" / folder).mkdir()
        (project / "content" / folder / "towers.svg").touch()
    (problem,) = told(project, "# Contribute\n\n[x](b/towres.svg)\n")
    assert "write `b/towers.svg`" in problem


def test_the_check_looks_for_the_part_that_a_page_links_to(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project)
    page = project / "content/contribute.md"
    for part, is_there in (("p1", True), ("p9", False)):
        page.write_text(f"# Contribute\n\n[x](ruritania/recommendations/1.md#{part})\n", encoding="utf-8")
        output = CliRunner().invoke(record, ["check"]).stdout
        assert ("page-link-to-nowhere" not in output) is is_there, output


def test_a_link_begins_at_the_folder_of_its_page(project: Path) -> None:
    assert told(project, "# More\n\n[x](../methodology.md)\n", "more/castles.md") == []
    (problem,) = told(project, "# More\n\n[x](methodology.md)\n", "more/castles.md")
    assert "write `../methodology.md`" in problem


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("---\ndescription: x\n---\n", ""),
        ("---\ndescription: x\n...\n", ""),
        ("---\n---\n", ""),
        ("---\ndescription: x\n--- \n", ""),
        ("---\n- description\n---\n", "2:1: between the lines `---`, each line must be `key: value`"),
        ("---\ntitle: x\ndescription: a: b\n---\n", "3:1: MkDocs cannot read this line; each line must be"),
        ("---\ndescription: x\n", "1:1: the description of the page never ends"),
        ("\n---\ndescription: x\n---\n", "2:1: the page must begin with three hyphens"),
        ("---\ndescription: x\n——\n", "3:1: three hyphens must end the description of the page"),
    ],
)
def test_the_lines_at_the_top_of_a_page(project: Path, text: str, message: str) -> None:
    found = told(project, f"{text}\n# Contribute\n")
    assert [problem[: len(message)] for problem in found] == [message] * bool(message)


@pytest.mark.parametrize(
    ("entries", "message"),
    [
        ("[{A: index.md}, methodology.md]", ""),
        ("[{A: [index.md, {B: methodology.md}]}]", ""),
        ("[{A: /methodology.md}, {B: https://castles.example/}]", ""),
        ("[{A: index.md}, {B: //castles.example/}, {C: 'mailto:clerk@castles.example'}]", ""),
        ("[{A: index.md}, 3]", "an entry of the navigation needs a title and a page, as in `- Glossary: glossary.md`"),
        ("[{A: index.md}, {B: 3}]", "the entry `B` has no page"),
        (
            "[{A: index.md}, {B: nowhere.md}]",
            "there is no page `nowhere.md`; correct its name, write content/nowhere.md",
        ),
        ("[{A: index.md}, 'B:methodology.md']", "a space is missing after the colon; write `B: methodology.md`"),
    ],
)
def test_the_entries_of_the_navigation(project: Path, entries: str, message: str) -> None:
    settings = project / "mkdocs.yml"
    before, nav, _ = settings.read_text(encoding="utf-8").partition("\nnav:")
    settings.write_text(f"{before}{nav} {entries}\n", encoding="utf-8")
    found = [problem for problem in map(str, project_problems(project)) if problem.startswith("mkdocs.yml:")]
    assert [message in problem for problem in found] == [True] * bool(message)


def test_the_methodology_under_another_name_is_told_once(project: Path) -> None:
    page = project / "content/methodology.md"
    renamed = page.rename(page.with_name("how-it-is-rated.md"))
    cure = "name `content/how-it-is-rated.md` so; its title is free"
    (problem,) = map(str, project_problems(project))
    assert (
        problem == f"content/methodology.md:1:1: this page is missing; {cure}: every rating links to it [methodology]"
    )
    renamed.rename(page)
    assert project_problems(project) == ()
