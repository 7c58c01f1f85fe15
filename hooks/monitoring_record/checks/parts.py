"""Checks of the parts of recommendations, and of the parts that updates name."""

import re
from collections.abc import Iterator

from monitoring_record.checks.check import Violation, report_check, violations_of_file
from monitoring_record.checks.checked_report import CheckedReport
from monitoring_record.loading.forms import FormLine, in_words
from monitoring_record.records import NotAssessed, Recommendation, Scale, part_position
from monitoring_record.records.base import PART_REFERENCE
from monitoring_record.records.vocabulary import explained
from monitoring_record.source import yaml_values
from monitoring_record.source.file_lines import lines_at, lines_of_item
from monitoring_record.source.problems import Location, line_numbers, quoted_list
from monitoring_record.source.yaml_file import YamlFile

_NAMED_IN = (("government", "*", "part"), ("alternative", "*", "part"), ("assessment", "parts", "*", "part"))
"""Where texts of an update name parts."""


@report_check(
    id="misnumbered-parts",
    demand="The parts of a recommendation, and the sub-parts of a part, are numbered 1, 2, 3 … (or lettered a, b, c …) "
    "without gaps.",
    reason="A gap means that a part was forgotten, or that a number is mistaken.",
    wrong="# data/ruritania/recommendations/03.yml\ntitle: Sweep the yards\nchapter: 2\nparts:\n"
    '  - number: "1"\n    title: Brooms\n    text: Buy brooms.\n'
    '  - number: "3"\n    title: Yards\n    text: Sweep them.\n',
    right="# data/ruritania/recommendations/03.yml\ntitle: Sweep the yards\nchapter: 2\nparts:\n"
    '  - number: "1"\n    title: Brooms\n    text: Buy brooms.\n'
    '  - number: "2"\n    title: Yards\n    text: Sweep them.\n',
)
def misnumbered_parts(checked: CheckedReport) -> Iterator[Violation]:
    """Count the parts, and the sub-parts of each."""
    for file, recommendation in checked.files.recommendations.valid():
        yield from _misnumbered(file, recommendation)


@violations_of_file
def _misnumbered(file: YamlFile, recommendation: Recommendation) -> Iterator[Violation]:
    yield from _out_of_order(file, ("parts",), [part.number for part in recommendation.parts])
    for index, part in enumerate(recommendation.parts):
        yield from _out_of_order(file, ("parts", index, "subparts"), [sub.number for sub in part.subparts])


_NO_LONGER_VALID = "if it was there: where it no longer holds, the assessment says `not_assessed: no-longer-valid`"


def _out_of_order(file: YamlFile, location: Location, numbers: list[str]) -> Iterator[Violation]:
    if any(number.isalpha() is not numbers[0].isalpha() for number in numbers):
        return
    for index, number in enumerate(numbers):
        if part_position(number) != index + 1:
            expected = chr(ord("a") + index) if number.isalpha() else index + 1
            series = "letter them a, b, c …" if number.isalpha() else "number them 1, 2, 3 …"
            position = file.at((*location, index, "number"))
            again = f"; or put {expected} back, {_NO_LONGER_VALID}" if str(expected) not in numbers else ""
            yield position, f"{number} is where {expected} should be; {series} without gaps{again}"


@report_check(
    id="numbers-and-letters",
    demand="The parts of a recommendation all have numbers, or all have letters.",
    reason="Otherwise their order is unclear.",
    wrong="# data/ruritania/recommendations/03.yml\ntitle: Sweep the yards\nchapter: 2\nparts:\n"
    '  - number: "a"\n    title: Brooms\n    text: Buy brooms.\n'
    '  - number: "2"\n    title: Yards\n    text: Sweep them.\n',
    right="# data/ruritania/recommendations/03.yml\ntitle: Sweep the yards\nchapter: 2\nparts:\n"
    '  - number: "a"\n    title: Brooms\n    text: Buy brooms.\n'
    '  - number: "b"\n    title: Yards\n    text: Sweep them.\n',
)
def numbers_and_letters(checked: CheckedReport) -> Iterator[Violation]:
    """Compare each part with the first."""
    for file, recommendation in checked.files.recommendations.valid():
        for index, part in enumerate(recommendation.parts):
            first = recommendation.parts[0].number
            if part.number.isalpha() is not first.isalpha():
                cure = "use numbers for all parts, or letters for all"
                yield file.at(("parts", index, "number")), f"{part.number} is among parts such as {first}; {cure}"


