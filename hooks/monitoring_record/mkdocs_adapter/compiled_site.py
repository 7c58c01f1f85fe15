"""The data of a site, read, checked and compiled: what the builds of the same data have in common."""

import logging
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.exceptions import Abort

from monitoring_record.analysis import CompiledRecord, compile_record
from monitoring_record.editions import NO_HISTORY, DataHistory, EditionReader, report_editions
from monitoring_record.git import Checkout
from monitoring_record.kept.editions import ReportEditions
from monitoring_record.library import Library, load
from monitoring_record.search import Lexicon, PageIndex
from monitoring_record.source.problems import Problem

log = logging.getLogger("mkdocs.monitoring_record")


@dataclass(frozen=True, repr=False)  # a template may print all settings, and this is among them
class CompiledSite:
    """A compiled record, with the words that its readers type."""

    record: CompiledRecord
    lexicon: Lexicon
    checkout: Checkout | None
    """The state of the repository that it was read from; None if there is none, or nobody asks for it."""
    indexes: dict[str, PageIndex] = field(default_factory=dict)
    """What the index of the search needs of each page, by address, as soon as a build has found it."""

    @classmethod
    def of(cls, record: CompiledRecord, checkout: Checkout | None = None) -> "CompiledSite":
        """Return the record with the words that its readers type."""
        glossary = record.glossary.glossary if record.glossary else None
        return cls(record, Lexicon.of(glossary, record.synonyms), checkout)


def compile_report(data: Path, report: str) -> CompiledSite:
    """Read, check and compile a single report for the public site; raises Abort if there are problems."""
    library = load(data, only=report)
    refuse(library.problems)
    return CompiledSite.of(compile_record(library, kept_editions(library, NO_HISTORY)))


def kept_editions(
    library: Library, history: DataHistory, reader: EditionReader | None = None
) -> Mapping[str, ReportEditions]:
    """Read the editions of each report, and what was corrected since; raises Abort if there are problems."""
    kept = (reader or EditionReader()).read(library)
    refuse(kept.problems)
    return report_editions(library, kept, history)


def refuse(problems: Collection[Problem], of: str = "the data") -> None:
    """Log every problem and raise Abort, if there are any; `of` says what was checked."""
    for problem in problems:
        log.error(str(problem))
    if problems:
        count = f"{len(problems)} {'problem' if len(problems) == 1 else 'problems'}"
        raise Abort(f"{count} in {of}; the site was left as it was.")
