"""What all public documents begin with."""

from datetime import date
from typing import ClassVar

from pydantic import Field
from pydantic_core import to_json

from monitoring_record.downloads.documents.entry import Entry
from monitoring_record.downloads.documents.values import Number, SiteAddress, WebAddress


class LicenceEntry(Entry):
    """On what terms the record may be used."""

    text: str
    """The terms, in CommonMark."""
    url: WebAddress | None = None
    """The web address of the terms."""


class EditionEntry(Entry):
    """The state of the record: the last meeting that rated anything."""

    meeting: Number
    """The number of the meeting."""
    date: date
    """The last day of the meeting."""
    name: str
    """The meeting and its month, in the programme’s words."""


class Document(Entry):
    """A public document."""

    name: ClassVar[str]
    """The name of its schema: `report`."""

    schema_address: SiteAddress = Field(alias="$schema")
    """The address of the JSON Schema of this document."""
    url: SiteAddress
    """The address of this document."""
    page: SiteAddress
    """The address of the page that shows the same to people."""

    @property
    def content(self) -> bytes:
        """The document as it is published."""
        return to_json(self, indent=1, exclude_none=True) + b"\n"


def schema_address(name: str) -> str:
    """Return the address of the schema of a document, from the site's root."""
    return f"schemas/{name}.json"
