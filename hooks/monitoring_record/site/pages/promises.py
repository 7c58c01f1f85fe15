"""What was promised, by whom, by when, and what came of it."""

from collections.abc import Iterable, Mapping
from typing import Any

from monitoring_record import addresses
from monitoring_record.analysis import Inputs, PromiseList, ReportAnalysis
from monitoring_record.analysis.promise_headline import PROMISE
from monitoring_record.site.page_kind import Alternate, Link, PageSource, ReportPage, SinglePage, feed_of, sentences
from monitoring_record.site.site_config import SiteConfig


class PromisesPage(SinglePage):
    """The promises."""

    template = "promises.html"
    markdown = "promises.md"
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

    def alternates(self, config: SiteConfig) -> tuple[Alternate, ...]:
        """Add the feed of what meetings show of them, and the calendar of what is still to be done."""
        others = super().alternates(config)
        calendar = Alternate("Calendar", addresses.calendar_of_promises(self.dossier), "text/calendar")
        return (*others, feed_of(self.address), calendar) if config.is_on_the_web else others

    @property
    def inputs(self) -> Inputs:
        """The promises, what came of them, and the texts in which they are."""
        return self.report.promise_inputs

    @property
    def values(self) -> Mapping[str, Any]:
        """The promises by due date, and the pages that list them if they are too many for this one."""
        promises = self.report.promises.by_due_date
        return {
            "promises": promises,
            "headline": self.report.promise_headline(self.report.promises_due),
            "due": self.report.promises_due,
            "choices": self.report.promise_choices(promises),
            "timeline": self.report.promise_timeline(promises),
            "lists": self.report.promise_lists,
        }


class PromisesOfYearPage(ReportPage[PromiseList]):
    """The promises that are due in one year, in a report with more than one page can list."""

    template = "promises-of-year.html"
    markdown = "promises-of-year.md"
    is_wide = True

    @classmethod
    def subjects(cls, report: ReportAnalysis) -> Iterable[PromiseList]:
        """Return the lists; none if all promises are on one page."""
        return report.promise_lists

    @property
    def address(self) -> str:
        """`ruritania/promises/2019/`, `ruritania/promises/no-date/2/`"""
        return self.report.promise_lists.address_of(self.subject)

    @property
    def title(self) -> str:
        """“Promises due in 2019”, “Promises without a date, 2 of 3”"""
        volume = f", {self.subject.volume} of {self.subject.volumes}" if self.subject.volumes > 1 else ""
        return f"{PROMISE.titles} {self.subject.phrase}{volume}"

    @property
    def description(self) -> str:
        """What the page lists."""
        count, country = PROMISE.counted(len(self.subject.promises)), self.dossier.report.country
        return f"{count} of {country} {self.subject.phrase}: what, by whom, and what came of it."

    @property
    def source(self) -> PageSource:
        """The report's own file."""
        return PageSource(self.dossier.report.file)

    @property
    def above(self) -> tuple[Link, ...]:
        """The promises."""
        return (Link(PromisesPage.nav_label, addresses.promises(self.dossier)),)

    @property
    def inputs(self) -> Inputs:
        """The promises, what came of them, and the texts in which they are."""
        return self.report.promise_inputs

    @property
    def values(self) -> Mapping[str, Any]:
        """The promises of the list, and the other lists."""
        promises = self.subject.promises
        return {
            "here": self.subject,
            "promises": promises,
            "choices": self.report.promise_choices(promises),
            "timeline": self.report.promise_timeline(promises, self.subject.id),
            "lists": self.report.promise_lists,
        }
