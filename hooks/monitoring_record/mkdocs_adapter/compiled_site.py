"""The data of a site, read, checked and compiled: what the builds of the same data have in common."""

import logging
from dataclasses import dataclass
from pathlib import Path

from mkdocs.exceptions import Abort

from monitoring_record.analysis import CompiledRecord, compile_record
from monitoring_record.git import Checkout
from monitoring_record.library import Library, load
from monitoring_record.search import Lexicon

log = logging.getLogger("mkdocs.monitoring_record")


@dataclass(frozen=True)
class CompiledSite:
    """A compiled record, with the words that its readers type."""

    record: CompiledRecord
    lexicon: Lexicon
    checkout: Checkout | None
    """The state of the repository that it was read from; None if there is none, or nobody asks for it."""

    @classmethod
    def of(cls, record: CompiledRecord, checkout: Checkout | None = None) -> "CompiledSite":
        """Return the record with the words that its readers type."""
        glossary = record.glossary.glossary if record.glossary else None
        return cls(record, Lexicon.of(glossary, record.synonyms), checkout)


def compile_report(data: Path, report: str) -> CompiledSite:
    """Read, check and compile a single report for the public site; raises Abort if there are problems."""
    library = load(data, only=report)
    log_problems(library)
    if library.problems:
        raise problems_in_data(library)
    return CompiledSite.of(compile_record(library))


def log_problems(library: Library) -> None:
    """Log every problem of the data."""
    for problem in library.problems:
        log.error(str(problem))


def problems_in_data(library: Library) -> Abort:
    """Return the error that ends a build because of problems."""
    count = len(library.problems)
    return Abort(f"{count} {'problem' if count == 1 else 'problems'} in the data; the site was left as it was.")
