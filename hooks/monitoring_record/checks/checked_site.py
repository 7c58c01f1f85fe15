"""What the checks of the site read: the files that all reports share, and the reports."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Unpack

from monitoring_record.checks.check import Check, Find
from monitoring_record.checks.checked_report import CheckedReport
from monitoring_record.checks.placed_text import PlacedText, placed_texts
from monitoring_record.loading.record_files import RecordFiles, RecordReader
from monitoring_record.loading.recorded_words import RecordedWords
from monitoring_record.records import Glossary, Programme, Scale, Synonyms, Translations
from monitoring_record.source.rules import RuleWords
from monitoring_record.source.yaml_file import YamlFile
from monitoring_record.texts import InstitutionNames, MentionWords, References


@dataclass(frozen=True)
class CheckedSite:
    """The glossary, the synonyms and the translations, valid or not, and the reports."""

    glossaries: RecordFiles[Glossary]
    """One file, or none."""
    synonyms: RecordFiles[Synonyms]
    """One file, or none."""
    translations: RecordFiles[Translations]
    """One file, or none."""
    reports: tuple[CheckedReport, ...]
    programmes: RecordFiles[Programme]
    scales: RecordFiles[Scale]
    reader: RecordReader
    """Keeps what texts refer to, and the words of the files."""

    @cached_property
    def references(self) -> References:
        """What the texts that all reports share refer to."""
        return self.reader.references(MentionWords(), InstitutionNames())

    @cached_property
    def glossary_texts(self) -> tuple[PlacedText, ...]:
        """Every text of the glossary."""
        return tuple(text for read in self.glossaries.files for text in placed_texts(read.file, self.references))

    @cached_property
    def recorded_words(self) -> RecordedWords:
        """The words of the record itself; several checks look words up in them."""
        return self.reader.words(self.files())

    def files(self) -> Iterator[YamlFile]:
        """Yield every file of the record itself, valid or not: without words that readers type."""
        yield from self.shared_files()
        for report in self.reports:
            yield from report.files.files()

    def shared_files(self) -> Iterator[YamlFile]:
        """Yield each file that all reports share, without words that readers type."""
        yield from (read.file for read in self.glossaries.files)
        yield from (read.file for read in self.programmes.files)
        yield from (read.file for read in self.scales.files)


class SiteCheck(Check[CheckedSite]):
    """A rule about the files that all reports share."""


def site_check(**words: Unpack[RuleWords]) -> Callable[[Find[CheckedSite]], SiteCheck]:
    """Make a check of a function that yields every violation."""
    return lambda find: SiteCheck(find=find, **words)
