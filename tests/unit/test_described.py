from pydantic import Field

from monitoring_record.records.described import Described


class Moat(Described):
    """A ditch around a castle."""

    depth: int = Field(examples=[3])
    """How deep it is,
    in metres.
    """
    filled: bool


class DryMoat(Moat):
    """A moat without water."""

    filled: bool
    """Never: it is dry."""


class Castle(Described):
    moat: Moat
    """A ditch around a castle."""
    inner: Moat
    """The one behind the wall."""


def test_the_docstring_below_a_field_describes_it() -> None:
    assert Moat.docstring_of("depth") == "How deep it is,\nin metres."
    assert Moat.docstring_of("filled") == ""


def test_an_inherited_field_keeps_its_docstring() -> None:
    assert DryMoat.docstring_of("depth") == Moat.docstring_of("depth")
    assert DryMoat.docstring_of("filled") == "Never: it is dry."


def test_a_schema_has_the_descriptions() -> None:
    depth, filled = Moat.model_json_schema()["properties"].values()
    assert depth["description"] == Moat.docstring_of("depth")
    assert "description" not in filled


def test_a_group_is_not_described_twice() -> None:
    moat, inner = Castle.model_json_schema()["properties"].values()
    assert moat == {"$ref": "#/$defs/Moat"}
    assert inner == {"$ref": "#/$defs/Moat", "description": "The one behind the wall."}
