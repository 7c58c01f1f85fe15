"""The reports that the benchmark generates; their words are those of this record."""

from pathlib import Path

import pytest

from bench.generated_record import edit_sentence, write_record
from bench.size import Size
from monitoring_record.library import load

SIZE = Size(recommendations=3, meetings=2)


def contents(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }


def generated(data: Path, size: Size = SIZE, seed: int = 1) -> Path:
    write_record(data, size, seed=seed)
    return data


@pytest.mark.parametrize("size", [Size(1, 1), SIZE, Size(31, 2)], ids=str)
def test_a_generated_report_is_valid_and_has_its_size(tmp_path: Path, size: Size) -> None:
    library = load(generated(tmp_path / "data", size))
    assert library.problems == ()
    (dossier,) = library.dossiers
    assert len(dossier.recommendations) == size.recommendations
    assert len(dossier.meetings) == size.meetings
    assert len(dossier.updates) == size.updates


def test_the_seed_decides_every_text(tmp_path: Path) -> None:
    first, same, other = (
        contents(generated(tmp_path / name, seed=seed)) for name, seed in (("first", 1), ("same", 1), ("other", 2))
    )
    assert first == same
    assert first.keys() == other.keys()
    assert first["ruritania/updates/2/03.yml"] != other["ruritania/updates/2/03.yml"]


def test_the_texts_cite_and_mention_as_real_ones_do(tmp_path: Path) -> None:
    library = load(generated(tmp_path / "data"))
    (dossier,), (references,) = library.dossiers, library.references.values()
    found = [references.of(said.text) for update in dossier.updates for said in update.government]
    assert any(text.citations for text in found)
    assert any(text.mentions for text in found)


def test_an_edit_changes_one_sentence_of_one_update_and_is_valid(tmp_path: Path) -> None:
    data = generated(tmp_path / "data")
    before = contents(data)
    edit_sentence(data, SIZE, "Edited")
    after = contents(data)
    (file,) = (name for name in before if before[name] != after[name])
    assert file == "ruritania/updates/2/03.yml"
    (line,) = set(after[file].splitlines()) - set(before[file].splitlines())
    assert line.split()[0] == "Edited"
    assert load(data).problems == ()
