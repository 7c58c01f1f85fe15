"""The settings are read as MkDocs reads them, each value with its place."""

from pathlib import Path
from typing import Any

import pytest
from mkdocs.utils.yaml import yaml_load

from monitoring_record.settings.checked_settings import CheckedSettings
from monitoring_record.settings.forge_software import software_of
from monitoring_record.settings.options import Options
from monitoring_record.settings.settings_file import read_settings


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    """The file with the settings of an empty project."""
    return tmp_path / "mkdocs.yml"


@pytest.mark.parametrize("set_to", [{}, {"A": "8"}, {"B": "true"}, {"A": "", "B": "x"}, {"A": "2023-04-03"}])
@pytest.mark.parametrize("value", ["!ENV A", "!ENV [A]", "!ENV [A, B, 7]", "!ENV [A, [b]]", "!ENV [A, B]"])
def test_variables_of_the_environment_are_read_as_mkdocs_does(
    settings: Path, value: str, set_to: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.write_text(f"here: {value}\n", encoding="utf-8")
    (file,) = read_settings(settings, set_to).files
    for name in ("A", "B"):
        monkeypatch.delenv(name, raising=False)
    for name, text in set_to.items():
        monkeypatch.setenv(name, text)
    assert file.values == yaml_load(settings.read_text(encoding="utf-8"))


@pytest.mark.parametrize("value", ["!!python/name:os.getcwd", "!relative $config_dir", "!own [1]", "!own {a: b}"])
def test_what_the_tags_of_programs_make_is_unknown(settings: Path, value: str) -> None:
    settings.write_text(f"site_name: Castles\nhere: {value}\n", encoding="utf-8")
    (file,) = read_settings(settings, {}).files
    assert file.values == {"site_name": "Castles", "here": None}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"- a\n", "mkdocs.yml:1:1: the file must consist of `key: value` lines at its left edge"),
        (b"", "mkdocs.yml:1:1: the file must consist of `key: value` lines at its left edge"),
        (b"a: 1\nb:\n  c: 1\n  c: 2\n", "mkdocs.yml:4:6: the key `c` appears here a second time; keep one of them"),
        (b"a: b\n\xff: c\n", "mkdocs.yml:2:1: "),
        (b"a: b\nc: [\n", "mkdocs.yml:2:4: "),
        (b"a: 2020-13-45\n", "mkdocs.yml:1:1: "),
        (b"INHERIT: common.yml\n", "mkdocs.yml:1:10: there is no file `common.yml`"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(settings: Path, content: bytes, message: str) -> None:
    settings.write_bytes(content)
    (problem,) = read_settings(settings, {}).problems
    assert str(problem).startswith(message)


def test_the_mark_at_the_beginning_of_a_file_is_no_part_of_it(settings: Path) -> None:
    settings.write_bytes("\ufeffsite_name: Castles\n".encode())
    assert read_settings(settings, {}).files[0].values == {"site_name": "Castles"}


def test_files_that_inherit_each_other_are_read_once(settings: Path) -> None:
    settings.write_text("INHERIT: common/site.yml\nextra: {branch: main}\n", encoding="utf-8")
    (settings.parent / "common").mkdir()
    (settings.parent / "common/site.yml").write_text("INHERIT: ../mkdocs.yml\nsite_name: Castles\n", encoding="utf-8")
    read = read_settings(settings, {})
    assert [file.path for file in read.files] == ["mkdocs.yml", "common/site.yml"]
    assert read.problems == ()


@pytest.mark.parametrize(
    ("place", "found"),
    [
        (("extra", "branch"), "mkdocs.yml:2:11"),
        (("extra", "home", "title"), "mkdocs.yml:4:5"),
        (("extra", "forge"), "mkdocs.yml:2:3"),
        (("nav", 1, "Moats", 0), "site.yml:4:13"),
        (("nav", 1, "Walls"), "site.yml:4:5"),
        (("theme", "custom_dir"), "mkdocs.yml:1:1"),
    ],
)
def test_a_setting_that_is_not_there_is_told_at_its_group(settings: Path, place: tuple[Any, ...], found: str) -> None:
    settings.write_text("extra:\n  branch: main\n  home:\n    lead: A\nINHERIT: site.yml\n", encoding="utf-8")
    nav = "site_name: Castles\nnav:\n  - Home: index.md\n  - Moats: [moats.md]\n"
    (settings.parent / "site.yml").write_text(nav, encoding="utf-8")
    checked = CheckedSettings(settings.parent, read_settings(settings, {}).files, frozenset())
    assert str(checked.at(*place)) == found
    assert checked.get("nav") == [{"Home": "index.md"}, {"Moats": ["moats.md"]}]


@pytest.mark.parametrize(
    ("repository", "forge", "software"),
    [
        ("https://github.com/castles/record", None, "github"),
        ("https://gitlab.castles.example/record", None, "gitlab"),
        ("https://codeberg.org/castles/record", None, "forgejo"),
        ("https://git.castles.example/record", None, "github"),
        ("https://git.castles.example/record", "forgejo", "forgejo"),
        ("https://github.com/castles/record", "gitlab", "gitlab"),
    ],
)
def test_the_option_or_else_the_host_tells_the_program_of_the_forge(repository: str, forge: Any, software: str) -> None:
    assert Options(forge=forge).software(repository) == software


def test_an_address_without_a_host_tells_no_program() -> None:
    assert software_of("github") is None
