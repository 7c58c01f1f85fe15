"""The files of this repository that a forge reads: forms for mistakes, workflows."""

import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

import run
from monitoring_record.site import Forge
from tests.support.paths import ROOT

SITE = "https://record.example.org/"


GITHUB = Forge("https://github.com/you/record", site=SITE)


GITLAB = Forge("https://gitlab.com/you/record", site=SITE, software="gitlab")


FORGEJO = Forge("https://codeberg.org/you/record", site=SITE, software="forgejo")


REPORT = ("Recommendation 3: Air the dungeons", "ruritania/recommendations/3/", "2nd meeting", "3.4")


def test_the_form_at_github_has_each_field_that_a_report_fills() -> None:
    form = read(".github/ISSUE_TEMPLATE/mistake.yml")
    ids = {field["id"] for field in form["body"] if "id" in field}
    filled = parse_qs(urlsplit(GITHUB.report(*REPORT)).query)
    assert (ROOT / ".github/ISSUE_TEMPLATE" / filled["template"][0]).is_file()
    assert set(filled) - {"template", "title"} == {"page", "meeting", "part"}
    assert {"page", "meeting", "part"} <= ids, "GitHub fills a field by its id"


def test_forgejo_reads_the_same_form() -> None:
    filled = parse_qs(urlsplit(FORGEJO.report(*REPORT)).query)
    ids = {f"field:{field['id']}" for field in read(filled["template"][0])["body"] if "id" in field}
    assert set(filled) - {"template", "title"} <= ids


def test_gitlab_has_the_template_that_a_report_asks_for() -> None:
    (name,) = parse_qs(urlsplit(GITLAB.report(*REPORT)).query)["issuable_template"]
    assert (ROOT / f".gitlab/issue_templates/{name}.md").is_file()


NEW_SITE = ROOT / "hooks/monitoring_record/editing/scaffold/site_files"
MANY_COUNTRIES = ROOT / ".github/publish-many-countries.yml"
GITLAB_FILES = [ROOT / ".gitlab-ci.yml", NEW_SITE / ".gitlab-ci.yml"]
WORKFLOWS = [
    *sorted((NEW_SITE / ".github/workflows").glob("audit.yml")),
    *sorted((ROOT / ".github/workflows").glob("*.yml")),
    MANY_COUNTRIES,
]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_each_action_is_pinned_to_a_commit_and_says_its_version(path: Path) -> None:
    for line in path.read_text(encoding="utf-8").splitlines():
        if "uses:" in line:
            assert re.search(r"uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line), line


MAY = {
    ("code.yml", "same"): {},
    **{
        (name, job): rights
        for name in ("publish.yml", MANY_COUNTRIES.name)
        for job, rights in {
            "build": {"contents": "read", "actions": "read"},
            "provenance": {"id-token": "write", "attestations": "write"},
            "deploy": {"pages": "write", "id-token": "write"},
        }.items()
    },
}
"""The rights of jobs that have others than to read the repository."""


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_job_may_do_more_than_it_must(path: Path) -> None:
    workflow = read(path)
    assert workflow["permissions"] == {}, "a job has no right that it does not name"
    for name, job in workflow["jobs"].items():
        assert job["permissions"] == MAY.get((path.name, name), {"contents": "read"}), name


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


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_job_runs_for_hours(path: Path) -> None:
    for name, job in read(path)["jobs"].items():
        assert job["timeout-minutes"] <= 60, name


def test_zizmor_looks_at_every_workflow() -> None:
    (program,) = (program for program in run.OWN_COMMANDS["lint"] if Path(program[0]).name == "zizmor")
    looked_at = {(ROOT / argument).resolve() for argument in program if argument.endswith(".yml")}
    assert looked_at == {path.resolve() for path in WORKFLOWS}


@pytest.mark.parametrize(
    "path", [ROOT / ".ci/run", *WORKFLOWS, *GITLAB_FILES], ids=lambda path: str(path.relative_to(ROOT))
)
def test_no_package_of_npm_runs_its_scripts(path: Path) -> None:
    lines = [
        line for line in path.read_text(encoding="utf-8").splitlines() if "npm ci" in line or "npm install" in line
    ]
    assert [line for line in lines if "--ignore-scripts" not in line] == []


def test_a_proposal_comes_with_the_commit_that_it_began_at() -> None:
    check = read(".github/workflows/check.yml")
    assert check["env"] == {"BASE": "HEAD^1"}
    for name, job in check["jobs"].items():
        if "$BASE" in str(job):
            assert job["steps"][0]["with"]["fetch-depth"] in (2, 0), name  # 0 is all
    for name, job in read(".gitlab-ci.yml").items():
        if "$BASE" in str(job):
            assert job["variables"] == {"GIT_DEPTH": 0, "BASE": "$CI_MERGE_REQUEST_DIFF_BASE_SHA"}, name


def test_a_site_is_put_up_whole_and_compared_with_all_that_was_published() -> None:
    publish, pages = read(".github/workflows/publish.yml"), read(".gitlab-ci.yml")["pages"]
    assert publish["concurrency"]["cancel-in-progress"] is False
    assert publish["jobs"]["build"]["steps"][0]["with"]["fetch-depth"] == 0
    assert (pages["interruptible"], pages["variables"]["GIT_DEPTH"]) == (False, 0)


def test_each_night_has_twenty_thousand_mutations() -> None:
    (step,) = (step for step in read(".github/workflows/nightly.yml")["jobs"]["mutations"]["steps"] if "env" in step)
    numbers = (step["env"], read(".gitlab-ci.yml")["nightly"]["variables"])
    assert [int(variables["MUTATIONS"]) for variables in numbers] == [20_000, 20_000]


def test_a_site_with_many_countries_is_published_as_any_other() -> None:
    usual, many = read(".github/workflows/publish.yml"), read(MANY_COUNTRIES)
    for key in ("name", True, "permissions", "concurrency"):  # YAML reads the key `on` as true
        assert many[key] == usual[key]
    for job in ("deploy", "provenance"):
        assert many["jobs"][job] == usual["jobs"][job]
    steps = [step for step in many["jobs"]["build"]["steps"] if "download-artifact" not in step.get("uses", "")]
    assert [step for step in steps if step not in usual["jobs"]["build"]["steps"]] == [
        {
            "name": "Build it from their pages, dated by its commit",
            "run": 'SOURCE_DATE_EPOCH="$(git log -1 --format=%ct)" python3 run.py build --prebuilt prebuilt',
        }
    ]


@pytest.mark.parametrize("path", GITLAB_FILES, ids=("this", "new-site"))
def test_each_image_at_gitlab_is_pinned_to_its_digest(path: Path) -> None:
    images = re.findall(r"^(?:  image: python:| +- )(3\.\S+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    assert images
    assert [image for image in images if not re.fullmatch(r"3\.\d+@sha256:[0-9a-f]{64}", image)] == []


def read(path: str | Path) -> Any:
    return yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))
