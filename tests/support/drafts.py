"""Unpublished files in which every field has a word of its own, and the search for these words in all bytes of a site.

The fields come from the schemas: a new one is in the files at once.
"""

import gzip
import io
import json
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from html import unescape
from itertools import product
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from monitoring_record.editing.schemas import KINDS, Schema, schema

Field = tuple[str, ...]
"""The names of a field and of those around it, from the left edge on."""

_OPENING = "qxz"
"""How every word begins, and nothing else that a site contains."""

_WITH_ANY_BYTES = (".woff2", ".png")
"""The endings of files in which the opening is there by chance."""

_WORD = re.compile(rf"{_OPENING}[bcfhjklmnprtvw]{{4}}")
_ESCAPED = re.compile(r"\\u([0-9a-f]{4})")


class Words:
    """The words that were given out, each with the place where it is written."""

    def __init__(self) -> None:
        self.places: dict[str, str] = {}
        self._unused = map("".join, product("bcfhjklmnprtvw", repeat=4))
        self._colours = (f"#{number:06x}" for number in range(0xC3A5E7, 0xFFFFFF))

    def word(self, place: str) -> str:
        """Return a new word without vowels, so that no other form of it is looked for."""
        return self.given(f"{_OPENING}{next(self._unused)}", place)

    def colour(self, place: str) -> str:
        """Return a new colour."""
        return self.given(next(self._colours), place)

    def given(self, word: str, place: str) -> str:
        """Remember a word that has to be as it is, such as a date or an address."""
        self.places[word] = place
        return word

    def date(self, day: str, place: str) -> str:
        """Remember a day, and its month as readers see it."""
        self.given(f"{date.fromisoformat(day):%B %Y}", f"{place}, in words")
        return self.given(day, place)

    def forget_unwritten(self, data: Path) -> None:
        """Forget the words that are in no file: they were given to fields that were left out."""
        written = {word for file in data.rglob("*.yml") for word in _WORD.findall(file.read_text(encoding="utf-8"))}
        named = {word for path in data.rglob("*") for word in _WORD.findall(path.name)}
        kept = {*written, *named}
        self.places = {word: at for word, at in self.places.items() if word in kept or not word.startswith(_OPENING)}

    def found_in(self, files: Mapping[str, bytes]) -> dict[str, str]:
        """Return the words that are in the names or the bytes of files, each with the first of these files."""
        found: dict[str, str] = {}
        others = [word for word in self.places if not word.startswith(_OPENING)]
        for name, content in files.items():
            text = f"{name}\n{_readable(content)}".lower()
            for word in {*_WORD.findall(text), *(other for other in others if other.lower() in text)}:
                found.setdefault(word, name)
            if not name.endswith(_WITH_ANY_BYTES):
                assert len(_WORD.findall(text)) == text.count(_OPENING), f"{name} contains a part of a word"
        return found


def _readable(content: bytes) -> str:
    """Return the text of a file, without the escapes of JSON, HTML and addresses."""
    text = content.decode("utf-8", errors="replace")
    return unquote(unescape(_ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)))


def all_files(folder: Path) -> dict[str, bytes]:
    """Return all files in a folder, and all files in those that are packed."""
    plain = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return dict(entry for name, content in plain.items() for entry in _unpacked(name, content))


