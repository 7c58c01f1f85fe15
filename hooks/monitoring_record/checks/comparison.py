"""A report in an earlier state and in the present one, and the checks that compare the two."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Unpack

from monitoring_record.checks.check import Check, Find
from monitoring_record.loading.report_files import ReportFiles
from monitoring_record.records import Dossier, Recommendation, Stage, Update
from monitoring_record.source.rules import RuleWords
from monitoring_record.source.yaml_file import YamlFile


@dataclass(frozen=True)
class Comparison:
    """A report in an earlier state, and its present files; None if they were deleted."""

    earlier: Dossier
    folder: str
    """The path of the report's folder, as in messages."""
    files: ReportFiles | None

    @cached_property
    def published(self) -> tuple[Update, ...]:
        """The updates that were published earlier."""
        return tuple(update for update in self.earlier.updates if update.stage is Stage.PUBLISHED)

    @cached_property
    def published_wordings(self) -> tuple[Recommendation, ...]:
        """The recommendations that were published earlier, whatever was published on them."""
        return tuple(recommendation for recommendation in self.earlier.recommendations if recommendation.published)

    @cached_property
    def public_recommendations(self) -> frozenset[int]:
        """The numbers of the recommendations that are public now."""
        wordings = self.files.recommendations.records() if self.files else ()
        updates = (update for _, update in self.present.values() if update.stage is Stage.PUBLISHED)
        published = (recommendation.number for recommendation in wordings if recommendation.published)
        return frozenset((*published, *(update.recommendation for update in updates)))

    @cached_property
    def present(self) -> dict[tuple[int, int], tuple[YamlFile, Update]]:
        """The present updates with their files, by meeting and recommendation."""
        valid = self.files.updates.valid() if self.files else ()
        return {(update.meeting, update.recommendation): (file, update) for file, update in valid}

    def pairs(self) -> Iterator[tuple[Update, YamlFile, Update]]:
        """Yield each update that was published and still exists: as it was, its present file, and as it is now."""
        for before in self.published:
            now = self.present.get((before.meeting, before.recommendation))
            if now is not None:
                yield (before, *now)


class ChangeCheck(Check[Comparison]):
    """A rule about changes to published updates."""


def change_check(**words: Unpack[RuleWords]) -> Callable[[Find[Comparison]], ChangeCheck]:
    """Make a check of a function that yields every violation."""
    return lambda find: ChangeCheck(find=find, **words)
