"""The templates that are kept between builds: after an edit of one, the site is as without anything kept."""

import shutil
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment, FileSystemLoader

from monitoring_record.mkdocs_adapter.kept_templates import FOLDER, kept_templates
from tests.support.projects import new_project, run_mkdocs

WORDS = "Words that no template has had before"


def built(project: Path, into: str) -> dict[str, bytes]:
    """Build a project; returns the content of each file of the site."""
    build = run_mkdocs(project, "--site-dir", into, SOURCE_DATE_EPOCH="1700000000")
    assert build.returncode == 0, build.stdout
    site = project / into
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()}


def test_a_build_with_kept_templates_is_the_same_as_a_first_one(tmp_path: Path) -> None:
    project = new_project(tmp_path / "project")
    shutil.rmtree(project / ".cache", ignore_errors=True)
    first = built(project, "first")
    assert any((project / FOLDER).iterdir()), "templates are kept"
    for template in ("site/templates/matrix.html", "site/templates/macros.html", "theme/templates/main.html"):
        file = project / "hooks/monitoring_record" / template
        file.write_text(f"{file.read_text(encoding='utf-8')}{{# edited #}}\n{WORDS}\n", encoding="utf-8")
    again = built(project, "again")
    assert again != first
    assert WORDS.encode() in again["ruritania/matrix/index.html"]
    shutil.rmtree(project / ".cache")
    assert built(project, "anew") == again


def test_the_folder_can_be_deleted_at_any_time(tmp_path: Path) -> None:
    kept = kept_templates(tmp_path)
    env = Environment(loader=DictLoader({"a": "A", "b": "B"}), bytecode_cache=kept)
    assert env.get_template("a").render() == "A"
    shutil.rmtree(tmp_path / ".cache")
    assert env.get_template("b").render() == "B"
    assert any((tmp_path / FOLDER).iterdir()), "it is made anew"


def test_where_nothing_can_be_written_templates_are_compiled_each_time(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("a file in the way of the folder", encoding="utf-8")
    env = Environment(loader=DictLoader({"a": "A"}), bytecode_cache=kept_templates(tmp_path))
    assert env.get_template("a").render() == "A"


def test_they_can_be_taken_along_and_errors_name_where_they_are(tmp_path: Path) -> None:
    before, after = tmp_path / "before", tmp_path / "after"
    before.mkdir()
    (before / "broken.html").write_text("{{ 1 / 0 }}", encoding="utf-8")
    Environment(loader=FileSystemLoader(before), bytecode_cache=kept_templates(before)).get_template("broken.html")
    before.rename(after)
    kept = {file: file.stat().st_mtime_ns for file in (after / FOLDER).iterdir()}
    template = Environment(loader=FileSystemLoader(after), bytecode_cache=kept_templates(after)).get_template(
        "broken.html"
    )
    assert {file: file.stat().st_mtime_ns for file in (after / FOLDER).iterdir()} == kept, "it was compiled again"
    with pytest.raises(ZeroDivisionError) as error:
        template.render()
    assert str(error.traceback[-1].path) == str(after / "broken.html")


def test_templates_that_were_compiled_in_another_way_are_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = kept_templates(tmp_path)
    Environment(loader=DictLoader({"a": "A"}), bytecode_cache=kept).get_template("a")
    (file,) = (tmp_path / FOLDER).iterdir()
    compiled = file.read_bytes()
    monkeypatch.setattr("monitoring_record.mkdocs_adapter.kept_templates._WAY_OF_COMPILING", "# another")
    Environment(loader=DictLoader({"a": "A"}), bytecode_cache=kept).get_template("a")
    assert file.read_bytes() != compiled
