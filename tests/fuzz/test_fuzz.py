"""Any bytes: mutated data is valid, and then its site is written; or it is refused, with places and cures.

`MUTATIONS` is how many mutations are tried, `FIRST_MUTATION` the number of the first: a number always makes the same mutation.
The folders in corpus/ contain what once broke something; each is copied over the tiny report.
"""

import os
import shutil
import time
from pathlib import Path

import pytest

from monitoring_record.loading.record_files import RecordReader
from tests.fuzz.mutations import mutate
from tests.fuzz.outcome import outcome_of, restore
from tests.support.paths import TINY

CORPUS = Path(__file__).parent / "corpus"
MUTATIONS = int(os.environ.get("MUTATIONS", "1500"))
FIRST = int(os.environ.get("FIRST_MUTATION", "0"))
AT_ONCE = 100
MOST_SECONDS = 3.0
MOST_MEGABYTES = 500


@pytest.mark.parametrize("first", range(FIRST, FIRST + MUTATIONS, AT_ONCE))
def test_whatever_is_typed_is_valid_or_refused(first: int, data: Path) -> None:
    before, reader = measure_anew(), RecordReader()
    for number in range(first, min(first + AT_ONCE, FIRST + MUTATIONS)):
        done = mutate(data, number)
        began = time.process_time()
        try:
            outcome_of(data, reader, preview=number % 4 == 0)
        except Exception as error:
            error.add_note(f"Mutation {number}: {done}. To try it alone: FIRST_MUTATION={number} MUTATIONS=1")
            raise
        assert time.process_time() - began < MOST_SECONDS, f"mutation {number}: {done}"
        restore(data, TINY)
    assert memory("VmHWM") - before <= MOST_MEGABYTES, f"mutations {first} to {first + AT_ONCE}"


@pytest.mark.parametrize("case", sorted(path.name for path in CORPUS.iterdir()))
def test_what_once_broke_something(case: str, data: Path) -> None:
    shutil.copytree(CORPUS / case, data, dirs_exist_ok=True)
    outcome_of(data)


def test_the_data_without_a_mutation_is_valid(data: Path) -> None:
    assert outcome_of(data) == ()


def memory(field: str) -> float:
    """Return the memory of this process in megabytes, now ("VmRSS") or at most ("VmHWM"); 0 where the system does not tell."""
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="ascii").splitlines() if status.is_file() else []
    return next((int(line.split()[1]) / 1e3 for line in lines if line.startswith(field)), 0)


def measure_anew() -> float:
    """Forget the most memory that other tests of this process have used; return what is used now."""
    peaks = Path("/proc/self/clear_refs")
    if peaks.exists():
        peaks.write_text("5", encoding="ascii")
    return memory("VmRSS")
