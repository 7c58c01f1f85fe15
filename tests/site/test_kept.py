"""What is kept while the site is served: after each kind of change, the pages are the same as if all were written anew."""

import gc
import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import yaml

from monitoring_record.analysis import compile_record
from monitoring_record.editions import NO_HISTORY, EditionReader, report_editions
from monitoring_record.library import Library, load
from monitoring_record.loading.record_files import RecordFile, RecordReader
from monitoring_record.site import Forge, Kept, Page, Site, SiteConfig
from monitoring_record.site.section import Section
from monitoring_record.source.problems import Location
from monitoring_record.texts import TextReferences
from tests.support.editions import add_edition
from tests.support.paths import TINY

CONFIG = SiteConfig("Castles", preview=True, forge=Forge("https://git.example/castles"))


class Served:
    """A site that is served: one reader and one store of what was written, for all its builds."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self._reader, self._editions, self._kept = RecordReader(), EditionReader(), Kept()

    def pages(self) -> list[Page]:
        """Return the pages after an edit."""
        return written(load(self.data, self._reader), self._editions, self._kept)


def written(library: Library, reader: EditionReader, kept: Kept) -> list[Page]:
    editions = report_editions(library, reader.read(library), NO_HISTORY)
    site = Site(compile_record(library, editions, preview=True), CONFIG)
    return [kept.of(page.address, site.inputs_of(page), partial(site.write, page, kept)) for page in site.contents]


def written_anew(data: Path) -> list[Page] | None:
    """Return the pages as a first build writes them; None if the data is not valid."""
    library = load(data)
    return None if library.problems else written(library, EditionReader(), Kept())


REGISTER = """\
documents:
  register:
    kind: website
    title: Register of cracks
    url: https://cracks.example/
