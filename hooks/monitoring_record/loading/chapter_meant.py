"""A chapter that a recommendation names by its title, or by anything but its number: which numbers there are."""

import re
from collections.abc import Iterable
from dataclasses import replace

from monitoring_record.loading.field_rules import not_a_number
from monitoring_record.loading.record_files import RecordFiles
from monitoring_record.records import Recommendation, Report
from monitoring_record.records.report import Chapter
from monitoring_record.source.problems import Problem, similar, spans

_CHAPTER = ("chapter",)
_LONGEST_LIST = 300
_LIKENESS_OF_A_TITLE = 0.8


def with_chapters(
    problems: Iterable[Problem], recommendations: RecordFiles[Recommendation], report: RecordFiles[Report]
) -> list[Problem]:
    """Return the problems; those about a chapter that is no number tell which chapters the report has."""
    chapters = [chapter for each in report.records() for chapter in each.chapters]
    wrong = [problem for problem in problems if problem.rule is not_a_number and not _is_told(problem)]
    written = {
        read.file.at(_CHAPTER): (read.file.values or {}).get("chapter") for read in recommendations.files if wrong
    }
    return [
        replace(problem, message=_message(str(written[problem.position]), chapters))
        if problem in wrong and problem.position in written
        else problem
        for problem in problems
    ]


def _is_told(problem: Problem) -> bool:
    """Whether the message says which number to write."""
    return "write `" in problem.message


def _message(written: str, chapters: list[Chapter]) -> str:
    meant = _meant(written, chapters)
    others = f"the chapters of the report are {in_words(chapters)}"
    cure = f"write `chapter: {meant.number}`; {others}" if meant else f"write one number; {others}"
    return f"`chapter` should be the number of a chapter, by itself; {cure}"


def _meant(written: str, chapters: list[Chapter]) -> Chapter | None:
    """Return the chapter with this title, or else with the only number in the words."""
    by_title = {chapter.title: chapter for chapter in chapters}
    title = similar(written, by_title, _LIKENESS_OF_A_TITLE)
    numbers = re.findall(r"\d+", written)
    by_number = (chapter for chapter in chapters if [str(chapter.number)] == numbers)
    return by_title[title] if title else next(by_number, None)


def in_words(chapters: Iterable[Chapter]) -> str:
    """Return the numbers of the chapters, with their titles if these are short."""
    titles = {chapter.number: chapter.title for chapter in chapters}
    listed = ", ".join(f"{number} ({title})" for number, title in titles.items())
    return listed if len(listed) <= _LONGEST_LIST else spans(titles)
