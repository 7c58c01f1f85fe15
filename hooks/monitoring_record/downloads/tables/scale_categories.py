"""The ratings as the values that a column may have."""

from collections.abc import Sequence

from monitoring_record.analysis import ReportAnalysis
from monitoring_record.downloads.tables.column import Categories, Category
from monitoring_record.texts import flowing


def ratings_of(reports: Sequence[ReportAnalysis]) -> Categories:
    """Return the ratings of the scales of some reports, best first; those of several scales have no common order."""
    scales = {report.dossier.scale.id: report.dossier.scale for report in reports}
    categories = {
        rating.id: Category(rating.id, rating.label, flowing(rating.meaning))
        for scale in reversed(scales.values())
        for rating in scale.ratings
    }
    return Categories(tuple(categories.values()), is_ordered=len(scales) == 1)