"""

MORE = {
    "updates/1/02.yml": "    summary: The moats shine.\n" + REGISTER,
    "updates/2/02.yml": "    summary: The moats are empty.\nnotes:\n  - See the [register][register], and Recommendation 1.\n"
    "alternative_elsewhere: the archive of the Crown\nalternative:\n  - author: Friends of Walls\n"
    "    finding: partly\n    gist: They hold some water\n    text: There is some water.\n" + REGISTER,
}
"""What makes pages depend on files of other recommendations: reasons in lists, a document that both cite, a mention, what an
organisation says."""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    data = Path(shutil.copytree(TINY, tmp_path / "data"))
    for name, more in MORE.items():
        file = data / "ruritania" / name
        file.write_text(file.read_text(encoding="utf-8") + more, encoding="utf-8")
    first = data / "ruritania/updates/1/02.yml"
    text = first.read_text(encoding="utf-8")
    first.write_text(text.replace("nearly full.", "nearly full, as the [register][register] says."), encoding="utf-8")
    for number in (1, 2):
        add_edition(data, number)
    return data


def leaves(value: Any, location: Location = ()) -> Iterator[tuple[Location, Any]]:
    if isinstance(value, dict | list):
        for key, below in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(below, (*location, key))
    else:
        yield location, value


def others(value: Any, known: set[str]) -> Iterator[Any]:
    """Yield other values for a field; `known` are values that occur in the same field elsewhere."""
    if isinstance(value, bool):
        yield not value
    elif isinstance(value, date):
        yield value + timedelta(days=1)
    elif isinstance(value, str):
        yield from sorted(known - {value})
        yield from (f"{value} Mutated", "Nothing.")


Field = tuple[str, Location]
"""A kind of file, and a location in it; all items of a list are the same field."""


def fields(folder: Path) -> dict[Field, list[tuple[Path, Location, Any]]]:
    """Return the places of each field, with their values."""
    found: dict[Field, list[tuple[Path, Location, Any]]] = {}
    for file in sorted(folder.rglob("*.yml")):
        kind = "/".join(part for part in file.relative_to(folder).parts[:-1] if not part.isdecimal()) or file.name
        for location, value in leaves(yaml.safe_load(file.read_text(encoding="utf-8"))):
            pattern = tuple("*" if isinstance(step, int) else step for step in location)
            found.setdefault((kind, pattern), []).append((file, location, value))
    return found


def change(file: Path, location: Location, value: Any) -> None:
    """Write another value into a file."""
    values = yaml.safe_load(file.read_text(encoding="utf-8"))
    place = values
    for step in location[:-1]:
        place = place[step]
    place[location[-1]] = value
    file.write_text(yaml.safe_dump(values, allow_unicode=True), encoding="utf-8")


def changes(data: Path) -> Iterator[Field]:
    """Change each field: in its first place, its last, and all; each time to several values. Yield it for each state."""
    for field, places in fields(data).items():
        before = {file: file.read_text(encoding="utf-8") for file, _, _ in places}
        known = {value for _, _, value in places if isinstance(value, str)}
        for changed in (places[:1], places[-1:], places) if places[1:] else (places,):
            for other in others(changed[-1][2], known):
                for file, location, _ in changed:
                    change(file, location, other)
                yield field
                for file, text in before.items():
                    file.write_text(text, encoding="utf-8")


def test_after_a_change_of_any_field_the_kept_pages_are_those_written_anew(data: Path) -> None:
    served = Served(data)
    served.pages()
    tried = set()
    for field in changes(data):
        anew = written_anew(data)
        if anew is not None:
            tried.add(field)
            assert served.pages() == anew, field
    assert len(tried) > 50, "most fields can be changed without a problem"


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("updates/1/02.yml", None),
        ("recommendations/02.yml", "title: Fill the moats\nchapter: 2\ntext: Fill every moat, as part 1.2 says.\n"),
        ("updates/2/02.yml", "stage: reported\ngovernment:\n  - text: The moats are dry. See part 1.2.\n"),
    ],
)
def test_after_a_file_came_or_went_the_kept_pages_are_those_written_anew(
    data: Path, file: str, content: str | None
) -> None:
    served = Served(data)
    served.pages()
    path = data / "ruritania" / file
    if content is None:
        path.unlink()
    else:
        path.write_text(content, encoding="utf-8")
    anew = written_anew(data)
    assert anew is not None, [str(problem) for problem in load(data).problems]
    assert served.pages() == anew


def test_a_page_that_an_edit_does_not_reach_is_kept(data: Path) -> None:
    served = Served(data)
    before = {page.address: page for page in served.pages()}
    update = data / "ruritania/updates/1/01.yml"
    update.write_text(update.read_text(encoding="utf-8").replace("cracks", "clefts"), encoding="utf-8")
    after = {page.address: page for page in served.pages()}
    assert "clefts" in after["ruritania/recommendations/1/"].body
    kept = {address for address, page in after.items() if page is before[address]}
    assert {"", "ruritania/recommendations/2/", "ruritania/matrix/", "ruritania/chapters/1/", "glossary/"} <= kept


KEPT = (RecordFile, TextReferences, Page, Section)


def test_nothing_that_is_kept_grows_with_the_number_of_edits(data: Path) -> None:
    reader, editions, kept = RecordReader(), EditionReader(), Kept()
    file = data / "ruritania/recommendations/02.yml"
    added = file.with_name("03.yml")
    programme = data / "programmes/castles.yml"
    words = programme.read_text(encoding="utf-8")
    sizes = []
    for number in range(6):
        added.unlink(missing_ok=True)
        added = file.with_name(f"{number + 3:02}.yml")
        added.write_text(f"title: Sweep {number}\nchapter: 2\ntext: Sweep the yards.\n", encoding="utf-8")
        file.write_text(f"title: Moats\nchapter: 2\ntext: Fill {number} moats, as part 1.2 says.\n", encoding="utf-8")
        programme.write_text(f"{words}\n# {number}\n", encoding="utf-8")
        library = load(data, reader)
        assert library.problems == ()
        site = Site(compile_record(library, preview=True), CONFIG)
        written(library, editions, kept)
        kept.keep_only(site.kept_names)
        del library, site
        gc.collect()
        sizes.append(Counter(type(each) for each in gc.get_objects() if isinstance(each, KEPT)))
    assert sizes[2] == sizes[3] == sizes[4] == sizes[5]
