"""The addresses of a forge's editor and of its form for mistakes, and the links to them on pages."""

from urllib.parse import parse_qs, urlsplit

import pytest

from monitoring_record.records import Dossier
from monitoring_record.settings import Options
from monitoring_record.settings.forge_software import software_of
from monitoring_record.site import Forge, SiteConfig
from monitoring_record.site.page_context import PageContext
from monitoring_record.site.templating import environment
from tests.support.reports import analysis

SITE = "https://record.example.org/"
GITHUB = Forge("https://github.com/you/record", site=SITE)
GITLAB = Forge("https://gitlab.com/you/record", site=SITE, software="gitlab")
FORGEJO = Forge("https://codeberg.org/you/record", site=SITE, software="forgejo")
FILE = "data/ruritania/updates/2/03.yml"
REPORT = (
    "Recommendation 3: Air the dungeons, 2nd meeting, part 3.4",
    "ruritania/recommendations/3/",
    "2nd meeting",
    "3.4",
)


@pytest.mark.parametrize(
    ("forge", "line", "address"),
    [
        (GITHUB, None, f"https://github.com/you/record/edit/main/{FILE}"),
        (GITHUB, 12, f"https://github.com/you/record/edit/main/{FILE}#L12"),
        (GITLAB, 12, f"https://gitlab.com/you/record/-/edit/main/{FILE}#L12"),
        (FORGEJO, 12, f"https://codeberg.org/you/record/_edit/main/{FILE}#L12"),
        (
            Forge("https://git.example.org/a/b/c/", software="gitlab"),
            12,
            f"https://git.example.org/a/b/c/-/edit/main/{FILE}#L12",
        ),
        (Forge("https://git.example/record", "next/50%"), 1, f"https://git.example/record/edit/next/50%25/{FILE}#L1"),
    ],
)
def test_a_file_is_edited_at_its_line(forge: Forge, line: int | None, address: str) -> None:
    assert forge.edit(FILE, line) == address


@pytest.mark.parametrize(
    ("repository", "software"),
    [
        ("https://github.com/gitlab/record", "github"),
        ("https://gitlab.example.org/a/b/c/", "gitlab"),
        ("https://codeberg.org/you/record", "forgejo"),
        ("https://gitea.example.org/github/record", "forgejo"),
        ("https://git.example.org/you/gitlab", None),
        ("you/github", None),
    ],
)
def test_the_name_of_the_host_may_tell_the_software(repository: str, software: str | None) -> None:
    assert software_of(repository) == software


def test_an_option_tells_the_software_that_the_host_does_not() -> None:
    assert Options(forge="gitlab").software("https://git.example.org/you/record") == "gitlab"
    assert Options(forge="forgejo").software("https://github.com/you/record") == "forgejo"


@pytest.mark.parametrize("forge", [GITHUB, GITLAB, FORGEJO])
def test_a_commit_has_an_address(forge: Forge) -> None:
    assert forge.commit("c0ffee").removeprefix(forge.repository) in {"/commit/c0ffee", "/-/commit/c0ffee"}


def test_no_sign_of_a_file_s_name_is_taken_for_part_of_the_address() -> None:
    assert GITHUB.edit("content/a b#?.md") == "https://github.com/you/record/edit/main/content/a%20b%23%3F.md"


REPORT_AT_GITHUB = (
    "https://github.com/you/record/issues/new?template=mistake.yml"
    "&title=Mistake%3A%20Recommendation%203%3A%20Air%20the%20dungeons%2C%202nd%20meeting%2C%20part%203.4"
    "&page=https%3A%2F%2Frecord.example.org%2Fruritania%2Frecommendations%2F3%2F"
    "&meeting=2nd%20meeting&part=3.4"
)
REPORT_AT_GITLAB = (
    "https://gitlab.com/you/record/-/issues/new?issuable_template=mistake&issue%5Btitle%5D="
    "Mistake%3A%20Recommendation%203%3A%20Air%20the%20dungeons%2C%202nd%20meeting%2C%20part%203.4"
    "&issue%5Bdescription%5D="
    "-%20Page%3A%20https%3A%2F%2Frecord.example.org%2Fruritania%2Frecommendations%2F3%2F%0A"
    "-%20Meeting%3A%202nd%20meeting%0A"
    "-%20Part%3A%203.4"
)
REPORT_AT_FORGEJO = (
    "https://codeberg.org/you/record/issues/new?template=.github%2FISSUE_TEMPLATE%2Fmistake.yml"
    "&title=Mistake%3A%20Recommendation%203%3A%20Air%20the%20dungeons%2C%202nd%20meeting%2C%20part%203.4"
    "&field%3Apage=https%3A%2F%2Frecord.example.org%2Fruritania%2Frecommendations%2F3%2F"
    "&field%3Ameeting=2nd%20meeting&field%3Apart=3.4"
)


@pytest.mark.parametrize(
    ("forge", "address"), [(GITHUB, REPORT_AT_GITHUB), (GITLAB, REPORT_AT_GITLAB), (FORGEJO, REPORT_AT_FORGEJO)]
)
def test_a_report_names_the_page_the_meeting_and_the_part(forge: Forge, address: str) -> None:
    assert forge.report(*REPORT) == address


def test_a_report_on_a_page_leaves_meeting_and_part_to_the_reader() -> None:
    asked = parse_qs(urlsplit(GITHUB.report("Walls & “gifts” #1", "methodology/")).query)
    assert asked == {
        "template": ["mistake.yml"],
        "title": ["Mistake: Walls & “gifts” #1"],
        "page": ["https://record.example.org/methodology/"],
    }


PENCIL = """{% import "_pencil.html" as p with context %}
{{ p.pencil(file, ("government", 1), "the government’s report", dossier.meetings[0], "1.2") }}"""


def pencil(tiny: Dossier, page: str, config: SiteConfig, title: str = "") -> str:
    context = PageContext(analysis(tiny), page, config, title)
    template = environment().from_string(PENCIL)
    return template.render(page=context, dossier=tiny, file="data/ruritania/updates/1/01.yml")


def test_a_pencil_opens_the_file_at_the_line_of_the_text(tiny: Dossier) -> None:
    html = pencil(tiny, "ruritania/recommendations/1/", SiteConfig("x", forge=GITHUB), title="Walls")
    assert 'href="https://github.com/you/record/edit/main/data/ruritania/updates/1/01.yml#L7"' in html
    assert "data-search-exclude" in html
    thing = '<span class="visually-hidden">: the government’s report on part 1.2, 1st meeting</span>'
    assert f"Correct this{thing}</a>" in html
    assert f"Report a mistake{thing}</a>" in html
    report = GITHUB.report(
        "Walls, 1st meeting, part 1.2", "ruritania/recommendations/1/", "1st meeting", "1.2"
    ).replace("&", "&amp;")
    assert f'href="{report}"' in html
    assert "connection" not in html


def test_without_a_forge_there_is_no_pencil(tiny: Dossier) -> None:
    assert pencil(tiny, "x/", SiteConfig("x")).strip() == ""
