"""The file with the index of the search, which the theme reads."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from monitoring_record.search import EntryReader, Lexicon, ReadEntry, index_documents, search_config, written_entry

FILE = Path("search/search_index.json")


def write_search_index(site: Path, lexicon: Lexicon, reader: EntryReader, generated: Iterable[ReadEntry]) -> None:
    """Add the entries of the generated pages and the engine's settings to the index that MkDocs has written.

    It is written entry by entry: that of a large report is longer than all its texts.
    """
    index = site / FILE
    known = json.loads(index.read_text(encoding="utf-8"))
    by_hand = (reader.read(written_entry(document), document) for document in known["docs"])
    documents = index_documents(lexicon, (*by_hand, *generated))
    with index.open("w", encoding="utf-8") as file:
        file.write(f'{{"config":{_json({**known["config"], **search_config()})},"docs":[')
        file.writelines(_separated(map(_json, documents)))
        file.write("]}")


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _separated(values: Iterable[str]) -> Iterator[str]:
    for place, value in enumerate(values):
        yield f",{value}" if place else value
