"""Descriptions of documents, one an update, and which of them are of the same source."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from monitoring_record.records import Document, Dossier, Update


@dataclass(frozen=True)
class Description:
    """A document as one update describes it."""

    update: Update
    key: str
    document: Document

    @property
    def name(self) -> str:
        """Kind and title, fit for an address: what tells no two titles apart (case, signs) is left out."""
        return f"{self.document.kind}-{slug(self.document.title).removeprefix(f'{self.document.kind}-')}"

    @property
    def details(self) -> tuple[str, ...]:
        """The number, the date and the address, each "" where it is not given."""
        return self.document.number or "", self.document.date or "", self.document.url or ""

    def contradicts(self, other: "Description") -> bool:
        """Whether another number or another day says that the two are not of the same source."""
        number, date, _ = self.details
        other_number, other_date, _ = other.details
        other_than_number = bool(number and other_number) and slug(number) != slug(other_number)
        return other_than_number or not (date.startswith(other_date) or other_date.startswith(date))


Cluster = list[Description]
"""Descriptions of one source, those that say most first."""


def slug(text: str) -> str:
    """Small letters, digits and hyphens."""
    return re.sub(r"[\W_]+", "-", text.replace("’", "")).strip("-").casefold()


def clusters(dossier: Dossier) -> list[Cluster]:
    """Put together what is of the same source: nothing contradicts, and it has the same address, or the same kind and
    title. A description that would fit several sources stands by itself.
    """
    found: list[Cluster] = []
    by_name: dict[str, list[Cluster]] = {}
    by_url: dict[str, list[Cluster]] = {}
    for description in sorted(_descriptions(dossier), key=_says_little):
        shelves = [by_name.setdefault(description.name, [])]
        if description.document.url:
            shelves.insert(0, by_url.setdefault(description.document.url, []))
        cluster = next(filter(None, (_fitting(description, shelf) for shelf in shelves)), None)
        if cluster is None:
            cluster = []
            found.append(cluster)
        for shelf in shelves:
            if cluster not in shelf:
                shelf.append(cluster)
        cluster.append(description)
    return found


def _descriptions(dossier: Dossier) -> Iterator[Description]:
    for update in dossier.updates:
        for key, document in update.documents.items():
            yield Description(update, key, document)


def _says_little(description: Description) -> tuple[bool, int, bool]:
    number, date, url = description.details
    return not number, -len(date), not url


def _fitting(description: Description, among: Iterable[Cluster]) -> Cluster | None:
    fitting = [cluster for cluster in among if not any(map(description.contradicts, cluster))]
    alike = [cluster for cluster in fitting if cluster[0].details == description.details]
    return alike[0] if alike else fitting[0] if len(fitting) == 1 else None
