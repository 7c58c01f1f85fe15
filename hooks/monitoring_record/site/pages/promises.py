"""What was promised, by whom, by when, and what came of it."""

from collections.abc import Mapping
from typing import Any

from monitoring_record import addresses
from monitoring_record.analysis import Inputs, ReportAnalysis
from monitoring_record.analysis.promise_headline import PROMISE
from monitoring_record.site.page_kind import SinglePage, sentences


class PromisesPage(SinglePage):
    """The promises."""

    template = "promises.html"
    is_wide = True
    nav_label = "Promises"

    @classmethod
    def subjects(cls, report: ReportAnalysis) -> tuple[None, ...]:
        """Return one page, unless nothing was promised."""
        return (None,) if report.promises else ()

    @property
    def address(self) -> str:
        """`ruritania/promises/`"""
        return addresses.promises(self.dossier)

    @property
    def title(self) -> str:
        """“Promises of Ruritania”"""
        return f"Promises of {self.dossier.report.country}"

    @property
    def description(self) -> str:
        """How much was promised, and what came of what was due."""
        what = (
            f"{PROMISE.counted(len(self.report.promises))} of {self.dossier.report.country}: what, by whom and by when."
        )
        return sentences(what, self.report.promise_headline(self.report.promises_due))

    @property
    def inputs(self) -> Inputs:
        """The promises, what came of them, and the texts in which they are."""
        return self.report.promise_inputs

    @property
    def values(self) -> Mapping[str, Any]:
        """The promises by due date, and what they can be narrowed to."""
        promises = self.report.promises.by_due_date
        return {
            "promises": promises,
            "headline": self.report.promise_headline(self.report.promises_due),
            "due": self.report.promises_due,
            "choices": self.report.promise_choices(promises),
            "timeline": self.report.promise_timeline(promises),
        }