@report_check(
    id="unknown-part",
    demand="The part that an update names is one of its recommendation’s: the number within the recommendation.",
    reason="A text on a part that does not exist would not be shown.",
    wrong='# data/ruritania/updates/3/01.yml\ngovernment:\n  - part: "1.3"\n    text: The walls were painted.\n',
    right='# data/ruritania/updates/3/01.yml\ngovernment:\n  - part: "3"\n    text: The walls were painted.\n',
)
def unknown_part(checked: CheckedReport) -> Iterator[Violation]:
    """Look each part up in the recommendation. If a part of that has a wrong number, that is told alone."""
    misnumbered = {
        recommendation.number
        for file, recommendation in checked.files.recommendations.valid()
        if _misnumbered(file, recommendation)
    }
    for file, recommendation in checked.updates_with_recommendation():
        if recommendation.number not in misnumbered:
            yield from _unknown_parts(file, recommendation)


@violations_of_file
def _unknown_parts(file: YamlFile, recommendation: Recommendation) -> Iterator[Violation]:
    known = set(recommendation.part_references())
    for location, reference in _named_parts(file):
        if reference not in known and re.fullmatch(PART_REFERENCE, reference):  # anything else is told as such
            further = _if_it_is_a_paragraph(file, location, recommendation, reference)
            cure = f"{_part_instead(recommendation, reference)}{further}"
            yield file.at(location), f"recommendation {recommendation.number} has no part {reference}; {cure}"


def _if_it_is_a_paragraph(file: YamlFile, location: Location, of: Recommendation, reference: str) -> str:
    """Say what to do with a text whose part follows the last one, so that it may be no part, but one more paragraph."""
    is_one_of_several = isinstance(location[-1], int)
    if location[0] == "promises" or is_one_of_several or "." in reference or not of.parts:
        return ""
    if part_position(reference) <= len(of.parts):
        return ""
    lines = line_numbers(lines_of_item(file, location[:-1]))
    cure = f"put its text into the entry of the part that it is about, and delete this entry, {lines}"
    return f"; a further paragraph is no part: {cure}"


def _named_parts(file: YamlFile) -> Iterator[tuple[Location, str]]:
    """Yield each part that a text or a promise of an update names."""
    promises = (file.values or {}).get("promises")
    of_promises = [("promises", str(key), "part") for key in promises] if isinstance(promises, dict) else []
    for pattern in (*_NAMED_IN, *of_promises):
        yield from file.texts(*pattern)


@report_check(
    id="part-assessed-twice",
    demand="An assessment has only one entry on each part.",
    reason="Two ratings of one part contradict each other, and tables show one.",
    wrong="# data/ruritania/updates/3/01.yml\nassessment:\n  parts:\n"
    '    - part: ["1", "2", "3"]\n      rating: most\n      reasons: The walls hold.\n'
    '    - part: "3"\n      rating: full\n      reasons: The walls are painted.\n'
    "  overall:\n    rating: most\n    reasons: The walls hold.\n",
    right="# data/ruritania/updates/3/01.yml\nassessment:\n  parts:\n"
    '    - part: ["1", "2"]\n      rating: most\n      reasons: The walls hold.\n'
    '    - part: "3"\n      rating: full\n      reasons: The walls are painted.\n'
    "  overall:\n    rating: most\n    reasons: The walls hold.\n",
)
def part_assessed_twice(checked: CheckedReport) -> Iterator[Violation]:
    """Look for a part that an earlier entry names."""
    for file, recommendation in checked.updates_with_recommendation():
        yield from _assessed_twice(file, recommendation)


@violations_of_file
def _assessed_twice(file: YamlFile, recommendation: Recommendation) -> Iterator[Violation]:
    again = list(_assessed_again(file))
    meant = _meant_instead(file, recommendation) if again else None
    for location, reference in again:
        keep = _keep_one(file, location, reference)
        cure = f'write `"{meant}"` if that is meant, or {keep}' if meant else keep
        yield file.at(location), f"part {reference} is assessed here a second time; {cure}"


def _keep_one(file: YamlFile, again: Location, reference: str) -> str:
    """Say which entries on a part there are, and how to delete one of them."""
    on_the_part = [at for at, other in file.texts("assessment", "parts", "*", "part") if other == reference]
    first, second = (line_numbers(lines_of_item(file, at[:3])) for at in (on_the_part[0], again))
    of_several = any(at[4:] for at in (on_the_part[0], again))
    rest = f'; if that is on other parts, too, take only `"{reference}"` out of its brackets' if of_several else ""
    return f"keep one of the two entries, {first} or {second}, and delete all lines of the other{rest}"


def _assessed_again(file: YamlFile) -> Iterator[tuple[Location, str]]:
    """Yield each name of a part that an earlier entry has too."""
    seen: set[str] = set()
    for location, reference in file.texts("assessment", "parts", "*", "part"):
        if reference in seen:
            yield location, reference
        seen.add(reference)


def _left_out(file: YamlFile, recommendation: Recommendation) -> list[str]:
    """Return the parts of the recommendation that no entry names."""
    assessed = {reference for _, reference in file.texts("assessment", "parts", "*", "part")}
    return [part.number for part in recommendation.parts if part.number not in assessed]


