"""Generates the data of a report of any size: valid, with texts as long as real ones, and the same for the same seed."""

import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from bench.generated_text import INSTITUTIONS, PARTS, TextGenerator
from bench.size import Size

REAL_DATA = Path(__file__).resolve().parent.parent / "data"
"""The record of this repository: the generated report has its programme, scale, glossary and synonyms."""

REPORT = "ruritania"
"""The folder of the generated report."""

RECOMMENDATIONS_A_CHAPTER = 30

WORDS_OF_A_PART = {"wording": 30, "government": 100, "alternative": 46, "reasons": 40}
"""A text ends with the sentence in which it reaches this length."""

WORDS_OF_AN_OVERALL_RATING = 50

RATINGS = ("lack-of-progress", "progress", "significant-progress")
KINDS_OF_DOCUMENT = ("law", "order", "plan", "website", "report", "decree")
AUTHOR = "Friends of the Record"

PROMISES = 2
"""How many promises are made in each update; the real record has as many on average. The next update has an outcome of each."""

OUTCOMES = ("kept", "kept-late", "under-way", "put-off", "dropped", "not-mentioned")

_FIRST_WORD_OF_A_TEXT = re.compile(r"(?<= text: \|-\n)(\s+)\S+")

Fields = dict[str, Any]


def write_record(data: Path, size: Size, *, seed: int = 1, slug: str = REPORT, country: str = "Ruritania") -> None:
    """Write a report of this size into a folder of data, with the files that all reports share.

    The words that all reports share have no numbers: the glossary mentions recommendations, parts and meetings that the report may not have.
    """
    for shared in ("programmes", "scales"):
        shutil.copytree(REAL_DATA / shared, data / shared, dirs_exist_ok=True)
    for name in ("glossary.yml", "synonyms.yml"):  # translations may lead only to words that are in the record
        content = (REAL_DATA / name).read_text(encoding="utf-8")
        (data / name).write_text(re.sub(r"\d+", "some", content), encoding="utf-8")
    for path, fields in _files(TextGenerator(size, f"{seed}"), country):
        file = data / slug / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_yaml(fields), encoding="utf-8")


def edit_sentence(data: Path, size: Size, word: str) -> None:
    """Replace the first word of one update: that of the last recommendation at the last meeting."""
    file = data / REPORT / _update_path(size.recommendations, size.meetings)
    content = file.read_text(encoding="utf-8")
    file.write_text(_FIRST_WORD_OF_A_TEXT.sub(rf"\g<1>{word}", content, count=1), encoding="utf-8")


def edited_page(size: Size) -> str:
    """Return the address of the page that shows the edited sentence."""
    return f"{REPORT}/recommendations/{size.recommendations}/"


def _files(texts: TextGenerator, country: str) -> Iterator[tuple[str, Fields]]:
    yield "report.yml", _report(texts, country)
    yield "institutions.yml", _institutions()
    for meeting in range(1, texts.size.meetings + 1):
        yield f"meetings/{meeting:02}.yml", _meeting(meeting, country)
    for number in range(1, texts.size.recommendations + 1):
        yield f"recommendations/{number:02}.yml", _recommendation(texts, number)
        for meeting in range(1, texts.size.meetings + 1):
            yield _update_path(number, meeting), _update(texts, number, meeting)


def _update_path(recommendation: int, meeting: int) -> str:
    return f"updates/{meeting}/{recommendation:02}.yml"


def _chapter_of(recommendation: int) -> int:
    return 1 + (recommendation - 1) // RECOMMENDATIONS_A_CHAPTER


def _report(texts: TextGenerator, country: str) -> Fields:
    chapters = range(1, _chapter_of(texts.size.recommendations) + 1)
    return {
        "country": country,
        "programme": "istanbul-action-plan",
        "round": "First round of monitoring",
        "publisher": f"Council of {country}",
        "original": {"title": f"Progress update of {country}", "url": "https://council.example/ruritania"},
        "licence": "The texts of this record may be used freely.",
        "scale": "iap-progress",
        "summary": texts.text(60),
        "method": texts.text(60),
        "chapters": [{"number": chapter, "title": texts.title()} for chapter in chapters],
    }


