"""What was published is not changed in silence: an earlier state of the data is held against the present one.

Readers have cited it. So a rating changes with a `note`, a stage goes back with an entry in `notes`, and nothing vanishes.
"""

from collections.abc import Iterator
from pathlib import Path

from monitoring_record.records import AssessedParts, Dossier, Location, OverallAssessment, Update
from monitoring_record.source.problems import Position, Problem
from monitoring_record.source.yaml_file import YamlFile
from monitoring_record.source.yaml_reader import read_yaml

_Finding = AssessedParts | OverallAssessment


def published_changes(earlier: tuple[Dossier, ...], present: tuple[Dossier, ...], data: Path) -> Iterator[Problem]:
    """Every silent change between two states of what was published; `data` is the folder of the present one."""
    by_name = {dossier.report.slug: dossier for dossier in present}
    for before in earlier:
        name = before.report.slug
        published = [update for update in before.updates if update.stage == "published"]
        if published and name not in by_name:
            yield Problem(Position(f"{data.name}/{name}"), "this report was published and is gone; put its folder back")
        elif published:
            yield from _in_report(published, by_name[name], data)


def _in_report(published: list[Update], dossier: Dossier, data: Path) -> Iterator[Problem]:
    present = {(update.meeting, update.recommendation): update for update in dossier.updates}
    for before in published:
        now = present.get((before.meeting, before.recommendation))
        if now is None:
            name = f"{data.name}/{dossier.report.slug}/updates/{before.meeting}/{before.recommendation:02}.yml"
            cure = "put the file back; to withdraw it, set its `stage` back and say why in `notes`"
            yield Problem(Position(name), f"this update was published and is gone; {cure}")
        else:
            file = read_yaml(now.file, (data.parent / now.file).read_bytes())
            yield from _stage_back(file, before, now)
            yield from _changed_ratings(file, before, now)


def _stage_back(file: YamlFile, before: Update, now: Update) -> Iterator[Problem]:
    if now.stage != "published" and not set(now.notes) - set(before.notes):
        yield file.problem(
            ("stage",), f"this update was published and is now `{now.stage}`; say why in a new entry of `notes`"
        )


def _changed_ratings(file: YamlFile, before: Update, now: Update) -> Iterator[Problem]:
    earlier = {part: finding for part, _, finding in _findings(before)}
    if "" in earlier and now.assessment and now.assessment.overall is None and not set(now.notes) - set(before.notes):
        yield file.problem(
            ("assessment",),
            f"the published rating of the whole was {_in_words(earlier[''])} and is gone; "
            "put it back, or say why in a new entry of `notes`",
            at_key=True,
        )
    for part, location, finding in _findings(now):
        old = earlier.get(part)
        if now.stage != "published" or old is None or old.rating == finding.rating:
            continue
        if finding.note is None or finding.note == old.note:
            of = f" of part {part}" if part else ""
            yield file.problem(
                (*location, "rating" if finding.rating else "not_assessed"),
                f"the published rating{of} was {_in_words(old)} and is now {_in_words(finding)}; "
                "say why in a `note` here, a new one or a changed one",
            )


def _findings(update: Update) -> Iterator[tuple[str, Location, _Finding]]:
    """Each part ("" is the whole), where its finding stands in the file, and the finding."""
    if update.assessment is None:
        return
    if update.assessment.overall:
        yield "", ("assessment", "overall"), update.assessment.overall
    for index, assessed in enumerate(update.assessment.parts):
        for part in assessed.part:
            yield part, ("assessment", "parts", index), assessed


def _in_words(finding: _Finding) -> str:
    return f"`{finding.rating}`" if finding.rating else "not given"
