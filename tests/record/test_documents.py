"""The messages in the documents of this repository are those that are printed."""

import shutil
from pathlib import Path

from monitoring_record.library import load
from tests.support.paths import ROOT


def test_the_message_that_the_documents_show_is_the_one_that_is_printed(tmp_path: Path) -> None:
    data = Path(shutil.copytree(ROOT / "data", tmp_path / "data"))
    update = data / "kazakhstan/updates/20/23.yml"
    update.write_text(
        update.read_text(encoding="utf-8").replace("rating: progress", "rating: progres"), encoding="utf-8"
    )
    (problem,) = load(data).problems
    assert str(problem) in (ROOT / "content/contribute.md").read_text(encoding="utf-8")
    assert str(problem).split("Write one of")[0] in (ROOT / "README.md").read_text(encoding="utf-8")
