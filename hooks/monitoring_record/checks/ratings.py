"""Checks of the scale that a report names, and of the ratings in its assessments."""

import re
from collections.abc import Iterator

from monitoring_record.checks.check import Violation, report_check
from monitoring_record.checks.checked_report import CheckedReport
from monitoring_record.records import NotAssessed, Report, Scale
from monitoring_record.records.vocabulary import explained
from monitoring_record.source.problems import Location, instead, quoted_list
from monitoring_record.source.yaml_file import YamlFile

_GIVEN_IN = (("assessment", "parts", "*", "rating"), ("assessment", "overall", "rating"))
"""Where an update gives ratings."""

_NEGATION = re.compile(r"\b(no|not)\b", re.IGNORECASE)
"""Words that turn a rating into its opposite, so that the nearest known id is no good proposal."""


_NO_RATING = re.compile(
    r"n\.? ?/? ?a\.?|none|nil|nothing|no|[-–—?.]+|(not|un|no)[ -]?(assessed|rated|rating|done|started|implemented|available"
    r"|applicable|evaluated|given|fulfilled|met)|no (information|info|data|evidence|report|reply|answer|action)",
    re.IGNORECASE,
)
"""What people write for no rating, or for the lowest."""


@report_check(
    id="unknown-scale",
    demand="The scale of a report is the name of a file in `data/scales/`, without its ending `.yml`.",
    reason="The file says what the ratings are called and what they mean.",
    wrong="# data/ruritania/report.yml\nscale: four-steps\n",
    right="# data/ruritania/report.yml\nscale: five-steps\n",
)
def unknown_scale(checked: CheckedReport) -> Iterator[Violation]:
    """Look for the file."""
    known = [read.identity["id"] for read in checked.scales.files]
    for file, report in checked.files.report.valid():
        if report.scale not in known:
            cure = instead(report.scale, known, f"the folder `scales` contains {quoted_list(known) or 'none'}")
            yield file.at(("scale",)), f"there is no scale `{report.scale}`; {cure}"


@report_check(
    id="unknown-rating",
    demand="A rating is the id of one of the ratings of the report’s scale.",
    reason="Tables and counts contain only the ratings of the scale.",
    wrong="# data/ruritania/updates/1/02.yml\nassessment:\n  overall:\n    rating: mots\n"
    "    reasons: The moats are nearly full.\n",
    right="# data/ruritania/updates/1/02.yml\nassessment:\n  overall:\n    rating: most\n"
    "    reasons: The moats are nearly full.\n",
)
def unknown_rating(checked: CheckedReport) -> Iterator[Violation]:
    """Look each rating up in the scale."""
    if checked.scale is None:
        return
    given = [rating.id for rating in checked.scale.given]
    advice = f"write one of {quoted_list(given)} (best first)"
    for file, location, rating in _ratings(checked):
        if rating not in (*given, checked.scale.not_assessed.id):
            meant = _by_label(checked.scale).get(rating.casefold())
            others = advice if _NEGATION.search(rating) else instead(rating, given, advice)
            cure = f"write `{meant}`" if meant else others
            if _NO_RATING.fullmatch(rating) and not meant:
                cure = _lowest_or_none(location, checked.scale)
            yield file.at(location), f"the scale has no rating `{rating}`; {cure}"


def _lowest_or_none(location: Location, scale: Scale) -> str:
    """Say what to write for a bad result, and what for none."""
    lowest = f"if the experts found little or nothing done, write `rating: {scale.given[-1].id}`"
    if "parts" in location:
        return f"{lowest}, or, if they gave no rating, `not_assessed: …` instead, with {explained(NotAssessed)}"
    return f"{lowest}, or, if they did not rate the whole, delete `overall`"


def _by_label(scale: Scale) -> dict[str, str]:
    """Return the id of each rating by what readers see of it."""
    return {words.casefold(): rating.id for rating in scale.given for words in (rating.label, rating.short, rating.id)}


@report_check(
    id="not-assessed-as-a-rating",
    demand="A part without a rating has `not_assessed` with the reason, not the last entry of the scale as its `rating`.",
    reason="Readers should learn why there is no rating.",
    wrong='# data/ruritania/updates/3/01.yml\nassessment:\n  parts:\n    - part: ["1", "2", "3"]\n'
    "      rating: none\n      reasons: The parts are closed.\n"
    "  overall:\n    rating: most\n    reasons: The walls hold.\n",
    right='# data/ruritania/updates/3/01.yml\nassessment:\n  parts:\n    - part: ["1", "2", "3"]\n'
    "      not_assessed: closed\n      reasons: The parts are closed.\n"
    "  overall:\n    rating: most\n    reasons: The walls hold.\n",
)
def not_assessed_as_a_rating(checked: CheckedReport) -> Iterator[Violation]:
    """Look for the last entry of the scale among the ratings given."""
    if checked.scale is None:
        return
    for file, location, rating in _ratings(checked):
        if rating == checked.scale.not_assessed.id:
            cure = _lowest_or_none(location, checked.scale)
            yield file.at_key(location), f"`{rating}` is not a rating that experts give; {cure}"


def _ratings(checked: CheckedReport) -> Iterator[tuple[YamlFile, Location, str]]:
    for file in checked.updates():
        for pattern in _GIVEN_IN:
            for location, rating in file.texts(*pattern):
                yield file, location, rating


@report_check(
    id="unknown-earlier-rating",
    demand="The ratings of an earlier round are ids of ratings that experts give on the report’s scale.",
    reason="The overview shows them with the labels of the scale.",
    wrong="# data/ruritania/report.yml\nearlier_rounds:\n  - name: Round before\n    ratings:\n"
    "      - recommendation: 7\n        ratings: [half, haff]\n",
    right="# data/ruritania/report.yml\nearlier_rounds:\n  - name: Round before\n    ratings:\n"
    "      - recommendation: 7\n        ratings: [half, half]\n",
)
def unknown_earlier_rating(checked: CheckedReport) -> Iterator[Violation]:
    """Look each rating up in the scale."""
    if checked.scale is None:
        return
    given = [rating.id for rating in checked.scale.given]
    for file, report in checked.files.report.valid():
        for location, rating in _earlier_ratings(report):
            if rating not in given:
                cure = instead(rating, given, f"write one of {quoted_list(given)}")
                yield file.at(location), f"the scale has no rating `{rating}`; {cure}"


def _earlier_ratings(report: Report) -> Iterator[tuple[Location, str]]:
    for index, earlier in enumerate(report.earlier_rounds):
        for at, of_one in enumerate(earlier.ratings):
            for place, rating in enumerate(of_one.ratings):
                yield ("earlier_rounds", index, "ratings", at, "ratings", place), rating
