"""Adds what a form says to the file of an update: comments stay, and nothing is replaced without being asked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from monitoring_record.editing.yaml_format import Edit, edited
from monitoring_record.packs.collected import Collected, CollectedFields, CollectedUpdate
from monitoring_record.packs.filled_form import Doubt
from monitoring_record.packs.form_rules import WOULD_CHANGE
from monitoring_record.records import AlternativeText, Document, GovernmentText, Outcome, Recommendation, Stage, Update
from monitoring_record.records.placeholders import is_placeholder

_NEW_UPDATE = f"stage: {Stage.REPORTED}\n"

_SINGULAR = {"documents": "document", "outcomes": "outcome of"}

Text = GovernmentText | AlternativeText


@dataclass
class MergedUpdate:
    """The file of an update with what a form says."""

    recommendation: Recommendation
    path: str
    """Below the folder of the data."""
    text: str = ""
    added: list[str] = field(default_factory=list)
    """The printed numbers of the parts whose texts are new, and the keys of new documents."""
    replaced: list[str] = field(default_factory=list)
    same: list[str] = field(default_factory=list)
    """Those that the file has already."""
    doubts: list[Doubt] = field(default_factory=list)
    """What would change."""
    places: dict[tuple[str, ...], Mapping[str, str]] = field(default_factory=dict)
    """The place in the form of the fields of each text and document that was written."""


def merged(of: Collected, data: Path, *, replace: bool) -> Iterator[MergedUpdate]:
    """Yield the file of each update that a form speaks of; with `replace`, texts of the data that differ are replaced."""
    for update in of.updates:
        merger = _Merger(of, update, data, replace)
        merger.merge()
        yield merger.made


class _Merger:
    def __init__(self, of: Collected, update: CollectedUpdate, data: Path, replace: bool) -> None:
        dossier, name = of.form.dossier, of.form.name
        recommendation = dossier.recommendation_by_number[update.recommendation]
        path = f"{name.report}/updates/{name.meeting}/{update.recommendation:02}.yml"
        self.voice, self.update, self.replace = str(name.voice), update, replace
        self.there: Update | None = dossier.update(of.form.meeting, recommendation)
        self.made = MergedUpdate(recommendation, path)
        self.file = data / path
        self.edits: list[Edit] = []

    def merge(self) -> None:
        """Compare every text and document with the file, and write the new text of the file."""
        if self.there and self.there.stage != Stage.REPORTED:
            self._refuse()
            return
        texts: list[Text] = list(getattr(self.there, self.voice, ()))
        for entry in self.update.texts:
            self._entry(entry, texts)
        for key, entry in self.update.documents.items():
            self._named("documents", key, entry)
        for key, entry in self.update.outcomes.items():
            self._named("outcomes", key, entry)
        if self.edits and not self.made.doubts:
            before = self.file.read_text(encoding="utf-8-sig") if self.there else _NEW_UPDATE
            self.made.text = edited(before, Path(self.made.path), self.edits)

    def _refuse(self) -> None:
        assert self.there is not None  # noqa: S101 – it was looked at
        place = next(
            iter(
                next(
                    iter((*self.update.texts, *self.update.documents.values(), *self.update.outcomes.values()))
                ).places.values()
            )
        )
        message = (
            f"the update {self.there.file} has the stage `{self.there.stage}`, and what was assessed is not changed by a form; "
            "correct it there by hand"
        )
        self.made.doubts.append(Doubt(place, message, WOULD_CHANGE))

    def _entry(self, entry: CollectedFields, texts: list[Text]) -> None:
        part = entry.values.get("part")
        number = self.made.recommendation.part_number(part or "")
        about = (part,) if part else None
        self.made.places[(self.voice, part or "")] = entry.places
        for index, known in enumerate(texts):
            if known.author == entry.values.get("author") and known.part == about:
                self._compare(entry, known, index, number)
                return
        together = next(
            (
                known
                for known in texts
                if part and known.part and part in known.part and known.author == entry.values.get("author")
            ),
            None,
        )
        if together:
            self._would_change(
                entry, f"the data has one text on parts {', '.join(together.part or ())} together", is_final=True
            )
            return
        place = sum(1 for known in texts if self._position(known.part) <= self._position(about))
        texts.insert(place, GovernmentText.model_construct(author=entry.values.get("author"), part=about, text=""))
        self.edits.append(Edit((self.voice, place), entry.values, is_inserted=True))
        self.made.added.append(number)

    def _position(self, part: tuple[str, ...] | None) -> int:
        """Return the place of a part in the recommendation; the whole comes last."""
        known = list(self.made.recommendation.part_references())
        return known.index(part[0]) if part and part[0] in known else len(known)

    def _compare(self, entry: CollectedFields, known: Text, index: int, number: str) -> None:
        """Compare a text with the one that the file has on the same part."""
        values = {name: value for name, value in entry.values.items() if name not in ("author", "part")}
        differing = {name: value for name, value in values.items() if not _is_same(getattr(known, name, None), value)}
        if not differing:
            self.made.same.append(number)
        elif is_placeholder(known.text) or self.replace:
            (self.made.added if is_placeholder(known.text) else self.made.replaced).append(number)
            self.edits.extend(Edit((self.voice, index, name), value) for name, value in differing.items())
        else:
            fields = ", ".join(f"`{name}`" for name in differing)
            self._would_change(entry, f"the data says something else on {number} ({fields})")

    def _named(self, group: str, key: str, entry: CollectedFields) -> None:
        """Compare a document or an outcome with the one that the file has under the same key."""
        self.made.places[(group, key)] = entry.places
        name = f"{_SINGULAR[group]} {key}"
        known: Document | Outcome | None = getattr(self.there, group, {}).get(key)
        differing = {
            field: value for field, value in entry.values.items() if not _is_same(getattr(known, field, None), value)
        }
        if known is None:
            self.made.added.append(name)
            self.edits.append(Edit((group, key), entry.values))
        elif differing and (self.replace or is_placeholder(getattr(known, "quote", None))):
            self.made.replaced.append(name)
            self.edits.extend(Edit((group, key, field), value) for field, value in differing.items())
        elif differing:
            self._would_change(entry, f"the data says something else of the {name} ({', '.join(differing)})")

    def _would_change(self, entry: CollectedFields, found: str, *, is_final: bool = False) -> None:
        place = entry.places.get("text") or entry.places.get("quote") or next(iter(entry.places.values()))
        file = self.there.file if self.there else self.made.path
        cure = "change it there by hand" if is_final else "look at both; `--replace` writes what the form says"
        self.made.doubts.append(Doubt(place, f"{found}, see {file}; {cure}", WOULD_CHANGE))


def _is_same(known: Any, value: Any) -> bool:
    """Whether two values say the same; how their lines are broken does not count."""
    return " ".join(str(known if known is not None else "").split()) == " ".join(str(value).split())
