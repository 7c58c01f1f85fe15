"""Checks of the glossary: its entries, links and mentions."""

from collections.abc import Iterator
from dataclasses import dataclass

from monitoring_record import addresses
from monitoring_record.checks.check import Violation
from monitoring_record.checks.checked_site import CheckedSite, site_check
from monitoring_record.checks.mentions import unknown_mention_message
from monitoring_record.records import Glossary, Location, Term
from monitoring_record.records.glossary import glossary_anchor, is_abbreviation
from monitoring_record.records.web_address import fault_of_address
from monitoring_record.source.differing_fields import how_groups_differ
from monitoring_record.source.file_lines import lines_of_item
from monitoring_record.source.problems import instead, line_numbers, quoted_list
from monitoring_record.source.yaml_file import YamlFile

_FILE = "# data/glossary.yml\nintroduction: The words of this record.\nsections:\n  - title: Castles\n    terms:\n"


@site_check(
    id="term-twice",
    demand="Each term of the glossary has one entry; what is among the other names of a term has none of its own.",
    reason="A reader who looks a word up would find only the first entry.",
    wrong=f"{_FILE}      - term: Keep\n        meaning: A tower.\n      - term: Keep\n        meaning: A strong tower.\n",
    right=f"{_FILE}      - term: Keep\n        meaning: A strong tower.\n",
)
def term_twice(site: CheckedSite) -> Iterator[Violation]:
    """Look for terms that an earlier entry has."""
    for file, glossary in site.glossaries.valid():
        seen: dict[str, Location] = {}
        others = {name: term for _, term in _terms(glossary) for name in term.other_names or ()}
        for location, term in _terms(glossary):
            other = others.get(term.term, term)
            if term.term in seen:
                yield file.at((*location, "term")), _two_entries(file, glossary, (seen[term.term], location))
            elif other.term != term.term:
                lines = line_numbers(lines_of_item(file, location))
                cure = f"add to that entry what this one says, and delete this one, {lines}"
                yield (
                    file.at((*location, "term")),
                    f"“{term.term}” is among the `other_names` of “{other.term}”; {cure}",
                )
            seen.setdefault(term.term, location)


def _two_entries(file: YamlFile, glossary: Glossary, both: tuple[Location, Location]) -> str:
    """Say where the two entries of a term are, and how they differ: either of them may be in the section where it belongs."""
    passages = [lines_of_item(file, each) for each in both]
    sections = [glossary.sections[int(at[1])].title for at in both]
    places = "; ".join(f"{line_numbers(lines)}, in “{title}”" for lines, title in zip(passages, sections, strict=True))
    if sections[0] == sections[1]:
        places = line_numbers(*passages)
    one, other = (glossary.sections[int(at[1])].terms[int(at[3])] for at in both)
    differ = how_groups_differ(file.lines, [range(lines.start - 1, lines.stop - 1) for lines in passages])
    add = ", with what is right in both"
    if one.model_dump() == other.model_dump():
        differ, add = ", which say the same", ""
    keep = "one of them" if sections[0] == sections[1] else "the one where it belongs"
    return f"“{one.term}” has two entries ({places}){differ}; keep {keep}{add}, and delete all lines of the other"


@site_check(
    id="abbreviation-twice",
    demand="Each abbreviation belongs to one term of the glossary.",
    reason="Otherwise the site cannot say what a text means by it.",
    wrong=f"{_FILE}      - term: Guild of Masons\n        abbreviation: GOM\n        meaning: A body.\n"
    "      - term: Guild of Millers\n        abbreviation: GOM\n        meaning: Another body.\n",
    right=f"{_FILE}      - term: Guild of Masons\n        abbreviation: GOM\n        meaning: A body.\n"
    "      - term: Guild of Millers\n        meaning: Another body.\n",
)
def abbreviation_twice(site: CheckedSite) -> Iterator[Violation]:
    """Look for abbreviations that an earlier entry has."""
    for file, glossary in site.glossaries.valid():
        seen: dict[str, Term] = {}
        for location, term in _terms(glossary):
            for within, abbreviation in _abbreviations(term):
                before = seen.get(abbreviation)
                if before and (before is term or before.term != term.term):
                    cure = "give it once, where the texts mean it"
                    yield (
                        file.at((*location, *within)),
                        f"`{abbreviation}` is short for “{before.term}” already; {cure}",
                    )
                seen.setdefault(abbreviation, term)


@site_check(
    id="no-glossary-address",
    demand="The name of each entry and section of the glossary contains letters from A to Z, or digits.",
    reason="The address of an entry is made of its name, so that texts can link to it.",
    wrong=f"{_FILE}      - term: …\n        meaning: What is left out.\n",
    right=f"{_FILE}      - term: Dots (…)\n        meaning: What is left out.\n",
)
def no_glossary_address(site: CheckedSite) -> Iterator[Violation]:
    """Look for names of which nothing is left in an address."""
    for file, glossary in site.glossaries.valid():
        for named in _named(glossary):
            if not named.anchor:
                cure = "write it with letters from A to Z, or digits"
                yield file.at(named.location), f"no address can be made of “{named.name}”; {cure}"