def _unpacked(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    if content.startswith(b"PK\3\4"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for entry in archive.namelist():
                yield from _unpacked(f"{name}/{entry}", archive.read(entry))
    elif content.startswith(b"\x1f\x8b"):
        yield name, gzip.decompress(content)
    else:
        yield name, content


# ---- Files with all fields ------------------------------------------------------------------------------------------
def write_yaml(file: Path, values: Mapping[str, Any]) -> None:
    """Write a file as JSON, which is YAML, too."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(values, ensure_ascii=False, indent=1), encoding="utf-8")


def filled(kind: str, words: Words, given: Mapping[Field, Any], place: str, within: Field = ()) -> Any:
    """Return a file of a kind with all its fields, or what is in one of them.

    `given` are the values that other files must match, by field; `place` names the file.
    """
    node = schema(next(each for each in KINDS if each.name == kind))
    for name in within:
        node = node["properties"][name]
    return _filled(node["items"] if within else node, within, words, given, place)


def _filled(  # noqa: C901, PLR0911 – one a kind of value
    node: Schema, at: Field, words: Words, given: Mapping[Field, Any], file: str
) -> Any:
    place = f"{file}: {'.'.join(at)}"
    if at in given:
        return given[at]
    if "properties" in node:
        return {name: _filled(below, (*at, name), words, given, file) for name, below in node["properties"].items()}
    if "patternProperties" in node:
        (below,) = node["patternProperties"].values()
        return {words.word(f"{place}, its key"): _filled(below, at, words, given, file)}
    if "items" in node:
        return [_filled(node["items"], at, words, given, file)]
    if "anyOf" in node:
        return _filled(node["anyOf"][-1], at, words, given, file)
    if "enum" in node:
        return node["enum"][0]
    if node["type"] in ("boolean", "integer"):
        return node["examples"][0]
    pattern = node.get("pattern", "")
    if "https?" in pattern:
        return f"https://{words.word(place)}.example/"
    if "a-fA-F" in pattern:
        return words.colour(place)
    if "a-z]{2,3}" in pattern:
        return "en"
    return words.word(place) if pattern.startswith("^(?:[a-z]") else f"Say {words.word(place)} here"


def draft_update(  # noqa: PLR0913 – an update is made of these
    words: Words, place: str, stage: str, author: str, ratings: Sequence[str], *, institution: Mapping[str, Any]
) -> dict[str, Any]:
    """Return an update with all fields, on a recommendation with two parts. `author` is an organisation.

    The institution promises something, and issues a document; the government’s report names it.
    """
    parts = ("assessment", "parts")
    given: dict[Field, Any] = {
        ("stage",): stage,
        ("government", "part"): "1",
        ("alternative", "part"): "1",
        ("alternative", "author"): author,
        ("assessment", "overall", "rating"): ratings[0],
        ("documents", "date"): words.date("1973-05-17", f"{place}: documents.date"),
        (*parts, "rating"): ratings[1],
    }
    findings = [filled("update", words, {**given, (*parts, "part"): part}, place, within=parts) for part in "12"]
    rated, unrated = findings
    for finding, left_out in ((rated, ("not_assessed",)), (unrated, ("rating", "implied"))):
        for name in left_out:
            del finding[name]
    values: dict[str, Any] = filled("update", words, {**given, parts: [rated, unrated]}, place)
    ((key, document),) = values["documents"].items()
    ((_, promise),) = values["promises"].items()
    said = values["government"][0]["text"]
    ((institution_key, named),) = institution.items()
    values["government"][0]["text"] += f", as [it says][{key}]. We asked: {named['name']}."
    del values["outcomes"]
    document["issued_by"] = institution_key
    promise |= {"part": "1", "due": "2091-Q3", "document": key, "quote": said, "by": institution_key}
    return values


def draft_institution(words: Words, place: str, abbreviation: str) -> dict[str, Any]:
    """Return an institution with all fields, by its key. It succeeds the masons, and has no responsibilities yet."""
    given: dict[Field, Any] = {
        ("institutions", "abbreviation"): words.given(abbreviation, f"{place}: institutions.abbreviation"),
        ("institutions", "succeeds"): "masons",
        ("institutions", "responsible_for"): [],
    }
    return dict(filled("institutions", words, given, place)["institutions"])


def write_institution(
    report: Path, institution: Mapping[str, Any], part: str, meeting: int, update: Mapping[str, Any]
) -> None:
    """Add an institution to the list of a report; the government’s text in an update says that it is responsible for a part."""
    ((key, values),) = institution.items()
    quote = update["government"][0]["text"].partition(",")[0]
    values["responsible_for"] = [{"part": part, "meeting": meeting, "quote": quote}]
    file = report / "institutions.yml"
    known = file.read_text(encoding="utf-8") if file.exists() else "institutions:\n"
    file.write_text(f"{known}  {key}: {json.dumps(values, ensure_ascii=False)}\n", encoding="utf-8")


def draft_outcome(words: Words, place: str, update: Mapping[str, Any]) -> dict[str, Any]:
    """Return what an update shows of a promise, with all fields."""
    given: dict[Field, str] = {
        ("outcomes", "outcome"): "put-off",
        ("outcomes", "due"): "2093-H2",
        ("outcomes", "quote"): update["government"][0]["text"].partition(",")[0],
    }
    ((_, outcome),) = filled("update", words, given, place)["outcomes"].items()
    return dict(outcome)


def draft_recommendation(words: Words, place: str, chapter: int) -> dict[str, Any]:
    """Return a recommendation with all fields, two parts and a sub-part; it is not published by itself."""
    numbers: list[dict[Field, Any]] = [
        {("parts", "number"): number, ("parts", "subparts", "number"): "1"} for number in "12"
    ]
    parts = [filled("recommendation", words, given, place, within=("parts",)) for given in numbers]
    given: dict[Field, Any] = {("chapter",): chapter, ("published",): False, ("parts",): parts}
    values: dict[str, Any] = filled("recommendation", words, given, place)
    return values


def draft_meeting(words: Words, place: str, year: int) -> dict[str, Any]:
    """Return an endorsed meeting with all fields."""
    given: dict[Field, str] = {
        (name,): words.date(f"{year}-11-1{day}", f"{place}: {name}") for day, name in enumerate(("starts", "ends"))
    }
    values: dict[str, Any] = filled("meeting", words, {**given, ("endorsed",): given["ends",]}, place)
    return values


def draft_scale(words: Words, place: str) -> dict[str, Any]:
    """Return a scale with all fields and three ratings, of which the last says that there is none."""
    ratings = [
        filled(
            "scale",
            words,
            {("ratings", "assessed"): assessed, ("ratings", "symbol"): symbol},
            place,
            within=("ratings",),
        )
        for symbol, assessed in (("⧖", True), ("⧗", True), ("⧉", False))
    ]
    for rating in ratings:
        words.given(rating["symbol"], f"{place}: ratings.symbol")
    values: dict[str, Any] = filled("scale", words, {("ratings",): ratings}, place)
    return values


# ---- A folder of data with drafts -------------------------------------------------------------------------------------
MEETING = 77
"""The number of a meeting of which nothing is published."""

CHAPTER = 9
"""The number of a chapter of which nothing is published."""

WITHOUT_UPDATE, WITH_DRAFTS = 81, 82
"""The numbers of two recommendations that are not published."""

_STAGES = ("reported", "assessed", "endorsed")
_PROMISE = "spring"
"""The key of what was promised at the first meeting."""

_PUBLISHED = (
    f"stage: published\npromises:\n  {_PROMISE}:\n    promise: Find a spring.\n    due: 2029\n    quote: Because.\n"
    "assessment:\n  overall:\n    rating: half\n    reasons: Because.\n  parts:\n"
    + "".join(f'    - part: "{part}"\n      not_assessed: as-a-whole\n      reasons: Because.\n' for part in "12")
)


def write_public_castles(data: Path) -> None:
    """Add a recommendation for each stage to the tiny report, with a published update at the first meeting."""
    parts = [{"number": part, "title": f"Do {part}", "text": f"Do it {part} times."} for part in "12"]
    for number in range(3, 3 + len(_STAGES)):
        values = {"title": f"Castle {number}", "chapter": 1, "parts": parts}
        write_yaml(data / f"ruritania/recommendations/{number:02}.yml", values)
        update = data / f"ruritania/updates/1/{number:02}.yml"
        update.write_text(_PUBLISHED, encoding="utf-8")


def write_drafts(data: Path, words: Words) -> None:
    """Add drafts to the tiny report: updates of each stage, a meeting, two recommendations, and their chapter."""
    report = data / "ruritania"
    institution = draft_institution(words, "institution", "QZXB")
    for number, stage in enumerate(_STAGES, 3):
        values = draft_update(
            words, f"{stage} update", stage, "Friends of Walls", ("little", "full"), institution=institution
        )
        values["outcomes"] = {_PROMISE: draft_outcome(words, f"{stage} update", values)}
        write_yaml(report / f"updates/2/{number:02}.yml", values)
    write_institution(report, institution, f"{number}.1", 2, values)
    with (report / "report.yml").open("a", encoding="utf-8") as file:
        file.write(f"  - number: {CHAPTER}\n    title: {words.word('title of a chapter')}\n")
    meeting = draft_meeting(words, "meeting", 2024)
    write_yaml(report / f"meetings/{MEETING}.yml", meeting)
    for number in (WITHOUT_UPDATE, WITH_DRAFTS):
        values = draft_recommendation(words, f"recommendation {number}", CHAPTER)
        write_yaml(report / f"recommendations/{number}.yml", values)
    (author,) = meeting["reported"]["alternative"]
    values = draft_update(words, "update of a draft", "endorsed", author, ("little", "full"), institution=institution)
    write_yaml(report / f"updates/{MEETING}/{WITH_DRAFTS}.yml", values)


def write_draft_country(data: Path, words: Words) -> str:
    """Add a country of which nothing is published, with a programme and a scale of its own; return its folder."""
    slug, programme, scale = (words.word(f"name of a {thing}") for thing in ("country", "programme", "scale"))
    write_yaml(data / f"programmes/{programme}.yml", filled("programme", words, {}, "programme"))
    ratings = draft_scale(words, "scale")
    write_yaml(data / f"scales/{scale}.yml", ratings)
    best, second, _ = (rating["id"] for rating in ratings["ratings"])
    given = {("programme",): programme, ("scale",): scale, ("earlier_rounds", "ratings", "ratings"): best}
    write_yaml(data / f"{slug}/report.yml", filled("report", words, given, "report"))
    meeting = draft_meeting(words, "meeting of the country", 2018)
    write_yaml(data / f"{slug}/meetings/01.yml", meeting)
    recommendation = draft_recommendation(words, "recommendation of the country", chapter=1)
    write_yaml(data / f"{slug}/recommendations/01.yml", recommendation)
    (author,) = meeting["reported"]["alternative"]
    institution = draft_institution(words, "institution of the country", "QZXC")
    ((_, institution_values),) = institution.items()
    del institution_values["succeeds"]
    values = draft_update(words, "update of the country", "endorsed", author, (best, second), institution=institution)
    write_yaml(data / f"{slug}/updates/1/01.yml", values)
    write_institution(data / slug, institution, "1.1", 1, values)
    return slug


def write_synonyms(data: Path, words: Words) -> None:
    """Add what readers may type for a word that only drafts contain."""
    (recorded, *_) = (word for word, place in words.places.items() if place.endswith("update: government.text"))
    values = filled("synonyms", words, {("synonyms", "recorded"): [recorded], ("spellings",): {}}, "synonyms")
    write_yaml(data / "synonyms.yml", values)


def write_translations(data: Path, words: Words) -> None:
    """Add what readers may type in another language for a word that only drafts contain."""
    (recorded, *_) = (word for word, place in words.places.items() if place.endswith("update: government.text"))
    entry = {"recorded": [recorded], "translated": {"fr": ["douves"]}}
    write_yaml(data / "translations.yml", {"translations": [entry]})
