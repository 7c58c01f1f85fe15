"""What the checks keep between two looks at the data: after each kind of change, they find the same as checks that begin anew."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from monitoring_record.library import Library, load
from monitoring_record.loading.record_files import RecordReader
from tests.support.paths import TINY
from tests.support.reports import replace

RULES_OF = "ruritania/recommendations/01.yml"
MORE = {
    "ruritania/institutions.yml": '    responsible_for:\n      - part: "1.2"\n        meeting: 1\n        quote: Mortar was bought.\n',
    "ruritania/updates/1/02.yml": "promises:\n  second-spring:\n    promise: The masons are to lead a second spring into the moats.\n"
    "    by: masons\n    due: 2021\n    quote: The moats\n    note: The year of the report.\n",
    "ruritania/updates/2/02.yml": "alternative:\n  - author: Friends of Walls\n    text: See Recommendation 1.\n",
}
"""What makes files depend on others: an institution, a promise, an organisation, a mention."""

CHANGES = {
    "a rating of the scale": ("scales/five-steps.yml", "id: most", "id: mostly"),
    "the scale of the report": ("ruritania/report.yml", "scale: five-steps", "scale: six-steps"),
    "the programme of the report": ("ruritania/report.yml", "programme: castles", "programme: palaces"),
    "the words of the programme": (
        "programmes/castles.yml",
        "name:",
        "terms: {recommendation: {one: task, many: tasks, title: Task}}\nname:",
    ),
    "a meaning in the glossary": ("glossary.yml", "A ditch around a castle.", "A ditch, see Recommendation 8."),
    "the key of an institution": ("ruritania/institutions.yml", "  masons:", "  builders:"),
    "what an institution is responsible for": ("ruritania/institutions.yml", "Mortar was bought", "Mortar was sold"),
    "the end of a meeting": ("ruritania/meetings/02.yml", "starts: 20", "starts: 21"),
    "who reported to a meeting": ("ruritania/meetings/02.yml", "Friends of Walls", "Friends of Moats"),
    "the number of a part": (RULES_OF, 'number: "2"', 'number: "7"'),
    "a promise": ("ruritania/updates/1/02.yml", "second-spring", "third-spring"),
    "the words that are quoted": ("ruritania/updates/1/02.yml", "quote: The moats", "quote: The deep moats"),
    "a mention": ("ruritania/updates/2/02.yml", "Recommendation 1", "Recommendation 9"),
    "the stage of an update": ("ruritania/updates/3/01.yml", "stage: reported", "stage: published"),
    "what is recorded": (
        "synonyms.yml",
        "fissures\n    recorded:\n      - count the cracks",
        "walls\n    recorded:\n      - skyscrapers",
    ),
    "what is translated": ("translations.yml", "      - moat\n", "      - skyscraper\n"),
}
"""A file, what is in it, and what is there after the change."""

FILES = sorted(path.relative_to(TINY).as_posix() for path in TINY.rglob("*.yml"))


@pytest.fixture(scope="module")
def reader() -> RecordReader:
    """The reader of all tests here: it keeps what it found before each change, and after it."""
    return RecordReader()


@pytest.fixture
def data(data: Path, reader: RecordReader) -> Iterator[Path]:
    for name, more in MORE.items():
        file = data / name
        file.write_text(file.read_text(encoding="utf-8") + more, encoding="utf-8")
    before = shutil.copytree(data, data.parent / "before")
    told = look(data, reader)
    yield data
    shutil.rmtree(data)
    shutil.copytree(before, data)
    assert look(data, reader) == told == look(data), "once the change is undone, all is as before"


def look(data: Path, reader: RecordReader | None = None) -> list[str]:
    library: Library = load(data, reader)
    return [str(problem) for problem in (*library.problems, *library.reminders)]


def test_the_data_has_nothing_but_a_reminder(data: Path) -> None:
    library = load(data)
    assert (library.problems, len(library.reminders)) == ((), 1)


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_told_as_if_all_were_checked_anew(change: str, data: Path, reader: RecordReader) -> None:
    name, old, new = CHANGES[change]
    before = look(data)
    replace(data / name, (old, new))
    told = look(data, reader)
    assert told == look(data)
    assert told != before, "the change makes a difference"


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_gone_is_missed_as_if_all_were_checked_anew(name: str, data: Path, reader: RecordReader) -> None:
    (data / name).unlink()
    assert look(data, reader) == look(data)


@pytest.mark.parametrize("name", FILES)
def test_lines_that_are_gone_are_missed_as_if_all_were_checked_anew(
    name: str, data: Path, reader: RecordReader
) -> None:
    lines = (data / name).read_text(encoding="utf-8").splitlines(keepends=True)
    for number in range(0, len(lines), 4):
        (data / name).write_text("".join(lines[:number] + lines[number + 1 :]), encoding="utf-8")
        assert look(data, reader) == look(data), f"without line {number + 1}"
