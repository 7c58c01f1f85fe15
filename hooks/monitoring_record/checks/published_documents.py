"""What was published of a report, from the files of its editions, for messages that say how it was."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic_core import from_json

from monitoring_record.loading.edition_files import EditionFile, EditionFiles

Document = Mapping[str, Any]


def published_documents(editions: EditionFiles) -> Iterator[tuple[EditionFile, Document]]:
    """Yield the document of each edition that is as it was published, the latest first."""
    told = {problem.position.file for problem in editions.problems}
    for file in reversed(editions.files):
        if file.path not in told:
            try:
                document = from_json(file.content)
            except ValueError:
                continue  # it is reported when editions are read
            if isinstance(document, dict):
                yield file, document
