"""What a disk can contain besides good files: links, pipes, odd names. Each is refused, with its place; nothing is left out."""

import os
import shutil
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from monitoring_record.commands import record
from monitoring_record.library import load
from tests.support.paths import TINY

UPDATES = Path("ruritania/updates")
no_links = pytest.mark.skipif(sys.platform == "win32", reason="Windows makes no links for everybody")


def reported(data: Path) -> list[str]:
    """Return the place and the rule of each problem."""
    return [f"{problem.position.file} {problem.rule.id}" for problem in load(data).problems]


@no_links
@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("scales/x.yml", "nowhere.yml"),
        ("scales/x.yml", "x.yml"),
        ("ruritania/updates/2/03.yml", "/etc/hosts"),
        ("ruritania/updates/2/03.yml", "02.yml"),
        ("ruritania/updates/4", "../updates"),
        ("graustark", "ruritania"),
        ("synonyms.yml", "../elsewhere.yml"),
    ],
)
def test_links_are_refused(link: str, target: str, data: Path) -> None:
    (data / link).unlink(missing_ok=True)
    (data / link).symlink_to(target)
    assert f"data/{link} link-in-the-data" in reported(data)


@no_links
def test_what_a_link_leads_to_is_not_read(data: Path, tmp_path: Path) -> None:
    update = data / UPDATES / "1/02.yml"
    (tmp_path / "secret.yml").write_text("stage: published\nnotes: [the secret]\n", encoding="utf-8")
    update.unlink()
    update.symlink_to(tmp_path / "secret.yml")
    before = (tmp_path / "secret.yml").read_bytes()
    CliRunner().invoke(record, ["format", "--data", str(data)])
    assert reported(data) == ["data/ruritania/updates/1/02.yml link-in-the-data"]
    assert (tmp_path / "secret.yml").read_bytes() == before, "nor is it written"


@no_links
def test_the_folder_of_the_data_may_be_a_link(data: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(data)
    assert load(tmp_path / "link").problems == ()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes")
@pytest.mark.parametrize("name", ["glossary.yml", "ruritania/report.yml", "ruritania/updates/2/03.yml", "scales/x.yml"])
def test_a_pipe_is_not_opened(name: str, data: Path) -> None:
    (data / name).unlink(missing_ok=True)
    os.mkfifo(data / name)
    assert f"data/{name} no-file-or-folder" in reported(data)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes")
def test_what_is_mended_is_in_files_only(data: Path, tmp_path: Path) -> None:
    os.mkfifo(data / "scales/pipe.yml")
    (data / "scales/folder.yml").mkdir()
    (tmp_path / "secret.yml").write_text("title:  secret  \n", encoding="utf-8")
    (data / "scales/link.yml").symlink_to(tmp_path / "secret.yml")
    result = CliRunner().invoke(record, ["check", "--fix", "--data", str(data)])
    assert not isinstance(result.exception, OSError)
    assert (tmp_path / "secret.yml").read_text(encoding="utf-8") == "title:  secret  \n"


def test_a_line_that_is_mended_does_nothing_in_a_terminal(data: Path) -> None:
    (data / UPDATES / "1/02.yml").write_bytes(b"stage:\xc2\xa0published\nnotes: \x1b[31m\n\tx: \x07\x1b[31m \n")
    result = CliRunner().invoke(record, ["check", "--fix", "--data", str(data)])
    assert "1/02.yml:1: " in result.output
    assert "\\x07" in result.output
    assert not {"\x07", "\x1b"} & set(result.output)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="whoever runs the test may read everything")
@pytest.mark.parametrize("name", ["glossary.yml", "ruritania/updates/2"])
def test_what_nobody_may_read_is_reported(name: str, data: Path) -> None:
    (data / name).chmod(0)
    try:
        assert f"data/{name} unreadable-file" in reported(data)
    finally:
        (data / name).chmod(0o755)


