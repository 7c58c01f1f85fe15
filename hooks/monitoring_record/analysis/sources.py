"""The sources of the record: each act, document and address once, with every passage that cites it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import TypeVar

from monitoring_record.addresses import slug
from monitoring_record.analysis.passages import Passage, RecordText
from monitoring_record.analysis.source_descriptions import Cluster, clusters
from monitoring_record.records import DocumentKind, Dossier, Meeting, Recommendation, Update, Voice
from monitoring_record.texts import References

T = TypeVar("T")

_LONGEST_ANCHOR = 110
"""A PDF has no room for names of more than 127 bytes."""

_BEGINNING = 4

Cited = Mapping[tuple[Update, str], list[Passage]]
"""The passages that cite a document, by its update and key."""


@dataclass(frozen=True)
class SourceNote:
    """An editor's note on a source, and the updates that contain it."""

    text: str
    updates: tuple[Update, ...]
    """Empty if every description of the source has the note."""


@dataclass(frozen=True)
class CitedBy:
    """The passages where one voice cites a source at one meeting."""

    meeting: Meeting | None
    voice: Voice
    passages: tuple[Passage, ...]


@dataclass(frozen=True)
class Source:
    """An act, document or address, with all that its descriptions say."""

    anchor: str
    """Made from the kind and the title: `law-on-access-to-information`."""
    kind: DocumentKind
    title: str
    other_titles: tuple[str, ...]
    """Other titles that descriptions with the same address give."""
    number: str | None
    date: str | None
    """The most exact date of the descriptions."""
    urls: tuple[str, ...]
    attached: bool
    issued_by: tuple[str, ...]
    """The keys of the institutions that issued it, by any of the descriptions."""
    notes: tuple[SourceNote, ...]
    citations: tuple[Passage, ...]
    """Every passage that cites it, by meeting, voice, recommendation and part."""

    @property
    def name(self) -> str:
        """The name within a sentence: “the law “On Legal Acts””, “the Criminal Code”."""
        kind = f"{self.kind} " if self.title.startswith("“") else ""
        return f"the {kind}{self.title.removeprefix('The ')}"

    @cached_property
    def recommendations(self) -> tuple[Recommendation, ...]:
        """The recommendations whose updates cite it."""
        return _unique(passage.recommendation for passage in self.citations)

    @property
    def is_shared(self) -> bool:
        """Whether several recommendations cite it."""
        return len(self.recommendations) > 1

    @property
    def cited_by(self) -> tuple[CitedBy, ...]:
        """The citations by meeting and voice."""
        grouped = groupby(self.citations, key=lambda passage: (passage.meeting, passage.voice))
        return tuple(CitedBy(meeting, voice, tuple(passages)) for (meeting, voice), passages in grouped)


class Sources:
    """All sources of a dossier, by title."""

    def __init__(self, dossier: Dossier, texts: Iterable[RecordText], references: References) -> None:
        self._sources: list[Source] = []
        self._by_key: dict[tuple[Update, str], Source] = {}
        self._by_recommendation: dict[Recommendation, dict[str, Source]] = {}
        cited = _cited(texts, references)
        for anchor, cluster in _anchored(clusters(dossier)).items():
            self._add(cluster, _joined(anchor, cluster, cited))

    def __iter__(self) -> Iterator[Source]:
        return iter(self._sources)

    def __len__(self) -> int:
        return len(self._sources)

    def of(self, update: Update, key: str) -> Source:
        """Return the source that an update cites by this key."""
        return self._by_key[update, key]

    def cited_in(self, recommendation: Recommendation) -> tuple[Source, ...]:
        """Return the sources that the updates of a recommendation cite."""
        return tuple(self._by_recommendation.get(recommendation, {}).values())

    def by_kind(self) -> dict[DocumentKind, tuple[Source, ...]]:
        """Return the sources by kind; kinds without sources are left out."""
        of_kinds = {kind: tuple(source for source in self if source.kind == kind) for kind in DocumentKind}
        return {kind: sources for kind, sources in of_kinds.items() if sources}

    def _add(self, cluster: Cluster, source: Source) -> None:
        self._sources.append(source)
        for description in cluster:
            self._by_key[description.update, description.key] = source
        for passage in source.citations:
            self._by_recommendation.setdefault(passage.recommendation, {})[source.anchor] = source


def _cited(texts: Iterable[RecordText], references: References) -> Cited:
    cited: dict[tuple[Update, str], list[Passage]] = {}
    for text in texts:
        if text.update is not None:
            for key, _ in references.of(text.text).citations:
                cited.setdefault((text.update, key), []).append(text.passage)
    return cited


def _anchored(found: Iterable[Cluster]) -> dict[str, Cluster]:
    """Make an anchor of the kind and title of each cluster; if several share it, also of number, date and address."""
    in_order = sorted(found, key=lambda cluster: (slug(cluster[0].document.title), cluster[0].details))
    namesakes = Counter(_short(cluster[0].name) for cluster in in_order)
    anchored: dict[str, Cluster] = {}
    for cluster in in_order:
        anchor = _short(cluster[0].name)
        if namesakes[anchor] > 1:
            anchor = slug(" ".join((anchor, *cluster[0].details)))
        while anchor in anchored:
            anchor += "-x"
        anchored[anchor] = cluster
    return anchored


def _short(name: str) -> str:
    """Shorten a name in the middle: long names of acts begin alike, so the end is kept as far as there is room."""
    words = name.split("-")
    kept = words
    for left_out in range(len(words)):
        kept = words[:_BEGINNING] + words[_BEGINNING + left_out :]
        if len("-".join(kept)) <= _LONGEST_ANCHOR:
            break
    return "-".join(kept)


def _joined(anchor: str, cluster: Cluster, cited: Cited) -> Source:
    documents = [description.document for description in cluster]
    passages = _unique(passage for each in cluster for passage in cited.get((each.update, each.key), ()))
    return Source(
        anchor=anchor,
        kind=documents[0].kind,
        title=documents[0].title,
        other_titles=_unique(each.document.title for each in cluster if each.name != cluster[0].name),
        number=next((document.number for document in documents if document.number), None),
        date=max((document.date for document in documents if document.date), key=len, default=None),
        urls=_unique(document.url for document in documents if document.url),
        attached=any(document.attached for document in documents),
        issued_by=_unique(key for document in documents for key in document.issued_by or ()),
        notes=tuple(_notes(cluster)),
        citations=tuple(sorted(passages, key=lambda passage: passage.order)),
    )


def _notes(cluster: Cluster) -> Iterator[SourceNote]:
    for note in _unique(each.document.note for each in cluster if each.document.note):
        updates = tuple(each.update for each in cluster if each.document.note == note)
        yield SourceNote(note, () if len(updates) == len(cluster) else updates)


def _unique(values: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(values))
