"""Checks of the chapters in the report and in its recommendations."""

from collections.abc import Iterator

from monitoring_record.checks.check import Violation, report_check
from monitoring_record.checks.checked_report import CheckedReport
from monitoring_record.loading.chapter_meant import in_words
from monitoring_record.records import Words
from monitoring_record.records.base import repeats
from monitoring_record.source.problems import spans


@report_check(
    id="chapter-twice",
    demand="Each chapter of a report has a number of its own.",
    reason="A recommendation names its chapter by the number alone.",
    wrong="# data/ruritania/report.yml\nchapters:\n  - number: 1\n    title: Walls\n  - number: 2\n    title: Moats\n"
    "  - number: 2\n    title: Yards\n",
    right="# data/ruritania/report.yml\nchapters:\n  - number: 1\n    title: Walls\n  - number: 2\n    title: Moats\n"
    "  - number: 3\n    title: Yards\n",
)
def chapter_twice(checked: CheckedReport) -> Iterator[Violation]:
    """Look for a number that an earlier chapter has."""
    for file, report in checked.files.report.valid():
        for index, number in repeats([chapter.number for chapter in report.chapters]):
            named = [of.number for _, of in checked.files.recommendations.valid() if of.chapter == number]
            cure = f"give one of the two a number of its own{_also_there(named, number, checked.words)}"
            yield file.at(("chapters", index, "number")), f"chapter {number} appears here a second time; {cure}"


def _also_there(named: list[int], chapter: int, words: Words) -> str:
    """Say which recommendations name a chapter whose number may change."""
    if not named:
        return ""
    who = f"{words.recommendation.of(len(named))} {spans(named)} {'say' if named[1:] else 'says'} `chapter: {chapter}`"
    return f"; {who}: keep that the number of the chapter that {'they are' if named[1:] else 'it is'} in"


@report_check(
    id="unknown-chapter",
    demand="The chapter of a recommendation is one of the report’s.",
    reason="The recommendation would be in no list of a chapter.",
    wrong="# data/ruritania/recommendations/02.yml\nchapter: 7\n",
    right="# data/ruritania/recommendations/02.yml\nchapter: 2\n",
)
def unknown_chapter(checked: CheckedReport) -> Iterator[Violation]:
    """Compare each recommendation with the report."""
    if checked.report is None:
        return
    known = [chapter.number for chapter in checked.report.chapters]
    if not known:
        return
    chapters = in_words(checked.report.chapters)
    for file, recommendation in checked.files.recommendations.valid():
        if recommendation.chapter is not None and recommendation.chapter not in known:
            cure = f"write one of {chapters}, as in `report.yml`"
            yield file.at(("chapter",)), f"the report has no chapter {recommendation.chapter}; {cure}"


@report_check(
    id="chapters-or-none",
    demand="If the report has chapters, each recommendation names its own; if it has none, no recommendation names one.",
    reason="A recommendation without a chapter would be missing from every list by chapter.",
    wrong="# data/ruritania/recommendations/03.yml\ntitle: Sweep the yards\ntext: Sweep every yard.\n",
    right="# data/ruritania/recommendations/03.yml\ntitle: Sweep the yards\nchapter: 2\ntext: Sweep every yard.\n",
)
def chapters_or_none(checked: CheckedReport) -> Iterator[Violation]:
    """Compare each recommendation with the report."""
    if checked.report is None:
        return
    known = [chapter.number for chapter in checked.report.chapters]
    for file, recommendation in checked.files.recommendations.valid():
        if known and recommendation.chapter is None:
            cure = f"add a line `chapter: …` with one of {in_words(checked.report.chapters)}, as in `report.yml`"
            yield file.at(()), f"`chapter` is missing here: the report has chapters; {cure}"
        elif not known and recommendation.chapter is not None:
            cure = "delete the line, or add `chapters` to `report.yml`"
            yield file.at(("chapter",)), f"the report has no chapters; {cure}"
