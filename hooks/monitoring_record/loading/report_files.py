"""All files of one report, as they were read."""

from collections.abc import Iterator
from dataclasses import dataclass

from monitoring_record.loading.record_files import RecordFiles
from monitoring_record.records import Meeting, Recommendation, Report, Update
from monitoring_record.source.problems import Problem
from monitoring_record.source.yaml_file import YamlFile


@dataclass
class ReportFiles:
    """All files of one report."""

    report: RecordFiles[Report]
    meetings: RecordFiles[Meeting]
    recommendations: RecordFiles[Recommendation]
    updates: RecordFiles[Update]

    def problems(self) -> Iterator[Problem]:
        """What is wrong with the files, each by itself."""
        for shelf in self._all():
            yield from shelf.problems

    def files(self) -> Iterator[YamlFile]:
        """Every file, sound or not."""
        for shelf in self._all():
            yield from shelf.files()

    def _all(
        self,
    ) -> tuple[RecordFiles[Report], RecordFiles[Meeting], RecordFiles[Recommendation], RecordFiles[Update]]:
        return self.report, self.meetings, self.recommendations, self.updates
