"""Checks of the scale that a report names, and of the ratings in its assessments."""

import re
from collections.abc import Iterable, Iterator

from monitoring_record.checks.check import Violation, report_check
from monitoring_record.checks.checked_report import CheckedReport
from monitoring_record.checks.unfilled_groups import or_comment_out
from monitoring_record.records import NotAssessed, Report, Scale
from monitoring_record.records.placeholders import is_placeholder
from monitoring_record.records.vocabulary import explained
from monitoring_record.records.written_key import KEY
from monitoring_record.source.kept_with_file import kept_with_file
from monitoring_record.source.problems import Location, Position, instead, quoted_list, similar
from monitoring_record.source.quoting import shown
from monitoring_record.source.yaml_file import YamlFile

_GIVEN_IN = (("assessment", "parts", "*", "rating"), ("assessment", "overall", "rating"))
"""Where an update gives ratings."""

_Given = tuple[YamlFile, Location, str]
"""A rating, and where it is."""

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
    """Look each rating up in the scale. One that the scale seems to have lost is told there, once."""
    if checked.scale is None:
        return
    unknown = _unknown_ratings(checked, checked.scale)
    lost = _lost_ratings(unknown, checked, checked.scale)
    for rating, positions in lost.items():
        yield _lost_rating(rating, positions, checked, checked.scale)
    for file, location, rating in unknown:
        if is_placeholder(rating):
            given = quoted_list(known.id for known in checked.scale.given)
            cure = f"write one of {given} (best first){or_comment_out(file, location)}"
            yield file.at(location), f"the rating is still to be filled in; {cure}"
        elif rating not in lost:
            yield (
                file.at(location),
                f"the scale has no rating `{rating}`; {_rating_instead(rating, location, checked.scale)}",
            )


def _unknown_ratings(checked: CheckedReport, scale: Scale) -> list[_Given]:
    known = {rating.id for rating in scale.ratings}
    return [given for given in _ratings(checked) if given[2] not in known]


def _rating_instead(rating: str, location: Location, scale: Scale) -> str:
    """Say which rating of the scale may be meant."""
    given = [known.id for known in scale.given]
    meant = _by_label(scale).get(rating.casefold())
    if meant:
        return f"write `{meant}`"
    if _NO_RATING.fullmatch(rating):
        return _lowest_or_none(location, scale)
    advice = f"write one of {quoted_list(given)} (best first)"
    begun = _begun_with(rating, scale)
    if begun:
        word, others = begun
        if others.strip("()[]., ").casefold() == "implied" and "parts" in location:
            return f"write `rating: {word}`, and below it, in a line of its own, `implied: true`"
        cure = f"write `rating: {word}`, and put “{shown(others)}” into a field of its own, such as `reasons` or `note`"
        return f"{cure}, or delete it"
    return advice if _NEGATION.search(rating) else instead(rating, given, advice)


def _begun_with(rating: str, scale: Scale) -> tuple[str, str] | None:
    """Return the rating whose id or label the words begin with, and the words after it; None if they may turn it into another."""
    for known in scale.given:
        for beginning in (known.id, known.label.casefold()):
            others = rating[len(beginning) :]
            if (
                rating.casefold().startswith(beginning)
                and others[:1] in _AFTER_A_RATING
                and not _NEGATION.search(others)
            ):
                return known.id, others.strip(" ,;:–—-.")
    return None


_AFTER_A_RATING = tuple(" (,;:.")
"""What can follow a rating where other words follow it."""


_FILES_OF_A_LOST_RATING = 3
"""A slip of the hand is in one or two files; what is in more was right once."""


def _lost_ratings(unknown: list[_Given], checked: CheckedReport, scale: Scale) -> dict[str, list[Position]]:
    """Return the places of each rating that is in so many updates that the scale must have had it."""
    if not unknown:
        return {}
    found: dict[str, list[Position]] = {}
    unused, labels = _unused_ratings(checked, scale), _by_label(scale)
    for file, location, rating in unknown:
        is_a_label = rating in labels and labels[rating] not in unused
        if re.fullmatch(KEY, rating) and not is_a_label and not _NO_RATING.fullmatch(rating):
            found.setdefault(rating, []).append(file.at(location))
    used = {rating.id for rating in scale.given}.difference(unused)
    return {
        rating: at for rating, at in found.items() if len({each.file for each in at}) >= _least(rating, used, unused)
    }


def _least(rating: str, used: Iterable[str], unused: list[str]) -> int:
    """Return in how many files a rating must be to be lost; fewer if another seems to have taken its place in the scale."""
    return _FILES_OF_A_LOST_RATING - (1 if unused and not similar(rating, used, likeness=0.7) else 0)


def _unused_ratings(checked: CheckedReport, scale: Scale) -> list[str]:
    used = {rating for _, _, rating in _ratings(checked)}
    return [rating.id for rating in scale.given if rating.id not in used]


def _lost_rating(rating: str, positions: list[Position], checked: CheckedReport, scale: Scale) -> Violation:
    """Say in the file of the scale how many updates need the rating, and how to change no more than its label."""
    file = next(file for file, known in checked.scales.valid() if known.id == scale.id)
    unused = _unused_ratings(checked, scale)
    renamed = unused[0] if len(unused) == 1 else similar(rating, unused)
    files = len({position.file for position in positions})
    needed = f"{len(positions)} ratings in {files} files of `{checked.files.folder}/updates` are `{rating}`"
    if renamed is None:
        cure = f"add its entry again, with `id: {rating}`, or give each of those places another rating"
        return file.at_key(("ratings",)), f"the scale has no `{rating}`, but {needed}; {cure}"
    place = next(place for place, known in enumerate(scale.ratings) if known.id == renamed)
    cure = f"write `id: {rating}` again; what readers see is the `label` below it, and only that needs to change"
    return file.at(("ratings", place, "id")), f"`{renamed}` is new here, but {needed}; {cure}"


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


def _ratings(checked: CheckedReport) -> Iterator[_Given]:
    for file in checked.updates():
        yield from _ratings_in(file)


@kept_with_file
def _ratings_in(file: YamlFile) -> tuple[_Given, ...]:
    return tuple((file, location, rating) for pattern in _GIVEN_IN for location, rating in file.texts(*pattern))


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
        unknown = [(location, rating) for location, rating in _earlier_ratings(report) if rating not in given]
        lost = _lost_ratings(_unknown_ratings(checked, checked.scale), checked, checked.scale) if unknown else {}
        for location, rating in unknown:
            if rating not in lost:
                cure = instead(rating, given, f"write one of {quoted_list(given)}")
                yield file.at(location), f"the scale has no rating `{rating}`; {cure}"


def _earlier_ratings(report: Report) -> Iterator[tuple[Location, str]]:
    for index, earlier in enumerate(report.earlier_rounds):
        for at, of_one in enumerate(earlier.ratings):
            for place, rating in enumerate(of_one.ratings):
                yield ("earlier_rounds", index, "ratings", at, "ratings", place), rating
