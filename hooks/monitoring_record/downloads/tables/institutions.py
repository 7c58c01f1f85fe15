"""institutions.csv and responsibilities.csv: the bodies that act in a report, and what they are responsible for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from monitoring_record import addresses
from monitoring_record.analysis import ReportAnalysis
from monitoring_record.analysis.institutions import InstitutionProfile
from monitoring_record.downloads.tables.column import (
    REPORT,
    Column,
    ColumnType,
    meeting_column,
    recommendation_column,
    words_of,
)
from monitoring_record.downloads.tables.table import ForeignKey, Table
from monitoring_record.records import InstitutionKind, Responsibility
from monitoring_record.texts import flowing


@dataclass(frozen=True)
class ResponsibleInstitution:
    """What an update says that an institution is responsible for."""

    key: str
    responsibility: Responsibility


def _institutions(report: ReportAnalysis) -> Iterable[InstitutionProfile]:
    return report.institutions.values()


def _responsibilities(report: ReportAnalysis) -> Iterator[ResponsibleInstitution]:
    for of in report.institutions.values():
        yield from (ResponsibleInstitution(of.key, each) for each in of.institution.responsible_for)


INSTITUTIONS = Table[InstitutionProfile](
    name="institutions",
    title="institutions",
    use="to know who promises, decides and issues acts",
    summary="One row for each institution that the record names, such as a ministry, a court or a commission.",
    subjects=_institutions,
    columns=(
        REPORT,
        Column(
            "institution",
            "institution",
            "The key of the institution, with which the address of its page ends.",
            lambda row: row.subject.key,
            ColumnType.WORD,
            required=True,
        ),
        Column(
            "name", "name", "The name, as the texts have it.", lambda row: row.subject.institution.name, required=True
        ),
        Column(
            "other_names",
            "other names",
            "Other names of the same institution.",
            lambda row: row.subject.institution.other_names,
            ColumnType.LIST,
        ),
        Column(
            "abbreviation",
            "abbreviation",
            "Its abbreviation.",
            lambda row: row.subject.institution.abbreviation,
        ),
        Column(
            "kind",
            "kind",
            "What sort of body it is.",
            lambda row: row.subject.institution.kind,
            ColumnType.WORD,
            required=True,
            categories=words_of(InstitutionKind),
        ),
        Column(
            "succeeds",
            "succeeds",
            "The key of the institution whose tasks it took over, where the record says so.",
            lambda row: row.subject.institution.succeeds,
            ColumnType.WORD,
        ),
        Column(
            "promises",
            "promises",
            "How many promises it is to keep, alone or with others, whatever came of them.",
            lambda row: len(row.subject.promises),
            ColumnType.INTEGER,
            required=True,
        ),
        Column(
            "fallen_due",
            "fallen due",
            "How many of these were due before a later meeting.",
            lambda row: len(row.subject.fallen_due),
            ColumnType.INTEGER,
            required=True,
        ),
        Column(
            "kept",
            "kept",
            "How many of these promises it kept, in time or late.",
            lambda row: len(row.subject.kept),
            ColumnType.INTEGER,
            required=True,
        ),
        Column(
            "acts",
            "acts",
            "How many of the documents in `sources.csv` it issued, alone or with others.",
            lambda row: len(row.subject.acts),
            ColumnType.INTEGER,
            required=True,
        ),
        Column(
            "passages",
            "passages",
            "How many places of the record name it.",
            lambda row: len(row.subject.passages),
            ColumnType.INTEGER,
            required=True,
        ),
        Column(
            "note",
            "note",
            "The editor’s note on the institution.",
            lambda row: flowing(row.subject.institution.note or ""),
        ),
        Column(
            "url",
            "page",
            "The page of the institution on this site.",
            lambda row: row.url(addresses.institution(row.report.dossier, row.subject.key)),
            ColumnType.URL,
            required=True,
        ),
    ),
    key=("report", "institution"),
    foreign_keys=(ForeignKey.by("report", of="reports"),),
)

RESPONSIBILITIES = Table[ResponsibleInstitution](
    name="responsibilities",
    title="responsibilities of the institutions",
    use="to see who answers for which parts",
    summary="One row for each recommendation or part for which the texts of a meeting say that an institution is responsible.",
    subjects=_responsibilities,
    columns=(
        REPORT,
        Column(
            "institution",
            "institution",
            "The institution, as in `institutions.csv`.",
            lambda row: row.subject.key,
            ColumnType.WORD,
            required=True,
        ),
        recommendation_column(lambda row: row.subject.responsibility.recommendation),
        Column(
            "part",
            "part",
            "The part or sub-part within the recommendation, as in `parts.csv`. Empty if it is the whole.",
            lambda row: row.subject.responsibility.reference,
            ColumnType.WORD,
        ),
        meeting_column(lambda row: row.subject.responsibility.meeting, "The number of the meeting whose texts say so."),
        Column(
            "quote",
            "words",
            "The words of the record that say so.",
            lambda row: flowing(row.subject.responsibility.quote),
            required=True,
        ),
        Column(
            "url",
            "place",
            "Where this site shows what the meeting heard of the part.",
            lambda row: row.url(
                addresses.recommendation(
                    row.report.dossier,
                    row.report.dossier.recommendation_by_number[row.subject.responsibility.recommendation],
                ),
                addresses.part_anchor(
                    row.subject.responsibility.reference.partition(".")[0],
                    row.report.dossier.meeting_by_number[row.subject.responsibility.meeting],
                ),
            ),
            ColumnType.URL,
            required=True,
        ),
    ),
    key=("report", "institution", "recommendation", "part", "meeting"),
    foreign_keys=(
        ForeignKey.by("report", of="reports"),
        ForeignKey.by("report", "institution", of="institutions"),
        ForeignKey.by("report", "meeting", of="meetings"),
        ForeignKey.by("report", "recommendation", of="recommendations"),
    ),
)
