"""The files of one report, as they were read."""

from collections.abc import Iterator
from dataclasses import dataclass

from monitoring_record.loading.chapter_meant import with_chapters
from monitoring_record.loading.edition_files import EditionFiles
from monitoring_record.loading.record_files import RecordFiles
from monitoring_record.records import Institutions, Meeting, Recommendation, Report, Update
from monitoring_record.source.problems import Problem
from monitoring_record.source.yaml_file import YamlFile


@dataclass
class ReportFiles:
    """The files of one report, valid or not."""

    folder: str
    """The path of the report's folder, as in messages: data/ruritania."""
    report: RecordFiles[Report]
    institutions: RecordFiles[Institutions]
    """One file, or none."""
    meetings: RecordFiles[Meeting]
    recommendations: RecordFiles[Recommendation]
    updates: RecordFiles[Update]
    editions: EditionFiles

    def problems(self) -> Iterator[Problem]:
        """Yield the problems of each file."""
        yield from (*self.report.problems, *self.institutions.problems, *self.meetings.problems, *self.updates.problems)
        yield from with_chapters(self.recommendations.problems, self.recommendations, self.report)
        yield from self.editions.problems

    def files(self) -> Iterator[YamlFile]:
        """Yield every file that contributors write."""
        for kind in self._kinds():
            yield from (read.file for read in kind.files)

    def _kinds(
        self,
    ) -> tuple[
        RecordFiles[Report],
        RecordFiles[Institutions],
        RecordFiles[Meeting],
        RecordFiles[Recommendation],
        RecordFiles[Update],
    ]:
        return self.report, self.institutions, self.meetings, self.recommendations, self.updates
