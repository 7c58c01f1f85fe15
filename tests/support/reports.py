"""Short functions that read and change the data of a report."""

import dataclasses
import shutil
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from monitoring_record.analysis import ReportAnalysis, compile_record
from monitoring_record.library import Library, load
from monitoring_record.records import Dossier, Glossary
from monitoring_record.search import SearchEntry
from monitoring_record.site import Site, SiteConfig
from monitoring_record.source.yaml_file import FileText
from monitoring_record.texts import InstitutionNames, References, mention_words


def dossiers(folder: Path) -> dict[str, Dossier]:
    """Return the reports in a folder of data by slug; they must be valid."""
    library = load(folder)
    assert [str(problem) for problem in library.problems] == []
    return {dossier.report.slug: dossier for dossier in library.dossiers}


def dossier(data: Path) -> Dossier:
    """Return the report of the invented country."""
    return dossiers(data)["ruritania"]


def analysis(dossier: Dossier) -> ReportAnalysis:
    """Return the analysis of a report, with updates of every stage."""
    return ReportAnalysis(dossier, references(dossier), {})


def references(of: Dossier) -> References:
    """Return what the texts of a report refer to."""
    names = tuple(of.institutions.names()) if of.institutions else ()
    words = mention_words(of.programme.words, has_letters=of.has_lettered_parts)
    return References(words, InstitutionNames(names))


def unrated(of: Dossier) -> Dossier:
    """Return a report whose recommendations are public, and none of whose updates is there."""
    public = tuple(each.model_copy(update={"published": True}) for each in of.recommendations)
    return dataclasses.replace(of, recommendations=public, updates=())


def site(
    *dossiers: Dossier,
    name: str = "Castles",
    glossary: Glossary | None = None,
    shared_files: Mapping[str, FileText] = MappingProxyType({}),
    preview: bool = False,
    **config: Any,
) -> Site:
    """Return the site of these reports."""
    found = {of.report.slug: references(of) for of in dossiers}
    library = Library(dossiers, (), glossary=glossary, shared_files=shared_files, references=found)
    record = compile_record(library, preview=preview)
    return Site(record, SiteConfig(name, preview=preview, **config))


def search_entries(
    dossier: Dossier, glossary: Glossary | None = None, *, preview: bool = False
) -> dict[str, tuple[SearchEntry, ...]]:
    """Return what search finds of a report, by location; several voices may speak at one."""
    found: dict[str, tuple[SearchEntry, ...]] = {}
    for page in site(dossier, glossary=glossary, preview=preview).pages():
        for entry in page.search.entries if page.search else ():
            location = f"{page.address}#{entry.anchor}" if entry.anchor else page.address
            found[location] = (*found.get(location, ()), entry)
    return found


def words_at(entries: Mapping[str, tuple[SearchEntry, ...]], location: str) -> str:
    """Return all by which search finds a location, as one text."""
    return " ".join(" ".join((entry.title, *entry.text, *entry.context)) for entry in entries[location])


def replace(file: Path, *pairs: tuple[str, str]) -> None:
    """Replace words of a file by others; fails if it does not contain them."""
    text = file.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text, f"{old!r} is not in {file.name}"
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")


def write(data: Path, file: str, text: str) -> None:
    """Write a file of the report."""
    path = data / "ruritania" / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def remove(data: Path, *names: str) -> None:
    """Remove files and folders of the report."""
    for name in names:
        path = data / "ruritania" / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()


def assessment(overall: str, *, parts: str = "", stage: str = "published") -> str:
    """Return the text of an update that contains only an assessment."""
    return f"stage: {stage}\nassessment:\n{parts}  overall:\n    rating: {overall}\n    reasons: Because.\n"


def on_part(part: str, finding: str) -> str:
    """Return the lines of an assessment on one part."""
    return f'    - part: "{part}"\n      {finding}\n      reasons: Because.\n'
