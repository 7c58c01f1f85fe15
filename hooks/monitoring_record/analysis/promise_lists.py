"""The promises of a report as lists, each of which fits on one page."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import ceil

from monitoring_record import addresses
from monitoring_record.analysis.groups import grouped
from monitoring_record.analysis.page_limits import MOST_PROMISES
from monitoring_record.analysis.promises import PromiseHistory, Promises
from monitoring_record.records import Dossier

_NO_DATE = "no-date"


@dataclass(frozen=True)
class PromiseList:
    """The promises that are due in one year, or have no date; of very many, those of one volume."""

    id: str
    """“2019”, “no-date”: how its address ends."""
    promises: tuple[PromiseHistory, ...]
    volume: int
    """Counts from 1."""
    volumes: int

    @property
    def label(self) -> str:
        """“2019”, “No date given”"""
        return "No date given" if self.id == _NO_DATE else self.id

    @property
    def phrase(self) -> str:
        """“due in 2019”, “without a date”"""
        return "without a date" if self.id == _NO_DATE else f"due in {self.id}"


class PromiseLists:
    """All promises of a report: on one page, or, if they are too many, on a page or several for each year in which they are due."""

    def __init__(self, dossier: Dossier, promises: Promises) -> None:
        self._dossier = dossier
        by_year = grouped((_year(of), of) for of in promises.by_due_date) if len(promises) > MOST_PROMISES else {}
        self.by_year: Mapping[str, tuple[PromiseList, ...]] = {
            year: tuple(_volumes(year, of_year)) for year, of_year in by_year.items()
        }
        """Empty if all promises are on one page."""

    def __iter__(self) -> Iterator[PromiseList]:
        for volumes in self.by_year.values():
            yield from volumes

    def __bool__(self) -> bool:
        return bool(self.by_year)

    def address_of(self, of: PromiseList) -> str:
        """Return the address of the page of a list."""
        return addresses.promises_of_year(self._dossier, of.id, of.volume)


def _year(of: PromiseHistory) -> str:
    return f"{of.due_period.last.year}" if of.due_period else _NO_DATE


def _volumes(year: str, promises: tuple[PromiseHistory, ...]) -> Iterator[PromiseList]:
    """Put the promises of a year on as few pages as possible, of the same length, in the order of their dates."""
    volumes = ceil(len(promises) / MOST_PROMISES)
    length = ceil(len(promises) / volumes)
    for volume in range(1, volumes + 1):
        yield PromiseList(year, promises[(volume - 1) * length : volume * length], volume, volumes)
