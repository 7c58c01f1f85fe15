"""What the checks of a report read: its files, with values that several checks need, each computed once.

Checks read the values of updates, not their records, so that a file that is not valid is checked as well.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from monitoring_record.checks.placed_text import PlacedText, placed_texts
from monitoring_record.loading.record_files import RecordFiles, RecordReader
from monitoring_record.loading.report_files import ReportFiles
from monitoring_record.records import (
    Institution,
    Institutions,
    Meeting,
    Programme,
    Recommendation,
    Report,
    Scale,
    Update,
    Words,
)
from monitoring_record.source.yaml_file import YamlFile
from monitoring_record.texts import InstitutionNames, References, mention_words

Updates = tuple[tuple[YamlFile, Update], ...]
"""The valid updates of a recommendation with their files, in the order of the meetings."""


@dataclass(frozen=True)
class CheckedReport:
    """The files of a report, valid or not, and the programmes and scales that it may name."""

    files: ReportFiles
    programmes: RecordFiles[Programme]
    scales: RecordFiles[Scale]
    reader: RecordReader
    """Keeps what texts refer to."""

    @property
    def name(self) -> str:
        """The name of the folder of the report."""
        return self.files.folder.rpartition("/")[2]

    @cached_property
    def report(self) -> Report | None:
        """The report, if its file is valid."""
        return next(iter(self.files.report.records()), None)

    @cached_property
    def programme(self) -> Programme | None:
        """The programme of the report, if both files are valid."""
        known = {programme.id: programme for programme in self.programmes.records()}
        return known.get(self.report.programme) if self.report else None

    @property
    def words(self) -> Words:
        """The words of the programme; the usual ones if the report or the programme is not valid."""
        return self.programme.words if self.programme else Words()

    @cached_property
    def references(self) -> References:
        """What the texts refer to."""
        has_letters = any(recommendation.has_lettered_parts for recommendation in self.recommendations.values())
        names = tuple(self.institutions.names()) if self.institutions else ()
        return self.reader.references(mention_words(self.words, has_letters=has_letters), InstitutionNames(names))

    @cached_property
    def institutions(self) -> Institutions | None:
        """The institutions, if there is a file of them and it is valid."""
        return next(iter(self.files.institutions.records()), None)

    def institution_entries(self) -> Iterator[tuple[YamlFile, str, Institution]]:
        """Yield the institutions of a valid file, each with the file and its key."""
        for file, record in self.files.institutions.valid():
            yield from ((file, key, institution) for key, institution in record.institutions.items())

    @cached_property
    def scale(self) -> Scale | None:
        """The scale of the report, if both files are valid."""
        known = {scale.id: scale for scale in self.scales.records()}
        return known.get(self.report.scale) if self.report else None

    @cached_property
    def recommendations(self) -> dict[int, Recommendation]:
        """The recommendations whose files are valid, by number."""
        return {recommendation.number: recommendation for recommendation in self.files.recommendations.records()}

    @cached_property
    def lost_recommendations(self) -> dict[int, list[YamlFile]]:
        """The updates of each recommendation that has no file."""
        return self._updates_of_others("recommendation", self.files.recommendations.numbers)

    @property
    def lost_meetings(self) -> dict[int, list[YamlFile]]:
        """The updates of each meeting that has no file."""
        return self._updates_of_others("meeting", self.files.meetings.numbers)

    def _updates_of_others(self, field: str, known: Collection[int]) -> dict[int, list[YamlFile]]:
        """Return the updates in which a field of the path has none of the known numbers, by its number."""
        found: dict[int, list[YamlFile]] = {}
        for read in self.files.updates.files:
            if read.identity[field] not in known:
                found.setdefault(read.identity[field], []).append(read.file)
        return found

    @cached_property
    def meetings(self) -> dict[int, Meeting]:
        """The meetings whose files are valid, by number."""
        return {meeting.number: meeting for meeting in self.files.meetings.records()}

    @property
    def texts(self) -> Iterator[PlacedText]:
        """Every text of the report’s files."""
        return chain.from_iterable(map(self.texts_of, self.files.files()))

    def texts_of(self, file: YamlFile) -> tuple[PlacedText, ...]:
        """Return every text of one of the files."""
        return placed_texts(file, self.references)

    @cached_property
    def updates_with_promises(self) -> tuple[Updates, ...]:
        """The updates of each recommendation with a promise or an outcome."""
        found: dict[int, list[tuple[YamlFile, Update]]] = {}
        for file, update in self.files.updates.valid():
            found.setdefault(update.recommendation, []).append((file, update))
        return tuple(
            tuple(sorted(updates, key=lambda each: each[1].meeting))
            for updates in found.values()
            if any(update.promises or update.outcomes for _, update in updates)
        )

    def updates(self) -> Iterator[YamlFile]:
        """Yield the file of each update."""
        return (read.file for read in self.files.updates.files)

    def updates_with_meeting(self) -> Iterator[tuple[YamlFile, Meeting]]:
        """Yield the file and the meeting of each update whose meeting is valid."""
        for read in self.files.updates.files:
            if read.identity["meeting"] in self.meetings:
                yield read.file, self.meetings[read.identity["meeting"]]

    def updates_with_recommendation(self) -> Iterator[tuple[YamlFile, Recommendation]]:
        """Yield the file and the recommendation of each update whose recommendation is valid."""
        for read in self.files.updates.files:
            if read.identity["recommendation"] in self.recommendations:
                yield read.file, self.recommendations[read.identity["recommendation"]]
