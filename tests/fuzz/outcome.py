"""What may come of any data: it is valid, and every page of it is written; or it is refused, with places and cures."""

import json
import re
import shutil
from pathlib import Path

from monitoring_record.analysis import compile_record
from monitoring_record.commands.problem_formats import FORMATS
from monitoring_record.library import Library, load
from monitoring_record.loading.record_files import RecordReader
from monitoring_record.mkdocs_adapter.search_files import search_files
from monitoring_record.search import Lexicon
from monitoring_record.site import IndexedPage, Site, SiteConfig
from monitoring_record.source.problems import Problem

_LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_CURE = re.compile(
    r"[;:] ?\S|\(.*\)|did you mean|is not .*as in|is not a single line|should (?:be|have)|must be|must contain"
)


def outcome_of(data: Path, reader: RecordReader | None = None, *, preview: bool = False) -> tuple[Problem, ...]:
    """Read the data, and write its site if it is sound; returns the problems."""
    library = load(data, reader)
    if library.problems:
        _check_problems(library.problems, data)
    else:
        _write_site(library, preview=preview)
    return library.problems


def _check_problems(problems: tuple[Problem, ...], data: Path) -> None:
    text = FORMATS["text"](problems)
    assert text.count("\n") == len(problems), "a line for each problem"
    assert re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\ud800-\udfff]", text) is None, text
    for name in ("json", "gitlab"):
        json.loads(FORMATS[name](problems))
    FORMATS["github"](problems).encode()
    for problem in problems:
        assert len(problem.message) > 20, problem
        assert _CURE.search(problem.message), problem
        _check_place(problem, data.parent / problem.position.file)


def _check_place(problem: Problem, file: Path) -> None:
    """The place is in the file, if that can be read."""
    if not file.is_file():
        assert (problem.position.line, problem.position.column) == (1, 1), problem
        return
    lines = _LINE_BREAK.split(file.read_bytes().decode("utf-8", "replace"))
    assert 1 <= problem.position.line <= len(lines), problem
    # A place in bytes, as that of what is not UTF-8, is further to the right.
    assert 1 <= problem.position.column <= len(lines[problem.position.line - 1].encode()) + 1, problem


def _write_site(library: Library, *, preview: bool) -> None:
    record = compile_record(library, preview=preview)
    site = Site(record, SiteConfig("Castles", preview=preview))
    glossary = record.glossary.glossary if record.glossary else None
    lexicon = Lexicon.of(glossary, record.synonyms)
    indexes = []
    for number, page in enumerate(site.pages()):
        page.body.encode()
        indexed = IndexedPage.of(page).indexed
        if indexed:
            indexed.texts.encode()
            indexes.append((number, indexed.index))
    for _, script in search_files(record, lexicon, indexes):
        script.encode()
    for content in site.files.values():
        content()
    list(site.navigation())
    site.rating_key("methodology/")


def restore(data: Path, original: Path) -> None:
    """Make the data what it was."""
    shutil.rmtree(data)
    shutil.copytree(original, data)