def test_a_file_that_vanishes_while_the_data_is_read_is_reported(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def vanished(path: Path, mode: str) -> None:
        raise FileNotFoundError(2, "No such file or directory", str(path))

    monkeypatch.setattr(Path, "open", vanished)
    assert "data/glossary.yml unreadable-file" in reported(data)


@pytest.mark.parametrize("name", ["updates", "meetings", "recommendations"])
def test_a_file_in_the_place_of_a_folder_is_reported(name: str, data: Path) -> None:
    shutil.rmtree(data / "ruritania" / name)
    (data / "ruritania" / name).write_text("x", encoding="utf-8")
    assert f"data/ruritania/{name} file-or-folder" in reported(data)


@pytest.mark.parametrize("name", ["scales", "programmes"])
def test_a_file_in_the_place_of_a_shared_folder_is_reported(name: str, data: Path) -> None:
    shutil.rmtree(data / name)
    (data / name).write_text("x", encoding="utf-8")
    assert f"data/{name} file-or-folder" in reported(data)


@pytest.mark.parametrize(
    "name",
    [
        "glossary.yml",
        "synonyms.yml",
        "translations.yml",
        "scales/x.yml",
        "ruritania/report.yml",
        "ruritania/updates/2/03.yml",
        "ruritania/meetings/04.yml",
    ],
)
def test_a_folder_in_the_place_of_a_file_is_reported(name: str, data: Path) -> None:
    (data / name).unlink(missing_ok=True)
    (data / name).mkdir()
    assert f"data/{name} file-or-folder" in reported(data)


@pytest.mark.parametrize(
    "name", ["1٣.yml", "٣.yml", "Ⅷ.yml", "２.yml", "99999999999999999999.yml", "02.yaml", "02.YML", "002.yml"]
)
def test_a_number_has_one_name_only(name: str, data: Path) -> None:
    shutil.copy(data / UPDATES / "2/02.yml", data / UPDATES / "2" / name)
    assert f"data/ruritania/updates/2/{name} misnamed-file" in reported(data)


@pytest.mark.parametrize("name", ["٢", "２", "02", "99999999999999999999", "²"])
def test_a_meeting_has_one_folder_only(name: str, data: Path) -> None:
    shutil.copytree(data / UPDATES / "2", data / UPDATES / name)
    assert f"data/ruritania/updates/{name} misnamed-folder" in reported(data)


@pytest.mark.parametrize(
    "name",
    [
        "404",
        "assets",
        "con",
        "contribute",
        "glossary",
        "index",
        "javascripts",
        "lpt1",
        "methodology",
        "nul",
        "search",
        "sitemap",
        "x" * 61,
    ],
)
def test_a_report_is_not_called_as_something_else(name: str, data: Path) -> None:
    shutil.copytree(data / "ruritania", data / name)
    assert f"data/{name} misnamed-folder" in reported(data)


@pytest.mark.parametrize("name", ["aux", "Steps", "five_steps", "x" * 61])
@pytest.mark.parametrize("folder", ["scales", "programmes"])
def test_what_reports_share_has_a_name_that_every_system_knows(folder: str, name: str, data: Path) -> None:
    (file,) = (data / folder).glob("*.yml")
    shutil.copy(file, data / folder / f"{name}.yml")
    assert reported(data) == [f"data/{folder}/{name}.yml misnamed-file"]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the system allows no such names")
@pytest.mark.parametrize("name", ["a\nb.yml", "\x1b[31m.yml", "::error::x.yml", "\udcff.yml", "\u202egpj.yml"])
@pytest.mark.parametrize("output", ["text", "json", "github", "gitlab"])
def test_an_odd_name_is_shown_and_does_nothing(name: str, output: str, data: Path) -> None:
    (data / UPDATES / "2" / name).write_bytes(b"stage: reported\n")
    result = CliRunner().invoke(record, ["check", "--data", str(data), "--format", output])
    assert result.exit_code == 1
    assert "misnamed-file" in result.stdout
    assert not any(sign in result.stdout for sign in ("\x1b", "\u202e", "\na", "\n::error::x"))
    CliRunner().invoke(record, ["format", "--data", str(data)]).stdout.encode()


@pytest.mark.parametrize(
    "name", [".DS_Store", "ruritania/.git/config", "ruritania/meetings/.01.yml.swp", "ruritania/updates/2/.#01.yml"]
)
def test_what_systems_and_editors_hide_is_no_record(name: str, data: Path) -> None:
    (data / name).parent.mkdir(exist_ok=True)
    (data / name).write_text("neither checked nor published", encoding="utf-8")
    assert reported(data) == []


def test_the_tiny_report_has_no_problem() -> None:
    assert load(TINY).problems == ()
