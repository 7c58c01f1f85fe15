"""A process that is killed at any moment while it replaces folders leaves each as it was, or new."""

import os
import random
import time
from itertools import count
from multiprocessing import get_context
from pathlib import Path

import pytest

from monitoring_record.release import recover, replaced
from monitoring_record.release import replacement as module
from tests.support.folders import contents, folder

KILLS = int(os.environ.get("KILLS", "25"))
"""How often a process is killed."""


@pytest.fixture(params=["beside", "within"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """The way to replace: the folder is renamed, or, as with a mount, its entries are."""
    if request.param == "within":
        monkeypatch.setattr(module, "_can_be_renamed", lambda _: False)
    return str(request.param)


def publish_again_and_again(*folders: Path) -> None:
    for number in count(1):
        with replaced(*folders) as places:
            for place in places:
                folder(place, str(number))


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot copy a process")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_killed_process_leaves_nothing_half_done(tmp_path: Path, way: str) -> None:
    folders = (folder(tmp_path / "offline", "0"), folder(tmp_path / "site", "0"))
    chance = random.Random(12)
    for kill in range(KILLS):
        process = get_context("fork").Process(target=publish_again_and_again, args=folders)
        process.start()
        time.sleep(chance.uniform(0.005, 0.05))
        process.kill()
        process.join()
        recover(*folders)
        offline, site = map(contents, folders)
        assert (offline == site, len(site)) == (True, 1), kill
        assert sorted(tmp_path.iterdir()) == sorted(folders), kill
