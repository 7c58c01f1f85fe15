"""What is unpublished is in no byte of what is published: every field of every kind of file, in every file of a site."""

import json
import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from mkdocs.config import load_config

from monitoring_record.commands import record
from monitoring_record.record_tests.built_pages import broken_links
from tests.support.drafts import (
    Words,
    all_files,
    write_draft_country,
    write_drafts,
    write_public_castles,
    write_synonyms,
    write_translations,
)
from tests.support.projects import new_project, run_mkdocs, set_repository
from tests.support.reports import replace
from tests.support.scores import SCORE
from tests.support.search_files import indexed_pages
from tests.support.shared import made_once

MOST_OF_THE_WORDS = 200
SOURCE_DATE = "1553256000"
WRITTEN_BY_HAND = ("contribute", "glossary", "methodology")

SEEN_NOWHERE = {
    "meeting: starts",
    "meeting of the country: starts",
    "update of the country: documents.date",
}
"""What a preview does not show either: it says days in words."""

OF_THE_FORMS = "programme: pack."
"""What the forms have that a secretariat sends; no page shows it."""


def run(*words: str) -> Result:
    return CliRunner().invoke(record, words)


YES = ("true", " TRUE ", "1", "yes", "on")
"""What might mean yes, each for another name of a variable."""


def everywhere(name: str, *values: str) -> dict[str, str]:
    """Return a variable under all the names by which some program might read it."""
    prefixes = ("", "MKDOCS_", "EXTRA_", "MKDOCS_EXTRA_", "MONITORING_RECORD_")
    return {f"{prefix}{name}": value for prefix, value in zip(prefixes, values * len(prefixes), strict=False)}


def hostile(project: Path) -> Mapping[str, str]:
    """Return environment variables that ask for drafts, as far as a name can."""
    foreign = project / "foreign.yml"
    settings = "extra: {preview: true, offline_copy: preview.zip}\n"
    foreign.write_text(f"INHERIT: hooks/monitoring_record/mkdocs_settings.yml\n{settings}", encoding="utf-8")
    return {
        **everywhere("PREVIEW", *YES),
        **everywhere("DRAFTS", *YES),
        **everywhere("OFFLINE", *YES),
        **everywhere("OFFLINE_COPY", "preview.zip"),
        **everywhere("SITE_DIR", "preview"),
        **everywhere("STAGE", "reported"),
        "MONITORING_RECORD_SETTINGS": str(foreign),
        "PREBUILT": "preview",
    }


def read_words(folder: Path) -> Words:
    words = Words()
    words.places = json.loads((folder / "words.json").read_text(encoding="utf-8"))
    return words


def write_words(folder: Path, words: Words) -> None:
    (folder / "words.json").write_text(json.dumps(words.places), encoding="utf-8")


def _write_project(folder: Path, *, with_drafts: bool) -> tuple[Words, str]:
    words, country = Words(), ""
    project = new_project(folder / "project")
    set_repository(project, "https://git.example/record")
    write_public_castles(project / "data")
    if with_drafts:
        write_drafts(project / "data", words)
        country = write_draft_country(project / "data", words)
        write_synonyms(project / "data", words)
        write_translations(project / "data", words)
        words.forget_unwritten(project / "data")
    else:
        (project / "data/synonyms.yml").unlink()
        (project / "data/translations.yml").unlink()
    write_words(folder, words)
    return words, country


def must(result: Result) -> None:
    assert result.exit_code == 0, result.output


