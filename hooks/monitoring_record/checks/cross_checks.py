"""What one file says of another: each check is a generator of problems, so that one run tells them all.

Updates are checked by their values, not their records: a file with one fault is reported of its others, too.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from monitoring_record.checks.stage_checks import check_endorsement, check_nothing_left
from monitoring_record.loading.record_files import RecordFiles
from monitoring_record.records import (
    Location,
    Meeting,
    Programme,
    Recommendation,
    Report,
    Scale,
    Update,
    part_position,
)
from monitoring_record.records.base import repeats
from monitoring_record.source.problems import Problem, instead, quoted_list
from monitoring_record.source.yaml_file import YamlFile

_PARTS_STAND_AT = (("government", "*", "part"), ("alternative", "*", "part"), ("assessment", "parts", "*", "part"))
_NEGATION = re.compile(r"\b(no|not)\b", re.IGNORECASE)
"""Words that make a rating the opposite of the one that looks most like it."""

_RATINGS_STAND_AT = (("assessment", "parts", "*", "rating"), ("assessment", "overall", "rating"))


def cross_checks(  # noqa: PLR0913, PLR0917 – each is a kind of file
    reports: RecordFiles[Report],
    meetings: RecordFiles[Meeting],
    recommendations: RecordFiles[Recommendation],
    updates: RecordFiles[Update],
    scales: RecordFiles[Scale],
    programmes: RecordFiles[Programme],
) -> Iterator[Problem]:
    """Hold all files of a report against one another."""
    known_scales = {scale.id: scale for scale in scales.records()}
    known_meetings = {meeting.number: meeting for meeting in meetings.records()}
    known_recommendations = {recommendation.number: recommendation for recommendation in recommendations.records()}
    scale = None
    for file, report in reports.sound():
        scale = known_scales.get(report.scale)
        yield from _known_shared(file, "programme", report.programme, programmes)
        yield from _known_shared(file, "scale", report.scale, scales)
        yield from _chapters_once(file, report)
        for recommendation_file, recommendation in recommendations.sound():
            yield from _known_chapter(recommendation_file, recommendation, report)
        if scale is not None:
            yield from _known_earlier_ratings(file, report, scale)
    for file, recommendation in recommendations.sound():
        yield from _parts_in_order(file, recommendation)
    yield from _meetings_in_order(meetings)
    yield from _known_in_full(reports, meetings, recommendations)
    for filed in updates.filed:
        meeting, number = filed.identity["meeting"], filed.identity["recommendation"]
        yield from _has_its_meeting(filed.file, meeting, meetings)
        yield from _has_its_recommendation(filed.file, number, recommendations)
        if meeting in known_meetings:
            yield from _known_authors(filed.file, known_meetings[meeting])
            yield from check_endorsement(filed.file, known_meetings[meeting])
        if number in known_recommendations:
            yield from _known_parts(filed.file, known_recommendations[number])
            yield from _every_part_once(filed.file, known_recommendations[number])
        if scale is not None:
            yield from _known_ratings(filed.file, scale)


def _known_shared(
    file: YamlFile, field: str, named: str, shared: RecordFiles[Scale] | RecordFiles[Programme]
) -> Iterator[Problem]:
    """The scale and the programme that a report names are there."""
    known = [filed.identity["id"] for filed in shared.filed]
    if named not in known:
        cure = instead(named, known, f"the folder `{field}s` holds {quoted_list(known) or 'none'}")
        yield file.problem((field,), f"there is no {field} `{named}`; {cure}")


def _chapters_once(file: YamlFile, report: Report) -> Iterator[Problem]:
    for index, number in repeats([chapter.number for chapter in report.chapters]):
        yield file.problem(
            ("chapters", index, "number"), f"chapter {number} stands here a second time; give it a number of its own"
        )


def _known_chapter(file: YamlFile, recommendation: Recommendation, report: Report) -> Iterator[Problem]:
    known = [chapter.number for chapter in report.chapters]
    if not known and recommendation.chapter is not None:
        cure = "delete the line, or add `chapters` to `report.yml`"
        yield file.problem(("chapter",), f"the report has no chapters; {cure}")
    elif known and recommendation.chapter is None:
        cure = f"add a line `chapter: …` with one of {_listed(known)} (`report.yml`)"
        yield file.problem((), f"`chapter` is missing here: the report has chapters; {cure}")
    elif known and recommendation.chapter not in known:
        yield file.problem(
            ("chapter",),
            f"the report has no chapter {recommendation.chapter}; its chapters are {_listed(known)} (`report.yml`)",
        )


def _parts_in_order(file: YamlFile, recommendation: Recommendation) -> Iterator[Problem]:
    numbers = [part.number for part in recommendation.parts]
    is_lettered = [number.isalpha() for number in numbers]
    if any(is_lettered) and not all(is_lettered):
        odd = is_lettered.index(not is_lettered[0])
        yield file.problem(
            ("parts", odd, "number"),
            f"{numbers[odd]} is among parts such as {numbers[0]}; use numbers for all parts, or letters for all",
        )
    else:
        yield from _numbered_in_order(file, ("parts",), numbers)
    for index, part in enumerate(recommendation.parts):
        yield from _numbered_in_order(file, ("parts", index, "subparts"), [sub.number for sub in part.subparts])


def _numbered_in_order(file: YamlFile, location: Location, numbers: list[str]) -> Iterator[Problem]:
    for index, number in enumerate(numbers):
        if part_position(number) != index + 1:
            expected = chr(ord("a") + index) if number.isalpha() else index + 1
            series = "letter them a, b, c …" if number.isalpha() else "number them 1, 2, 3 …"
            yield file.problem(
                (*location, index, "number"), f"{number} stands where {expected} should; {series} without gaps"
            )


def _meetings_in_order(meetings: RecordFiles[Meeting]) -> Iterator[Problem]:
    in_order = sorted(meetings.sound(), key=lambda found: found[1].number)
    for (_, before), (file, meeting) in pairwise(in_order):
        if meeting.starts <= before.ends:
            yield file.problem(
                ("starts",),
                f"meeting {before.number} ended on {before.ends}; the next one starts later: correct the day",
            )


def _known_in_full(
    reports: RecordFiles[Report], meetings: RecordFiles[Meeting], recommendations: RecordFiles[Recommendation]
) -> Iterator[Problem]:
    endorsed = [file for file, meeting in meetings.sound() if meeting.endorsed]
    if endorsed:
        others = (filed.file for shelf in (reports, recommendations) for filed in shelf.filed)
        for file in (*endorsed, *others):
            yield from check_nothing_left(file)


def _has_its_meeting(file: YamlFile, number: int, meetings: RecordFiles[Meeting]) -> Iterator[Problem]:
    if number not in meetings.numbers():
        yield file.problem(
            (),
            f"there is no meeting {number}; write `meetings/{number:02}.yml`, or move this file to its meeting’s folder",
        )


def _has_its_recommendation(
    file: YamlFile, number: int, recommendations: RecordFiles[Recommendation]
) -> Iterator[Problem]:
    if number not in recommendations.numbers():
        yield file.problem(
            (),
            f"there is no recommendation {number}; write `recommendations/{number:02}.yml`, "
            "or give this file the number of the recommendation that it is about",
        )


def _known_authors(file: YamlFile, meeting: Meeting) -> Iterator[Problem]:
    known = meeting.reported.alternative
    for location, author in file.each("alternative", "*", "author"):
        if isinstance(author, str) and author not in known:
            cure = instead(author, known, f"`{meeting.file}` names {quoted_list(known) or 'none'}")
            yield file.problem(location, f"`{author}` gave this meeting no alternative report; {cure}")


def _known_parts(file: YamlFile, recommendation: Recommendation) -> Iterator[Problem]:
    known = list(recommendation.references())
    for pattern in _PARTS_STAND_AT:
        for location, value in file.each(*pattern):
            for at, reference in _references(value):
                if reference not in known:
                    cure = _part_instead(recommendation, reference)
                    yield file.problem(
                        (*location, *at), f"recommendation {recommendation.number} has no part {reference}; {cure}"
                    )


def _references(value: Any) -> Iterator[tuple[Location, str]]:
    """The parts that a field `part` names, each with its way within the field; what is no part is reported elsewhere."""
    for index, reference in enumerate(value if isinstance(value, list) else [value]):
        if isinstance(reference, str | int):
            yield (index,), str(reference)


def _part_instead(recommendation: Recommendation, reference: str) -> str:
    """The cure for an unknown part. It may be the number in print: 13.4 is part 4 of recommendation 13."""
    known = list(recommendation.references())
    within = reference.removeprefix(f"{recommendation.number}.")
    if within in known:
        return f'write `part: "{within}"`, without the number of the recommendation'
    if not known:
        return "it has no parts: delete the line `part`"
    return f"its parts are {_listed([part.number for part in recommendation.parts])}"


def _every_part_once(file: YamlFile, recommendation: Recommendation) -> Iterator[Problem]:
    """Never leave a reader guessing: each part has a rating, or a word on why it has none."""
    seen: list[str] = []
    for location, value in file.each("assessment", "parts", "*", "part"):
        for at, reference in _references(value):
            if reference in seen:
                yield file.problem((*location, *at), f"part {reference} is assessed a second time; keep one of the two")
            seen.append(reference)
    left_out = [part.number for part in recommendation.parts if part.number not in seen]
    if left_out and any(True for _ in file.each("assessment")):
        yield file.problem(
            ("assessment", "parts"),
            f"the assessment says nothing of part {_listed(left_out)}; "
            "give a `rating`, or say with `not_assessed` why there is none, and give `reasons`",
            at_key=True,
        )


def _known_earlier_ratings(file: YamlFile, report: Report, scale: Scale) -> Iterator[Problem]:
    given = [rating.id for rating in scale.given]
    for index, earlier in enumerate(report.earlier_rounds):
        for at, of_one in enumerate(earlier.ratings):
            for place, rating in enumerate(of_one.ratings):
                if rating not in given:
                    location = ("earlier_rounds", index, "ratings", at, "ratings", place)
                    cure = instead(rating, given, f"write one of {quoted_list(given)}")
                    yield file.problem(location, f"the scale has no rating `{rating}`; {cure}")


def _known_ratings(file: YamlFile, scale: Scale) -> Iterator[Problem]:
    given = [rating.id for rating in scale.given]
    for pattern in _RATINGS_STAND_AT:
        for location, rating in file.each(*pattern):
            if rating == scale.not_assessed.id:
                cure = "write `not_assessed` with the reason in the place of `rating`"
                yield file.problem(location, f"`{rating}` is no rating that experts give; {cure}", at_key=True)
            elif isinstance(rating, str) and rating not in given:
                advice = f"write one of {quoted_list(given)}"
                cure = advice if _NEGATION.search(rating) else instead(rating, given, advice)
                yield file.problem(location, f"the scale has no rating `{rating}`; {cure}")


def _listed(numbers: list[Any]) -> str:
    return ", ".join(map(str, numbers))
