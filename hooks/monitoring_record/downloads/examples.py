"""Short programs that read the downloads: they run as they are."""

from collections.abc import Iterator
from dataclasses import dataclass

from monitoring_record.analysis.verdicts import Verdict
from monitoring_record.downloads.download import DataFolder
from monitoring_record.downloads.tables import RATINGS


@dataclass(frozen=True)
class Example:
    """A short program or formula."""

    language: str
    """As readers call it."""
    code_class: str
    """The class of its code in the page: `language-python`."""
    answers: str
    """What it finds out."""
    code: str

    @property
    def anchor(self) -> str:
        """The id of its place on the page: `in-python`"""
        return f"in-{self.code_class.removeprefix('language-')}"


def examples(folder: DataFolder) -> tuple[Example, ...]:
    """Return the examples of a folder; the formulas need a rating that was given."""
    return (_python(folder), _r(folder), *_formulas(folder))


def _python(folder: DataFolder) -> Example:
    if folder.publication.address:
        opened = f'import csv, io, urllib.request\nfile = io.TextIOWrapper(urllib.request.urlopen("{folder.url("ratings.csv")}"), "utf-8", newline="")'
    else:
        opened = 'import csv\nfile = open("ratings.csv", encoding="utf-8", newline="")'
    code = (
        f"{opened}\n"
        "for row in csv.DictReader(file):\n"
        '    if row["change"] == "worsened":\n'
        '        print(row["meeting"], row["recommendation"], row["part"], row["title"], row["url"])'
    )
    words = folder.words
    answers = (
        f"What was rated lower than at the {words.meeting.one} before, with the address of each {words.rating.one}."
    )
    return Example("Python", "language-python", answers, code)


def _r(folder: DataFolder) -> Example:
    ratings, scale = (_quoted_for_r(folder, name) for name in ("ratings.csv", "scale.csv"))
    code = (
        f'ratings <- read.csv({ratings}, colClasses = c(part = "character"), encoding = "UTF-8")\n'
        f'scale <- read.csv({scale}, encoding = "UTF-8")\n'
        'whole <- ratings[ratings$part == "", ]\n'
        "whole$rating <- factor(whole$rating, levels = unique(scale$rating))\n"
        "print(table(whole$meeting, whole$rating))"
    )
    words = folder.words
    answers = f"How many {words.recommendation.many} had which {words.rating.one} at each {words.meeting.one}, in the order of the scale."
    return Example("R", "language-r", answers, code)


def _quoted_for_r(folder: DataFolder, name: str) -> str:
    return f'"{folder.url(name) if folder.publication.address else name}"'


def _formulas(folder: DataFolder) -> Iterator[Example]:
    verdict = _last_verdict(folder)
    if verdict is None:
        return
    report, of = verdict
    criteria = {
        "report": f'"{report}"',
        "meeting": str(of.meeting.number),
        "part": '""',
        "rating": f'"{of.rating.id}"',
    }
    ranges = ",".join(f"ratings!{_letter(name)}:{_letter(name)},{value}" for name, value in criteria.items())
    words = folder.words
    answers = (
        f"In report.xlsx: how many {words.recommendation.many} were rated “{of.rating.label}” at the {of.meeting.ordinal} "
        f"{words.meeting.one}. Type it into an empty cell of the sheet About, in Excel or LibreOffice."
    )
    yield Example("Spreadsheet", "language-spreadsheet", answers, f"=COUNTIFS({ranges})")
    if folder.publication.address:
        answers = "In an empty sheet of Google Sheets: the whole table, which stays up to date."
        yield Example("Google Sheets", "language-sheets", answers, f'=IMPORTDATA("{folder.url("ratings.csv")}")')


def _letter(column: str) -> str:
    """Return the letter of a column of the sheet of ratings."""
    return chr(ord("A") + RATINGS.header.index(column))


def _last_verdict(folder: DataFolder) -> tuple[str, Verdict] | None:
    """Return the first verdict on a whole recommendation at the last meeting that gave one, of the first report with one."""
    for report in folder.reports:
        meeting = report.verdicts.last_rated_meeting()
        for verdict in report.verdicts.overall(meeting) if meeting else ():
            return report.dossier.report.slug, verdict
    return None
