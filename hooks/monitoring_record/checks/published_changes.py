"""Checks that compare an earlier state of the data with the present one: published updates change only with a note.

Readers have cited them. So a rating changes with a `note`, a stage goes back with an entry in `notes`, and no update is
deleted.
"""

from collections.abc import Iterator

from monitoring_record.checks.check import Violation
from monitoring_record.checks.comparison import Comparison, change_check
from monitoring_record.records import AssessedParts, OverallAssessment, Stage, Update
from monitoring_record.source.problems import Location, Position
from monitoring_record.source.yaml_file import YamlFile


@change_check(
    id="published-and-gone",
    demand="What was published is not deleted.",
    reason="Readers have cited it, and would find nothing at its address.",
    wrong="# data/ruritania/updates/2/02.yml (deleted)\n",
    right="# data/ruritania/updates/2/02.yml\nstage: endorsed\nnotes:\n  - The Council looks at it again.\n",
)
def published_and_gone(comparison: Comparison) -> Iterator[Violation]:
    """Look for each published update, and for each recommendation that said that it was published."""
    if comparison.files is None and comparison.published:
        yield Position(comparison.folder), "this report was published and is gone; put its folder back"
        return
    for before in comparison.published:
        if (before.meeting, before.recommendation) not in comparison.present:
            position = Position(f"{comparison.folder}/updates/{before.meeting}/{before.recommendation:02}.yml")
            cure = "put the file back; to withdraw it, set its `stage` back and say why in `notes`"
            yield position, f"this update was published and is gone; {cure}"
    for wording in comparison.published_wordings:
        if wording.number not in comparison.public_recommendations:
            position = Position(f"{comparison.folder}/recommendations/{wording.number:02}.yml")
            yield position, "this recommendation was published and is not any more; write `published: true` again"


@change_check(
    id="published-and-taken-back",
    demand="A published update goes back to an earlier stage only with a new entry in `notes` that says why.",
    reason="Readers have cited it, and should learn why it was withdrawn.",
    wrong="# data/ruritania/updates/2/02.yml\nstage: endorsed\n",
    right="# data/ruritania/updates/2/02.yml\nstage: endorsed\nnotes:\n  - The Council looks at it again.\n",
)
def published_and_taken_back(comparison: Comparison) -> Iterator[Violation]:
    """Compare the stages."""
    for before, file, now in comparison.pairs():
        if now.stage != Stage.PUBLISHED and not set(now.notes) - set(before.notes):
            cure = "say why in a new entry of `notes`"
            yield file.at(("stage",)), f"this update was published and is now `{now.stage}`; {cure}"


@change_check(
    id="published-rating-changed",
    demand="A published rating changes only with a new `note` beside it that says why.",
    reason="Readers have cited the old rating, and should learn which of the two is right.",
    wrong="# data/ruritania/updates/2/02.yml\nassessment:\n  overall:\n    rating: half\n    reasons: The moats leak.\n",
    right="# data/ruritania/updates/2/02.yml\nassessment:\n  overall:\n    rating: half\n"
    "    note: The Council corrected its minutes.\n    reasons: The moats leak.\n",
)
def published_rating_changed(comparison: Comparison) -> Iterator[Violation]:
    """Compare the ratings of the whole and of each part."""
    for before, file, now in comparison.pairs():
        if now.stage == Stage.PUBLISHED:
            yield from _changed_ratings(before, file, now)


def _changed_ratings(before: Update, file: YamlFile, now: Update) -> Iterator[Violation]:
    earlier = {part: rated for part, _, rated in _rated(before)}
    if "" in earlier and now.assessment and now.assessment.overall is None and not set(now.notes) - set(before.notes):
        cure = "put it back, or say why in a new entry of `notes`"
        was = _in_words(earlier[""])
        yield file.at_key(("assessment",)), f"the published rating of the whole was {was} and is gone; {cure}"
    for part, location, rated in _rated(now):
        old = earlier.get(part)
        if old is None or old.rating == rated.rating:
            continue
        if rated.note is None or rated.note == old.note:
            of = f" of part {part}" if part else ""
            position = file.at((*location, "rating" if rated.rating else "not_assessed"))
            cure = "say why in a `note` here, a new one or a changed one"
            yield position, f"the published rating{of} was {_in_words(old)} and is now {_in_words(rated)}; {cure}"


_Rated = AssessedParts | OverallAssessment


def _rated(update: Update) -> Iterator[tuple[str, Location, _Rated]]:
    """Yield each assessed part ("" is the whole), the location of its finding, and the finding."""
    if update.assessment is None:
        return
    if update.assessment.overall:
        yield "", ("assessment", "overall"), update.assessment.overall
    for index, assessed in enumerate(update.assessment.parts):
        for part in assessed.part:
            yield part, ("assessment", "parts", index), assessed


def _in_words(rated: _Rated) -> str:
    return f"`{rated.rating}`" if rated.rating else "not given"
