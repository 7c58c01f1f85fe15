"""What the glossary must be so that each of its words leads to one entry: each check is one rule."""

from collections.abc import Iterator
from dataclasses import dataclass

from monitoring_record.loading.record_files import RecordFiles
from monitoring_record.records import Glossary, Location, Term
from monitoring_record.records.glossary import glossary_anchor, is_abbreviation
from monitoring_record.source.problems import Problem
from monitoring_record.source.yaml_file import YamlFile


def glossary_checks(glossaries: RecordFiles[Glossary]) -> Iterator[Problem]:
    """Check the glossary by itself."""
    for file, glossary in glossaries.sound():
        yield from terms_once(file, glossary)
        yield from abbreviations_once(file, glossary)
        yield from anchors_in_latin(file, glossary)
        yield from anchors_once(file, glossary)


def terms_once(file: YamlFile, glossary: Glossary) -> Iterator[Problem]:
    """Each term has one entry."""
    seen: set[str] = set()
    for location, term in _terms(glossary):
        if term.term in seen:
            yield file.problem((*location, "term"), f"“{term.term}” has an entry already; make one entry of the two")
        seen.add(term.term)


def abbreviations_once(file: YamlFile, glossary: Glossary) -> Iterator[Problem]:
    """Each abbreviation is given once, so that a text can say what it is short for."""
    seen: dict[str, Term] = {}
    for location, term in _terms(glossary):
        for within, abbreviation in _abbreviations(term):
            before = seen.get(abbreviation)
            if before and (before is term or before.term != term.term):
                cure = "give it once, where the texts mean it"
                words = f"`{abbreviation}` is short for “{before.term}” already; {cure}"
                yield file.problem((*location, *within), words)
            seen.setdefault(abbreviation, term)


def anchors_in_latin(file: YamlFile, glossary: Glossary) -> Iterator[Problem]:
    """Each entry and each section has something that an address can be made of."""
    for named in _named(glossary):
        if not named.anchor:
            words = f"no address can be made of “{named.name}”; write it with letters from A to Z, or digits"
            yield file.problem(named.location, words)


def anchors_once(file: YamlFile, glossary: Glossary) -> Iterator[Problem]:
    """Each entry, each abbreviation and each section has an address of its own."""
    seen = {_OF_THE_PAGE.anchor: _OF_THE_PAGE}
    for named in _named(glossary):
        before = seen.setdefault(named.anchor, named)
        if named.anchor and before is not named and not before.repeats(named):
            cure = "change the wording of one of the two"
            words = (
                f"“{named.name}” would have the address `#{named.anchor}`, as {before.kind} “{before.name}” has; {cure}"
            )
            yield file.problem(named.location, words)


def known_anchors(glossary: Glossary) -> set[str]:
    """Every place on the glossary's page that a link may lead to."""
    return {named.anchor for named in _named(glossary)}


@dataclass(frozen=True)
class _Named:
    """What has an address of its own on the page."""

    kind: str
    name: str
    location: Location

    @property
    def anchor(self) -> str:
        return glossary_anchor(self.name)

    def repeats(self, other: "_Named") -> bool:
        """Whether both are one name given twice, which is reported as such."""
        return self.name == other.name and self.kind == other.kind == "the entry"


_OF_THE_PAGE = _Named("the page", "Glossary", ())


def _named(glossary: Glossary) -> Iterator[_Named]:
    for place, section in enumerate(glossary.sections):
        yield _Named("the section", section.title, ("sections", place, "title"))
    for location, term in _terms(glossary):
        abbreviations = list(_abbreviations(term))
        if not any(within[0] != "other_names" for within, _ in abbreviations):
            yield _Named("the entry", term.term, (*location, "term"))
        for within, abbreviation in abbreviations:
            yield _Named("the entry", abbreviation, (*location, *within))


def _terms(glossary: Glossary) -> Iterator[tuple[Location, Term]]:
    for section_place, section in enumerate(glossary.sections):
        for place, term in enumerate(section.terms):
            yield ("sections", section_place, "terms", place), term


def _abbreviations(term: Term) -> Iterator[tuple[Location, str]]:
    """Each abbreviation of a term, with its location in the entry."""
    if term.abbreviation:
        yield ("abbreviation",), term.abbreviation
    if is_abbreviation(term.term):
        yield ("term",), term.term
    for place, name in enumerate(term.other_names or ()):
        if is_abbreviation(name):
            yield ("other_names", place), name