def _meeting(number: int, country: str) -> Fields:
    """Return a meeting; there is one in each half of a year."""
    first, last = (date(2015 + number // 2, 9 if number % 2 else 3, day) for day in (10, 12))
    return {
        "name": f"Plenary meeting {number}",
        "starts": first,
        "ends": last,
        "endorsed": last,
        "place": "Strelsau",
        "reported": {"government": f"Authorities of {country}", "alternative": [AUTHOR]},
        "basis": "The report of the authorities, and the discussion.",
    }


def _recommendation(texts: TextGenerator, number: int) -> Fields:
    words = WORDS_OF_A_PART["wording"]
    parts = [{"number": str(part), "title": texts.title(), "text": texts.text(words)} for part in _parts()]
    return {"title": texts.title(), "chapter": _chapter_of(number), "parts": parts}


def _update(texts: TextGenerator, number: int, meeting: int) -> Fields:
    keys = [f"document-{meeting}-{place}" for place in (1, 2, 3)]

    def text(kind: str) -> str:
        return texts.text(WORDS_OF_A_PART[kind], keys)

    promised = {f"promise-{meeting}-{place}": texts.promise() for place in range(1, PROMISES + 1)}
    followed = [f"promise-{meeting - 1}-{place}" for place in range(1, PROMISES + 1)] if meeting > 1 else []
    government = [{"part": str(part), "text": text("government")} for part in _parts()]
    government[0]["text"] += "\n\n" + "\n".join(promised.values())
    return {
        "stage": "published",
        "government": government,
        "alternative": [{"part": str(part), "author": AUTHOR, "text": text("alternative")} for part in _parts()],
        "assessment": {
            "parts": [
                {"part": str(part), "rating": texts.chance.choice(RATINGS), "reasons": text("reasons")}
                for part in _parts()
            ],
            "overall": _overall(texts, keys),
        },
        "promises": {key: _promise(texts, said, meeting) for key, said in promised.items()},
        "outcomes": {key: _outcome(texts, next(iter(promised.values()))) for key in followed},
        "documents": {key: _document(texts, f"{number}/{key}", shared=key == keys[0]) for key in keys},
    }


def _promise(texts: TextGenerator, said: str, meeting: int) -> Fields:
    return {
        "part": "1",
        "promise": f"{texts.title(8, 14)}.",
        "by": texts.chance.choice(list(INSTITUTIONS)),
        "due": f"{2016 + meeting // 2}-Q{texts.chance.randint(1, 4)}",
        "quote": said,
    }


def _outcome(texts: TextGenerator, said: str) -> Fields:
    outcome = texts.chance.choice(OUTCOMES)
    return {"outcome": outcome} if outcome == "not-mentioned" else {"outcome": outcome, "quote": said}


def _institutions() -> Fields:
    return {"institutions": {key: {"name": name, "kind": "ministry"} for key, name in INSTITUTIONS.items()}}


def _parts() -> range:
    return range(1, PARTS + 1)


def _overall(texts: TextGenerator, keys: Sequence[str]) -> Fields:
    """Return the overall rating; it cites every document, so that none is listed without a citation."""
    citations = ", ".join(map(texts.citation, keys))
    return {
        "rating": texts.chance.choice(RATINGS),
        "summary": f"{texts.title(8, 14)}.",
        "reasons": f"{texts.text(WORDS_OF_AN_OVERALL_RATING, keys)}\n\nThis rests on {citations}.",
    }


def _document(texts: TextGenerator, address: str, *, shared: bool) -> Fields:
    """Return a document; many updates cite the shared ones, by a title that they have in common."""
    return {
        "kind": texts.chance.choice(KINDS_OF_DOCUMENT),
        "title": f"Act {texts.chance.randint(1, 40)} on common matters" if shared else texts.title(4, 8),
        "number": str(texts.chance.randint(1, 400)),
        "date": f"{texts.chance.randint(2005, 2014)}-{texts.chance.randint(1, 12):02}",
        "url": f"https://acts.example/{address}",
    }


class _Dumper(yaml.CSafeDumper):
    """Writes texts of several lines as the files of the record have them: as blocks after `|`. Writes no aliases."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 – the name of the argument is that of YAML’s own
        return True


def _represent_string(dumper: _Dumper, value: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style="|" if "\n" in value else None)


_Dumper.add_representer(str, _represent_string)


def _yaml(fields: Mapping[str, Any]) -> str:
    return yaml.dump(dict(fields), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=105)