def _may_be_there(file: YamlFile) -> bool:
    """Whether what is written for a part is reported, so that a part that seems to be left out may be there."""
    told = {problem.position for problem in file.problems}
    return bool(told) and any(file.at(at) in told for at, _ in file.texts("assessment", "parts", "*", "part"))


def _meant_instead(file: YamlFile, recommendation: Recommendation) -> str | None:
    """Return the only part that is left out, if one other is assessed twice: one of its entries may be meant for it."""
    left_out = _left_out(file, recommendation)
    return left_out[0] if len(left_out) == 1 and len(list(_assessed_again(file))) == 1 else None


@report_check(
    id="part-left-out",
    demand="An assessment has an entry on each part of the recommendation.",
    reason="Readers should never have to guess why a part has no rating.",
    wrong="# data/ruritania/updates/3/01.yml\nassessment:\n  parts:\n"
    '    - part: ["1", "2"]\n      rating: most\n      reasons: The walls hold.\n'
    "  overall:\n    rating: most\n    reasons: The walls hold.\n",
    right="# data/ruritania/updates/3/01.yml\nassessment:\n  parts:\n"
    '    - part: ["1", "2"]\n      rating: most\n      reasons: The walls hold.\n'
    '    - part: "3"\n      not_assessed: passed-over\n      reasons: The experts say nothing of it.\n'
    "  overall:\n    rating: most\n    reasons: The walls hold.\n",
)
def part_left_out(checked: CheckedReport) -> Iterator[Violation]:
    """Compare the entries with the parts of the recommendation."""
    for file, recommendation in checked.updates_with_recommendation():
        yield from _parts_left_out(file, recommendation, checked.scale)


@violations_of_file
def _parts_left_out(file: YamlFile, recommendation: Recommendation, scale: Scale | None) -> Iterator[Violation]:
    left_out = _left_out(file, recommendation)
    if not left_out or not any(True for _ in file.each("assessment")):
        return
    if _meant_instead(file, recommendation) is None and not _may_be_there(file):
        cure = _cure_of_left_out(left_out, file, scale)
        yield file.at_key(("assessment", "parts")), f"the assessment says nothing of part {', '.join(left_out)}; {cure}"


def _cure_of_left_out(left_out: list[str], file: YamlFile, scale: Scale | None) -> str:
    without_a_part = _line_without_a_part(file)
    if without_a_part is not None:
        listed = ", ".join(f'"{part}"' for part in left_out)
        line = f"- part: [{listed}]" if len(left_out) > 1 else f"- part: {listed}"
        return (
            f"if what is there twice from line {without_a_part} on is the entry on it, write `{line}` above that line"
        )
    others = ", and so on" if len(left_out) > 1 else ""
    given = f"the ratings are {quoted_list(rating.id for rating in scale.given)}, best first; " if scale else ""
    without = f"if none was given, write `not_assessed: …` in its place: {explained(NotAssessed)}"
    return f"{_entry_to_add(file, left_out[0])}{others}; {given}{without}"


def _entry_to_add(file: YamlFile, part: str) -> str:
    """Say where to add which lines for the entry on a part."""
    location = ("assessment", "parts")
    spaces = file.at((*location, 0)).column - 3 if (*location, 0) in file.positions else 4
    place = f"below line {lines_at(file, location)[-1]}, add" if location in file.positions else "add to `parts`"
    begin = FormLine(spaces, "part", f'"{part}"', hyphen=True)
    lines = (FormLine(spaces + 2, "rating", "…"), FormLine(spaces + 2, "reasons", "…"))
    return f"{place} {in_words((begin, *lines))}"


def _line_without_a_part(file: YamlFile) -> int | None:
    """Return the line from which fields are a second time in an entry, so that the first line of another may be missing."""
    passage = lines_at(file, ("assessment", "parts"))
    again = (problem.position.line for problem in file.problems if problem.rule is yaml_values.DUPLICATE_KEY)
    return next((line for line in again if line in passage), None)


def _part_instead(recommendation: Recommendation, reference: str) -> str:
    """Return what to write instead; 13.4, the printed number, means part 4 of recommendation 13."""
    known = list(recommendation.part_references())
    within = reference.removeprefix(f"{recommendation.number}.")
    if within in known:
        return f'write `part: "{within}"`, without the number of the recommendation'
    if not known:
        return "it has no parts: delete the line `part`"
    of_the_part = [other for other in known if other.startswith(f"{reference.partition('.')[0]}.")]
    choices = of_the_part if "." in reference and of_the_part else [part.number for part in recommendation.parts]
    written = ", ".join(f'`"{choice}"`' for choice in choices)
    return f"write {'one of ' if len(choices) > 1 else ''}{written}"
