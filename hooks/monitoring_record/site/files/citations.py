"""The citations of each recommendation and meeting as files for reference managers, beside its page."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial

from jinja2 import Environment

from monitoring_record import addresses
from monitoring_record.analysis import CompiledRecord
from monitoring_record.citing import FILE_FORMS, Citation, CitationForm, ReportCitations
from monitoring_record.site.site_config import SiteConfig


def citations(record: CompiledRecord, config: SiteConfig, _: Environment) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Yield the files of each recommendation and meeting. A preview has none: nobody should cite it."""
    for report in () if config.preview else record.published:
        dossier, cited = report.dossier, ReportCitations(report, config.publication)
        for recommendation in dossier.recommendations:
            yield from _files(addresses.recommendation(dossier, recommendation), partial(cited.all_of, recommendation))
        for meeting in dossier.meetings:
            yield from _files(addresses.meeting(dossier, meeting), partial(cited.all_of, meeting))


def _files(page: str, all_of: Callable[[], Iterable[Citation]]) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Yield the file in each form; what is cited is found once for all of them."""
    once = cache(lambda: tuple(all_of()))
    for form in FILE_FORMS:
        yield addresses.beside(page, form.ending), partial(_file, form, once)


def _file(form: CitationForm, cited: Callable[[], Iterable[Citation]]) -> bytes:
    return f"{form.write(cited())}\n".encode()
