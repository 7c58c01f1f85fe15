"""The types of the values in the public documents."""

from typing import Annotated

from pydantic import Field, StringConstraints

from monitoring_record.records.base import PART_REFERENCE
from monitoring_record.records.due_date import DUE_DATE
from monitoring_record.records.written_key import KEY

Words = Annotated[str, Field(min_length=1)]
"""A word or more: a title, a name, or a text."""

Number = Annotated[int, Field(ge=1)]
"""The number of a meeting, a chapter or a recommendation."""

Key = Annotated[str, StringConstraints(pattern=rf"^{KEY}$")]
"""A name that programs use: a small letter, then small letters, digits and hyphens."""

Part = Annotated[str, StringConstraints(pattern=rf"^{PART_REFERENCE}$")]
"""A part ("4", "b") or a sub-part ("4.3")."""

PartOrWhole = Annotated[str, StringConstraints(pattern=rf"^({PART_REFERENCE})?$")]
"""A part, a sub-part, or (empty) the whole."""

PartialDate = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")]
"""A year, a month or a day."""

DueDate = Annotated[str, StringConstraints(pattern=rf"^({DUE_DATE})$")]
"""A year, half-year, quarter, month or day: 2019, 2019-H1, 2019-Q4, 2019-03, 2019-03-15; or that no date is given."""

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")]
"""A colour, as in style sheets."""

WebAddress = Annotated[str, Field(json_schema_extra={"format": "uri"})]
"""An address on the web."""

SiteAddress = Annotated[str, Field(json_schema_extra={"format": "uri-reference"})]
"""An address of the site; from its root, where the site has no public address."""

Count = Annotated[int, Field(ge=0)]
"""How many there are."""
