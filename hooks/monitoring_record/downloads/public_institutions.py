"""The institutions of which something is published."""

from collections.abc import Iterator, Mapping

from monitoring_record.analysis import ReportAnalysis
from monitoring_record.records import Institution


def public_institutions(report: ReportAnalysis) -> Mapping[str, Institution]:
    """Return the institutions that promise, issued a document or are responsible for a part, by key, in the order of their file."""
    institutions = report.dossier.institutions
    if institutions is None:
        return {}
    acting = set(_acting(report))
    public = {key: of for key, of in institutions.institutions.items() if key in acting or of.responsible_for}
    return {key: _with_public_predecessor(of, public) for key, of in public.items()}


def _acting(report: ReportAnalysis) -> Iterator[str]:
    """Yield the keys of those that promise, or that issued a document."""
    for update in report.dossier.updates:
        for promise in update.promises.values():
            yield from promise.by or ()
        for document in update.documents.values():
            yield from document.issued_by or ()


def _with_public_predecessor(of: Institution, public: Mapping[str, Institution]) -> Institution:
    """Return an institution without its predecessor, if nothing is published of that."""
    return of if of.succeeds is None or of.succeeds in public else of.model_copy(update={"succeeds": None})
