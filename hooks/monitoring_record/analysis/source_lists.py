"""The sources of a report as lists, each of which fits on one page."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from monitoring_record import addresses
from monitoring_record.analysis.page_limits import MOST_SOURCES
from monitoring_record.analysis.sources import Source, Sources
from monitoring_record.records import DocumentKind, Dossier


@dataclass(frozen=True)
class SourceList:
    """The sources of one kind; of a kind with many sources, those of one volume."""

    kind: DocumentKind
    sources: tuple[Source, ...]
    volume: int
    """Counts from 1."""
    volumes: int
    """How many volumes the kind has."""

    @property
    def first_anchor(self) -> str:
        """The anchor of the first source. The anchors of all volumes are in order, so that a link finds its volume."""
        return self.sources[0].anchor

    @property
    def first_title(self) -> str:
        """The beginning of the first title."""
        return _beginning(self.sources[0].title)

    @property
    def last_title(self) -> str:
        """The beginning of the last title."""
        return _beginning(self.sources[-1].title)


class SourceLists:
    """All sources of a report: on one page, or, if they are too many, on a page or several for each kind."""

    def __init__(self, dossier: Dossier, sources: Sources) -> None:
        self.by_kind: Mapping[DocumentKind, tuple[SourceList, ...]] = {}
        """Empty if all sources are on one page."""
        self._all = addresses.sources(dossier)
        self._addresses: dict[str, str] = {}
        if len(sources) > MOST_SOURCES:
            self.by_kind = {kind: tuple(_lists(kind, of_kind)) for kind, of_kind in sources.by_kind().items()}
        for of in self:
            address = addresses.sources_of_kind(dossier, of.kind, of.volume)
            self._addresses.update((source.anchor, address) for source in of.sources)

    def __iter__(self) -> Iterator[SourceList]:
        for lists in self.by_kind.values():
            yield from lists

    def address_of(self, source: Source) -> str:
        """Return the address of the page that lists a source."""
        return self._addresses.get(source.anchor, self._all)


def _lists(kind: DocumentKind, sources: Sequence[Source]) -> Iterator[SourceList]:
    """Put the sources of a kind on as few pages as possible, of the same length, in the order of their anchors."""
    in_order = sorted(sources, key=lambda source: source.anchor)
    volumes = ceil(len(in_order) / MOST_SOURCES)
    length = ceil(len(in_order) / volumes)
    for volume in range(1, volumes + 1):
        yield SourceList(kind, tuple(in_order[(volume - 1) * length : volume * length]), volume, volumes)


_WORDS = 4


def _beginning(title: str) -> str:
    words = title.strip("“”").split()
    return " ".join(words[:_WORDS]) + (" …" if len(words) > _WORDS else "")