@site_check(
    id="glossary-address-twice",
    demand="Each entry, abbreviation and section of the glossary has an address of its own.",
    reason="A link leads to the first of those that share an address.",
    wrong=f"{_FILE}      - term: Old walls\n        meaning: Walls.\n      - term: Old Walls!\n        meaning: A play.\n",
    right=f"{_FILE}      - term: Old walls\n        meaning: Walls.\n      - term: Old Walls, the play\n        meaning: A play.\n",
)
def glossary_address_twice(site: CheckedSite) -> Iterator[Violation]:
    """Look for addresses that an earlier name has."""
    for file, glossary in site.glossaries.valid():
        seen = {_OF_THE_PAGE.anchor: _OF_THE_PAGE}
        for named in _named(glossary):
            before = seen.setdefault(named.anchor, named)
            if named.anchor and before is not named and not before.repeats(named):
                taken = f"as {before.kind} “{before.name}” has; change the wording of one of the two"
                yield file.at(named.location), f"“{named.name}” would have the address `#{named.anchor}`, {taken}"


@site_check(
    id="unknown-glossary-link",
    demand="A text of the glossary links to the web, to an entry of the glossary, or to a page written by hand.",
    reason="Any other link is broken.",
    wrong=f"{_FILE}      - term: Keep\n        meaning: A tower, see [walls](#walls).\n",
    right=f"{_FILE}      - term: Keep\n        meaning: A tower, see [how it works](/methodology/).\n",
)
def unknown_glossary_link(site: CheckedSite) -> Iterator[Violation]:
    """Look each link up. While the file is not valid, its entries are not known."""
    known = next(({named.anchor for named in _named(glossary)} for glossary in site.glossaries.records()), None)
    for text in site.glossary_texts:
        for target, offset in text.references.links:
            wrong = _wrong_link(target, known)
            if wrong:
                yield text.at(offset), wrong


@site_check(
    id="citation-in-glossary",
    demand="Only the texts of an update cite documents by a key. In the glossary, a text has the web address itself.",
    reason="Only updates have `documents`.",
    wrong=f"{_FILE}      - term: Keep\n        meaning: A tower, by the [law][towers].\n",
    right=f"{_FILE}      - term: Keep\n        meaning: A tower, by the [law](https://laws.example/towers).\n",
)
def citation_in_glossary(site: CheckedSite) -> Iterator[Violation]:
    """Look for citations."""
    for text in site.glossary_texts:
        for _, offset in text.references.citations:
            cure = "write the address as [words](https://…)"
            yield text.at(offset), f"only updates have `documents` to cite; {cure}"


@site_check(
    id="unknown-mention-in-glossary",
    demand="The glossary mentions only recommendations, parts and meetings that one of the reports has.",
    reason="A reader would look for anything else in vain.",
    wrong=f"{_FILE}      - term: Keep\n        meaning: A tower, see Recommendation 7.\n",
    right=f"{_FILE}      - term: Keep\n        meaning: A tower, see Recommendation 1.\n",
)
def unknown_mention_in_glossary(site: CheckedSite) -> Iterator[Violation]:
    """Look each mention up in all reports."""
    for text in site.glossary_texts:
        for mention in text.references.mentions:
            wrong = [unknown_mention_message(mention, report) for report in site.reports]
            if wrong and all(wrong):
                yield text.at(mention.number_at), f"{wrong[0]}"


def _wrong_link(target: str, known: set[str] | None) -> str | None:
    if target.startswith("#"):
        if known is None or target[1:] in known:
            return None
        cure = instead(target[1:], sorted(known), "open the page to see the address of each entry")
        return f"the glossary has no entry `{target}`; {cure}"
    if target.startswith("/"):
        pages = [f"/{address}" for address in addresses.HAND_WRITTEN]
        if target in pages:
            return None
        cure = instead(target, pages, f"the pages are {quoted_list(pages)}")
        return f"a text cannot link to the page `{target}`; {cure}"
    if target.startswith(("http://", "https://")):
        fault = fault_of_address(target)
        return f"`{target}` {fault}" if fault else None
    cure = "write it with https://, as `#keep` for an entry, or as `/methodology/` for a page of this site"
    return f"`{target}` is not a complete web address; {cure}"


@dataclass(frozen=True)
class _Named:
    """A name with an address of its own on the page."""

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
    for index, section in enumerate(glossary.sections):
        yield _Named("the section", section.title, ("sections", index, "title"))
    for location, term in _terms(glossary):
        abbreviations = list(_abbreviations(term))
        if not any(within[0] != "other_names" for within, _ in abbreviations):
            yield _Named("the entry", term.term, (*location, "term"))
        for within, abbreviation in abbreviations:
            yield _Named("the entry", abbreviation, (*location, *within))


def _terms(glossary: Glossary) -> Iterator[tuple[Location, Term]]:
    for section_index, section in enumerate(glossary.sections):
        for index, term in enumerate(section.terms):
            yield ("sections", section_index, "terms", index), term


def _abbreviations(term: Term) -> Iterator[tuple[Location, str]]:
    """Each abbreviation of a term, with its location in the entry."""
    if term.abbreviation:
        yield ("abbreviation",), term.abbreviation
    if is_abbreviation(term.term):
        yield ("term",), term.term
    for index, name in enumerate(term.other_names or ()):
        if is_abbreviation(name):
            yield ("other_names", index), name