def _build_all(folder: Path) -> None:
    """Make a preview, prebuilt reports, and the public site, one after the other in one folder."""
    _, country = _write_project(folder, with_drafts=True)
    project = folder / "project"
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("\nsite_dir: preview\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(project)
        patch.setenv("SOURCE_DATE_EPOCH", SOURCE_DATE)
        must(run("preview"))
        for name, value in hostile(project).items():
            patch.setenv(name, value)
        must(run("prebuild", "ruritania", country))
        must(run("build"))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a project with drafts, and of what was built of it, with every variable that might ask for drafts."""
    return made_once(tmp_path_factory, "drafts", _build_all)


@pytest.mark.parametrize("folder", ["site", "offline", "prebuilt"])
def test_no_byte_of_what_is_published_is_of_a_draft(
    folder: str, built: Path, record_property: Callable[[str, object], None]
) -> None:
    words, files = read_words(built), all_files(built / "project" / folder)
    assert len(words.places) > MOST_OF_THE_WORDS
    assert len(files) > 1
    if folder == "prebuilt":  # the names are the arguments of the command
        files = {str(number): content for number, content in enumerate(files.values())}
    found = words.found_in(files)
    record_property(SCORE, f"{len(words.places)} words, {len(files)} files, {len(found)} found")
    assert {words.places[word]: file for word, file in found.items()} == {}


def test_a_template_that_prints_all_it_is_given_shows_no_draft(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words, project = read_words(built), Path(shutil.copytree(built / "project", tmp_path / "project"))
    (project / "overrides/partials").mkdir()
    printed = ("config", "config.extra", "nav", "pages", "page.__dict__ if page")
    template = "".join(f"<p>Printed: {{{{ {each} }}}}</p>" for each in printed)
    (project / "overrides/partials/copyright.html").write_text(template, encoding="utf-8")
    monkeypatch.chdir(project)
    must(run("build"))
    files = all_files(project / "site")
    assert files["index.html"].count(b"<p>Printed: ") == len(printed)
    assert {words.places[word]: file for word, file in words.found_in(files).items()} == {}


def test_a_preview_shows_every_word_that_was_looked_for(built: Path) -> None:
    words = read_words(built)
    found = words.found_in(all_files(built / "project/preview"))
    unseen = {place for word, place in words.places.items() if word not in found}
    assert {place for place in unseen if not place.startswith(OF_THE_FORMS)} == SEEN_NOWHERE


def test_the_site_is_the_same_to_the_byte_without_the_drafts(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write_project(tmp_path, with_drafts=False)
    monkeypatch.chdir(tmp_path / "project")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", SOURCE_DATE)
    must(run("build"))
    for folder in ("site", "offline"):
        with_drafts, without = all_files(built / "project" / folder), all_files(tmp_path / "project" / folder)
        assert set(with_drafts) == set(without)
        assert [name for name, content in with_drafts.items() if content != without[name]] == []


def test_prebuilt_pages_bring_no_drafts(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = Path(shutil.copytree(built / "project", tmp_path / "project"))
    monkeypatch.chdir(project)
    for name, value in {**hostile(project), "SOURCE_DATE_EPOCH": SOURCE_DATE}.items():
        monkeypatch.setenv(name, value)
    must(run("build", "--prebuilt", "prebuilt"))
    assert all_files(project / "site") == all_files(built / "project/site")


def test_mkdocs_by_itself_shows_no_drafts_either(tmp_path: Path) -> None:
    words, _ = _write_project(tmp_path, with_drafts=True)
    project = tmp_path / "project"
    variables = {name: value for name, value in hostile(project).items() if name != "MONITORING_RECORD_SETTINGS"}
    finished = run_mkdocs(project, "--site-dir", "site", **variables)
    assert finished.returncode == 0, finished.stdout
    assert words.found_in(all_files(project / "site")) == {}
    finished = run_mkdocs(project, "--site-dir", "other", **hostile(project))
    assert finished.returncode == 1, "the other settings ask for a preview"
    assert "`extra.preview` is not for the settings" in finished.stdout


@pytest.mark.parametrize("value", ["", "0", "false", *YES, "FILL IN", "preview: true"])
@pytest.mark.parametrize("name", ["PREVIEW", "OFFLINE", "OFFLINE_COPY"])
def test_no_value_of_a_variable_changes_the_settings(
    name: str, value: str, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = load_config(str(project / "mkdocs.yml"))
    monkeypatch.setenv(name, value)
    after = load_config(str(project / "mkdocs.yml"))
    assert dict(after.extra) == dict(before.extra)
    assert after.use_directory_urls == before.use_directory_urls


@pytest.mark.parametrize("name", ["preview", "offline", "offline_copy"])
@pytest.mark.parametrize("command", ["build", "offline", "preview", "prebuild ruritania"])
def test_no_setting_says_what_is_built(command: str, name: str, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace(project / "mkdocs.yml", ("extra:\n", f"extra:\n  {name}: true\n"))
    monkeypatch.chdir(project)
    result = run(*command.split())
    assert result.exit_code == 1
    assert f"`extra.{name}` is not for the settings;" in result.output
    assert not {"site", "offline", "preview"} & {path.name for path in project.iterdir()}


@pytest.mark.parametrize("place", ["a folder of the theme", "a link", "a link of the theme", "a link behind a link"])
def test_no_file_of_the_data_is_copied(place: str, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = project / "data/ruritania"
    if place == "a folder of the theme":
        replace(project / "mkdocs.yml", ("custom_dir: overrides", "custom_dir: ."))
    elif place == "a link":
        (project / "content/record").symlink_to(data)
    elif place == "a link of the theme":
        (project / "overrides/report.txt").symlink_to(data / "report.yml")
    else:
        (project.parent / "elsewhere").mkdir()
        (project.parent / "elsewhere/record").symlink_to(data)
        (project / "content/elsewhere").symlink_to(project.parent / "elsewhere")
    monkeypatch.chdir(project)
    result = run("build")
    assert result.exit_code == 1
    assert re.search("would (be published as it is, with|publish what is there,) drafts", result.output)
    assert not (project / "site").exists()


# ---- Nothing is published -------------------------------------------------------------------------------------------
def _build_drafts_only(folder: Path) -> None:
    project = new_project(folder / "project")
    set_repository(project, "https://git.example/record")
    shutil.rmtree(project / "data/ruritania")
    (project / "data/synonyms.yml").unlink()
    (project / "data/translations.yml").unlink()
    words = Words()
    country = write_draft_country(project / "data", words)
    write_words(folder, words)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(project)
        for name, value in hostile(project).items():
            patch.setenv(name, value)
        must(run("prebuild", country))
        must(run("build", "--prebuilt", "prebuilt"))


@pytest.fixture(scope="module")
def drafts_only(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a project with a single country, of which nothing is published, and of its built site."""
    return made_once(tmp_path_factory, "drafts-only", _build_drafts_only)


@pytest.mark.parametrize("folder", ["site", "offline"])
def test_a_site_with_nothing_published_shows_nothing_of_any_report(folder: str, drafts_only: Path) -> None:
    words, files = read_words(drafts_only), all_files(drafts_only / "project" / folder)
    assert {words.places[word]: file for word, file in words.found_in(files).items()} == {}


def test_a_site_with_nothing_published_says_so_and_has_its_other_pages(drafts_only: Path) -> None:
    site = drafts_only / "project/site"
    pages = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    assert pages == {"index.html", "404.html", "search/index.html", *(f"{name}/index.html" for name in WRITTEN_BY_HAND)}
    assert "Nothing is published yet." in (site / "index.html").read_text(encoding="utf-8")
    assert (site / "sitemap.xml").read_text(encoding="utf-8").count("<loc>") == len(pages) - len(
        ("404.html", "search/index.html")
    )
    assert {address.strip("/") for address in indexed_pages(site)} == {"", *WRITTEN_BY_HAND}
    lost = (site / "404.html").read_text(encoding="utf-8")
    assert "begin here:" in lost
    assert "for example" not in lost
    (copy,) = site.glob("*.zip")
    assert copy.name.startswith("record-")
    assert f'href="{copy.name}"' in (site / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("made", ["built", "drafts_only"])
def test_no_link_leads_to_what_is_left_out(made: str, request: pytest.FixtureRequest) -> None:
    assert list(broken_links(request.getfixturevalue(made) / "project/site")) == []
