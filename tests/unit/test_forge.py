"""Everything that meets a forge: the addresses of its editor and its forms, the forms themselves, the pencils."""

import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from tests.support.paths import ROOT
from tests.support.reports import analysis

from monitoring_record.records import Dossier
from monitoring_record.site import Forge, SiteConfig
from monitoring_record.site.page_context import PageContext
from monitoring_record.site.templating import environment

SITE = "https://record.example.org/"
GITHUB = Forge("https://github.com/you/record", site=SITE)
GITLAB = Forge("https://gitlab.com/you/record", site=SITE)
FILE = "data/kazakhstan/updates/20/13.yml"
REPORT = ("Recommendation 13: Access to information", "kazakhstan/recommendations/13/", "20th meeting", "13.4")


@pytest.mark.parametrize(
    ("forge", "line", "address"),
    [
        (GITHUB, None, f"https://github.com/you/record/edit/main/{FILE}"),
        (GITHUB, 12, f"https://github.com/you/record/edit/main/{FILE}#L12"),
        (GITLAB, 12, f"https://gitlab.com/you/record/-/edit/main/{FILE}#L12"),
        (Forge("https://gitlab.example.org/a/b/c/"), 12, f"https://gitlab.example.org/a/b/c/-/edit/main/{FILE}#L12"),
        (Forge("https://github.com/gitlab/record"), None, f"https://github.com/gitlab/record/edit/main/{FILE}"),
        (Forge("https://git.example/record", "next/50%"), 1, f"https://git.example/record/edit/next/50%25/{FILE}#L1"),
    ],
)
def test_a_file_is_edited_at_its_line(forge: Forge, line: int | None, address: str) -> None:
    assert forge.edit(FILE, line) == address


def test_no_sign_of_a_file_s_name_is_taken_for_part_of_the_address() -> None:
    assert GITHUB.edit("content/a b#?.md") == "https://github.com/you/record/edit/main/content/a%20b%23%3F.md"


REPORT_AT_GITHUB = (
    "https://github.com/you/record/issues/new?template=mistake.yml"
    "&title=Mistake%3A%20Recommendation%2013%3A%20Access%20to%20information%2C%2020th%20meeting%2C%20part%2013.4"
    "&page=https%3A%2F%2Frecord.example.org%2Fkazakhstan%2Frecommendations%2F13%2F"
    "&meeting=20th%20meeting&part=13.4"
)
REPORT_AT_GITLAB = (
    "https://gitlab.com/you/record/-/issues/new?issuable_template=mistake&issue%5Btitle%5D="
    "Mistake%3A%20Recommendation%2013%3A%20Access%20to%20information%2C%2020th%20meeting%2C%20part%2013.4"
    "&issue%5Bdescription%5D="
    "-%20Page%3A%20https%3A%2F%2Frecord.example.org%2Fkazakhstan%2Frecommendations%2F13%2F%0A"
    "-%20Meeting%3A%2020th%20meeting%0A"
    "-%20Part%3A%2013.4"
)


@pytest.mark.parametrize(("forge", "address"), [(GITHUB, REPORT_AT_GITHUB), (GITLAB, REPORT_AT_GITLAB)])
def test_a_report_knows_what_the_reader_was_looking_at(forge: Forge, address: str) -> None:
    assert forge.report(*REPORT) == address


def test_a_report_on_a_page_leaves_meeting_and_part_to_the_reader() -> None:
    asked = parse_qs(urlsplit(GITHUB.report("Bribes & “gifts” #1", "methodology/")).query)
    assert asked == {
        "template": ["mistake.yml"],
        "title": ["Mistake: Bribes & “gifts” #1"],
        "page": ["https://record.example.org/methodology/"],
    }


def test_the_form_at_github_has_each_field_that_a_report_fills() -> None:
    form = read(".github/ISSUE_TEMPLATE/mistake.yml")
    ids = {field["id"] for field in form["body"] if "id" in field}
    filled = parse_qs(urlsplit(GITHUB.report(*REPORT)).query)
    assert (ROOT / ".github/ISSUE_TEMPLATE" / filled["template"][0]).is_file()
    assert set(filled) - {"template", "title"} == {"page", "meeting", "part"}
    assert {"page", "meeting", "part"} <= ids, "GitHub fills a field by its id"


def test_gitlab_has_the_template_that_a_report_asks_for() -> None:
    (name,) = parse_qs(urlsplit(GITLAB.report(*REPORT)).query)["issuable_template"]
    assert (ROOT / f".gitlab/issue_templates/{name}.md").is_file()


WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_each_action_is_pinned_to_a_commit_and_says_its_version(path: Path) -> None:
    for line in path.read_text(encoding="utf-8").splitlines():
        if "uses:" in line:
            assert re.search(r"uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line), line


MAY_WRITE = {("publish.yml", "deploy"): {"pages": "write", "id-token": "write"}}
"""What a job may do beyond reading the repository."""


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_job_may_do_more_than_it_must(path: Path) -> None:
    workflow = read(path)
    assert workflow["permissions"] == {}, "a job has no right that it does not name"
    for name, job in workflow["jobs"].items():
        assert job["permissions"] == MAY_WRITE.get((path.name, name), {"contents": "read"}), name


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_the_words_of_strangers_reach_no_shell_and_no_secret(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "pull_request_target" not in text
    assert "secrets." not in text
    for job in read(path)["jobs"].values():
        for step in job["steps"]:
            assert "${{" not in step.get("run", ""), step
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False, step


PENCIL = """{% import "_pencil.html" as p with context %}
{{ p.pencil(file, ("government", 1), "the government’s report", dossier.meetings[0], "1.2") }}"""


def pencil(page: PageContext) -> str:
    template = environment().from_string(PENCIL)
    return template.render(page=page, dossier=page.report.dossier, file="data/ruritania/updates/1/01.yml")


def test_a_pencil_opens_the_file_at_the_line_of_the_text(tiny: Dossier) -> None:
    html = pencil(
        PageContext(analysis(tiny), "ruritania/recommendations/1/", SiteConfig("x", forge=GITHUB), title="Walls")
    )
    assert 'href="https://github.com/you/record/edit/main/data/ruritania/updates/1/01.yml#L6"' in html
    assert "data-search-exclude" in html
    thing = '<span class="visually-hidden">: the government’s report on part 1.2, 1st meeting</span>'
    assert f"Correct this{thing}</a>" in html
    assert f"Report a mistake{thing}</a>" in html
    report = GITHUB.report("Walls", "ruritania/recommendations/1/", "1st meeting", "1.2").replace("&", "&amp;")
    assert f'href="{report}"' in html
    assert "connection" not in html


def test_a_copy_on_a_disk_says_that_its_pencils_need_a_connection(tiny: Dossier) -> None:
    assert "need a connection" in pencil(
        PageContext(analysis(tiny), "x/", SiteConfig("x", folders=False, forge=GITHUB))
    )


def test_without_a_forge_there_is_no_pencil(tiny: Dossier) -> None:
    assert pencil(PageContext(analysis(tiny), "x/", SiteConfig("x"))).strip() == ""


def read(path: str | Path) -> Any:
    return yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))
