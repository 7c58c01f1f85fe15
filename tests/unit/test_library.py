"""What is read of a folder of data: every record, or every problem."""

from pathlib import Path

from monitoring_record.library import load, silent_changes
from tests.support.reports import replace

UPDATE = "ruritania/updates/1/02.yml"


def messages(data: Path) -> list[str]:
    """Return each problem as it is printed, without its rule."""
    return [str(problem).rpartition(" [")[0] for problem in load(data).problems]


def test_all_that_a_sound_folder_contains_is_read(data: Path) -> None:
    library = load(data)
    (dossier,) = library.dossiers
    (files,) = library.files
    assert library.problems == ()
    assert library.glossary is not None
    assert library.synonyms is not None
    assert library.translations is not None
    assert list(library.shared_files) == ["data/glossary.yml"]
    assert list(library.references) == ["ruritania"]
    assert (dossier.report.slug, dossier.programme.id, dossier.scale.id) == ("ruritania", "castles", "five-steps")
    assert sorted(dossier.files) == sorted(file.path for file in files.files())
    assert f"data/{UPDATE}" in dossier.files


def test_what_all_reports_share_may_be_missing(data: Path) -> None:
    (data / "glossary.yml").unlink()
    (data / "synonyms.yml").unlink()
    (data / "translations.yml").unlink()
    library = load(data)
    assert (library.glossary, library.synonyms, library.translations) == (None, None, None)
    assert library.problems == ()


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    library = load(tmp_path / "data")
    assert library.dossiers == ()
    assert [str(problem) for problem in library.problems] == [
        "data:1:1: there is no such folder; it must contain the records [no-data]"
    ]


def test_every_misnamed_file_of_a_shared_folder_is_told(data: Path) -> None:
    for name in ("Five steps.yml", "con.yml", "two-steps.yaml"):
        (data / "scales" / name).write_bytes((data / "scales/five-steps.yml").read_bytes())
    (data / "scales/aaa.yml").mkdir()
    (data / "programmes/Castles.yml").write_text("name: Castles\n", encoding="utf-8")
    scale, programme = "as in five-steps.yml", "as in castles.yml"
    told = {message.split(":")[0]: message for message in messages(data)}
    assert set(told) == {
        "data/scales/Five steps.yml",
        "data/scales/con.yml",
        "data/scales/two-steps.yaml",
        "data/scales/aaa.yml",
        "data/programmes/Castles.yml",
    }
    assert all(scale in told[f"data/scales/{name}"] for name in ("Five steps.yml", "con.yml", "two-steps.yaml"))
    assert programme in told["data/programmes/Castles.yml"]


def test_a_silent_change_is_told_at_its_file(data: Path) -> None:
    earlier = load(data)
    replace(data / UPDATE, ("rating: most", "rating: full"))
    (problem,) = silent_changes(earlier, load(data), data)
    assert problem.position.file == f"data/{UPDATE}"
