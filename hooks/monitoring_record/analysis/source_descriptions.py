"""How updates describe documents, and which of these descriptions are of the same source."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from monitoring_record.addresses import slug
from monitoring_record.records import Document, Dossier, Update


@dataclass(frozen=True)
class Description:
    """A document as one update describes it."""

    update: Update
    key: str
    document: Document

    @cached_property
    def name(self) -> str:
        """The kind and title, as in an address: differences in case and punctuation are left out."""
        return f"{self.document.kind}-{slug(self.document.title).removeprefix(f'{self.document.kind}-')}"

    @property
    def details(self) -> tuple[str, ...]:
        """The number, the date and the address; each is "" if it is not given."""
        return self.document.number or "", self.document.date or "", self.document.url or ""

    @cached_property
    def written_number(self) -> str:
        """The number, as it is compared with others."""
        return slug(self.document.number or "")

    def contradicts(self, other: "Description") -> bool:
        """Whether the numbers or dates differ, so that the two cannot be of the same source."""
        number, date, _ = self.details
        other_number, other_date, _ = other.details
        other_than_number = bool(number and other_number) and self.written_number != other.written_number
        return other_than_number or not (date.startswith(other_date) or other_date.startswith(date))


Cluster = list[Description]
"""Descriptions of one source, the most detailed first."""


def clusters(dossier: Dossier) -> list[Cluster]:
    """Group the descriptions by source: they do not contradict, and have the same address, or the same kind and title.

    A description that would fit several sources gets a cluster of its own.
    """
    found: list[Cluster] = []
    by_name: dict[str, list[Cluster]] = {}
    by_url: dict[str, list[Cluster]] = {}
    for description in sorted(_descriptions(dossier), key=_detail_order):
        candidate_lists = [by_name.setdefault(description.name, [])]
        if description.document.url:
            candidate_lists.insert(0, by_url.setdefault(description.document.url, []))
        cluster = next(filter(None, (_fitting(description, candidates) for candidates in candidate_lists)), None)
        if cluster is None:
            cluster = []
            found.append(cluster)
        for candidates in candidate_lists:
            if cluster not in candidates:
                candidates.append(cluster)
        cluster.append(description)
    return found


def _descriptions(dossier: Dossier) -> Iterator[Description]:
    for update in dossier.updates:
        for key, document in update.documents.items():
            yield Description(update, key, document)


def _detail_order(description: Description) -> tuple[bool, int, bool]:
    number, date, url = description.details
    return not number, -len(date), not url


def _fitting(description: Description, among: Iterable[Cluster]) -> Cluster | None:
    fitting = [cluster for cluster in among if not any(map(description.contradicts, cluster))]
    alike = [cluster for cluster in fitting if cluster[0].details == description.details]
    return alike[0] if alike else fitting[0] if len(fitting) == 1 else None
