"""Reports features of YAML that are not allowed here: anchors, aliases, tags and second documents."""

from collections.abc import Iterable, Iterator
from typing import Any

import yaml

from monitoring_record.source.problems import Problem
from monitoring_record.source.rules import Rule
from monitoring_record.source.yaml_syntax import position_of_node

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


def unsupported_yaml(path: str, events: Iterable[Any]) -> Iterator[Problem]:
    """Yield a problem for each anchor, alias, tag and second document."""
    first_document = True
    for event in events:
        found = _unsupported(event, first_document=first_document)
        if found is not None:
            message, rule = found
            yield Problem(position_of_node(path, event), message, rule)
        first_document = first_document and not isinstance(event, yaml.DocumentStartEvent)


def _unsupported(event: Any, *, first_document: bool) -> tuple[str, Rule] | None:
    cure = "delete it, or put the value in quotes if it is meant as text"
    if isinstance(event, yaml.DocumentStartEvent):
        message = "a second document begins here; a file contains one: delete the `---`"
        return None if first_document else (message, SECOND_DOCUMENT)
    if isinstance(event, yaml.AliasEvent):
        message = f"`*{event.anchor}` is an alias; write the value out, or put it in quotes if it is meant as text"
        return message, ALIAS_AND_ANCHOR
    if getattr(event, "anchor", None):
        return f"`&{event.anchor}` is an anchor; {cure}", ALIAS_AND_ANCHOR
    if getattr(event, "tag", None):
        return f"`{event.tag}` is a tag; {cure}", FOREIGN_TAG
    return None
