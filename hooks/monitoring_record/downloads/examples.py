"""Short programs that read the downloads: they run as they are."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from monitoring_record.analysis.verdicts import Verdict
from monitoring_record.downloads.download import DataFolder
from monitoring_record.downloads.tables import PROMISES, RATINGS
from monitoring_record.downloads.version import last_day

_MONTHS_OF_A_HALF_YEAR = 6


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
    about: str = ""
    """What it is about, in a word; "" if it is about ratings."""

    @property
    def title(self) -> str:
        """“Python”, “Python: promises”"""
        return f"{self.language}: {self.about}" if self.about else self.language

    @property
    def anchor(self) -> str:
        """The id of its place on the page: `in-python`, `in-python-promises`"""
        return "-".join(filter(None, ("in", self.code_class.removeprefix("language-"), self.about)))


def examples(folder: DataFolder) -> tuple[Example, ...]:
    """Return the examples of a folder; the formulas need a rating that was given."""
    return (_python(folder), _r(folder), *_on_promises(folder), *_formulas(folder))


def _opened_in_python(folder: DataFolder, name: str) -> str:
    if folder.publication.address:
        return f'import csv, io, urllib.request\nfile = io.TextIOWrapper(urllib.request.urlopen("{folder.url(name)}"), "utf-8", newline="")'
    return f'import csv\nfile = open("{name}", encoding="utf-8", newline="")'


def _python(folder: DataFolder) -> Example:
    code = (
        f"{_opened_in_python(folder, RATINGS.file_name)}\n"
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


def _on_promises(folder: DataFolder) -> Iterator[Example]:
    """Yield what tells which promises were due before a day, and what came of them; nothing where nothing was promised."""
    ended = last_day(folder.reports)
    if ended is None or not any(report.promises for report in folder.reports):
        return
    before = _half_year_after(ended)
    due = f"promises that were due before {before:%B %Y}"
    code = (
        f"{_opened_in_python(folder, PROMISES.file_name)}\n"
        "for row in csv.DictReader(file):\n"
        f'    if "" < row["due_last"] < "{before}":\n'
        '        print(row["due"], row["outcome"], row["by_names"], row["text"], row["url"])'
    )
    answers = f"The {due}: what came of each, who was to do it, and what it was."
    yield Example("Python", "language-python", answers, code, PROMISES.name)
    code = (
        f'promises <- read.csv({_quoted_for_r(folder, PROMISES.file_name)}, encoding = "UTF-8")\n'
        f'due <- promises[promises$due_last != "" & promises$due_last < "{before}", ]\n'
        'due$outcome[due$outcome %in% c("", NA)] <- "none yet"\n'
        "print(table(due$outcome))"
    )
    yield Example("R", "language-r", f"How many {due} have which outcome.", code, PROMISES.name)


def _half_year_after(day: date) -> date:
    """Return the first day of the next January or July."""
    return date(day.year, 7, 1) if day.month <= _MONTHS_OF_A_HALF_YEAR else date(day.year + 1, 1, 1)


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
