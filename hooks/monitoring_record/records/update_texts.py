"""What the voices say in an update, text by text."""

from collections.abc import Iterator

from monitoring_record.records.update import Update


def texts_of(update: Update) -> Iterator[str]:
    """Yield what the government, organisations and experts say; no remarks of the editor."""
    yield from (report.text for report in update.government)
    yield from (report.text for report in update.alternative)
    if update.assessment:
        yield from (found.reasons for found in update.assessment.parts)
        if update.assessment.overall:
            yield update.assessment.overall.reasons
