"""Features of YAML that are not allowed here: anchors, aliases, tags and second documents."""

from typing import Any

import yaml

from monitoring_record.source.rules import Rule

SECOND_DOCUMENT = Rule(
    id="second-document",
    demand="A file contains one document: there is no line `---` within it.",
    reason="What follows such a line is a document of its own to YAML, and would be lost.",
    wrong="title: Fill the moats\n---\ntext: Fill every moat with water.\n",
    right="title: Fill the moats\ntext: Fill every moat with water.\n",
)

ALIAS_AND_ANCHOR = Rule(
    id="alias-and-anchor",
    demand="No value is an anchor (`&name`) or an alias (`*name`). A text that begins with such a sign is in quotes.",
    reason="Whoever reads a file should find each text where it is used, not where it was first written.",
    wrong="title: &moats Fill the moats\ntext: *moats\n",
    right="title: Fill the moats\ntext: Fill the moats\n",
)

FOREIGN_TAG = Rule(
    id="foreign-tag",
    demand="No value has a tag (`!name`). A text that begins with an exclamation mark is in quotes.",
    reason="A tag asks the program that reads the file to make something else of the value.",
    wrong="title: !important Fill the moats\n",
    right='title: "!important: fill the moats"\n',
)


_NODES = frozenset({yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent})


def unsupported_yaml(event: Any, *, first_document: bool = True) -> tuple[str, Rule] | None:
    """Return what is wrong with an anchor, an alias, a tag or a second document; None for any other event."""
    kind = type(event)
    cure = "delete it, or put the value in quotes if it is meant as text"
    if kind in _NODES:
        if event.anchor is not None:
            return f"`&{event.anchor}` is an anchor; {cure}", ALIAS_AND_ANCHOR
        return None if event.tag is None else (f"`{event.tag}` is a tag; {cure}", FOREIGN_TAG)
    if kind is yaml.AliasEvent:
        message = f"`*{event.anchor}` is an alias; write the value out, or put it in quotes if it is meant as text"
        return message, ALIAS_AND_ANCHOR
    if kind is yaml.DocumentStartEvent and not first_document:
        if event.version or event.tags:
            return "a line that begins with `%` is for programs; delete it, and the `---` below it", SECOND_DOCUMENT
        return "a second document begins here; a file contains one: delete the `---`", SECOND_DOCUMENT
    return None
