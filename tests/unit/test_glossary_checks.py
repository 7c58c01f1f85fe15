"""The checks of the glossary: each problem is told at the name or the link that has it, with what it collides with."""

from pathlib import Path
from textwrap import indent

import pytest

from monitoring_record.library import load

INTRODUCTION = "introduction: The words of this record.\nsections:\n"
MEANING = "meaning: It is old.\n"


def told(data: Path, sections: str) -> list[str]:
    """Return the line from the first section and the column, the rule and the message of each problem of a glossary."""
    (data / "glossary.yml").write_text(INTRODUCTION + sections, encoding="utf-8")
    return [f"{it.position.line - 2}:{it.position.column} {it.rule.id}: {it.message}" for it in load(data).problems]


def section(title: str, *entries: str) -> str:
    """Return a section of which each entry is a line or more; its title is on the first line, the entries from the third."""
    return f"  - title: {title}\n    terms:\n" + "".join(indent(entry, "      ") for entry in entries)


def entry(term: str, *fields: str) -> str:
    """Return an entry; its fields are on the lines after that of the term."""
    return f"- term: {term}\n" + "".join(f"  {field}\n" for field in (*fields, MEANING.strip()))


GUILD = entry("Guild of Masons", "abbreviation: GOM")


@pytest.mark.parametrize(
    ("sections", "place", "collision"),
    [
        (
            section("Walls", entry("Keep"), entry("Walls!")),
            "5:15",
            "“Walls!” would have the address `#walls`, as the section “Walls” has",
        ),
        (
            section("Walls", entry("Keep")) + section("walls", entry("Moat")),
            "5:12",
            "“walls” would have the address `#walls`, as the section “Walls” has",
        ),
        (
            section("Walls", entry("Glossary")),
            "3:15",
            "“Glossary” would have the address `#glossary`, as the page “Glossary” has",
        ),
        (section("Bodies", entry("Gom"), GUILD), "6:23", "“GOM” would have the address `#gom`, as the entry “Gom” has"),
        (section("Bodies", GUILD, entry("Gom")), "6:15", "“Gom” would have the address `#gom`, as the entry “GOM” has"),
    ],
)
def test_a_name_whose_address_is_taken_is_told_with_the_holder(
    sections: str, place: str, collision: str, data: Path
) -> None:
    cure = "change the wording of one of the two"
    assert told(data, sections) == [f"{place} glossary-address-twice: {collision}; {cure}"]


@pytest.mark.parametrize(
    ("sections", "place"),
    [
        (section("…", entry("Keep")), "1:12"),
        (section("Walls", entry("…")), "3:15"),
        (section("Walls", entry("Keep")) + section("Bodies", entry("Moat"), entry("…")), "9:15"),
    ],
)
def test_a_name_without_an_address_is_told(sections: str, place: str, data: Path) -> None:
    cure = "write it with letters from A to Z, or digits"
    assert told(data, sections) == [f"{place} no-glossary-address: no address can be made of “…”; {cure}"]


@pytest.mark.parametrize(
    ("second", "place"),
    [
        (entry("Guild of Millers", "abbreviation: GOM"), "7:23"),
        (entry("GOM", "full_name: Guild of Millers"), "6:15"),
        (entry("Guild of Millers", "other_names: [Millers, GOM]"), "7:32"),
    ],
)
def test_an_abbreviation_that_is_taken_is_told_where_it_is_given_again(second: str, place: str, data: Path) -> None:
    cure = "give it once, where the texts mean it"
    assert told(data, section("Bodies", GUILD, second)) == [
        f"{place} abbreviation-twice: `GOM` is short for “Guild of Masons” already; {cure}"
    ]


def test_a_term_in_another_section_is_told_as_a_term_that_has_an_entry(data: Path) -> None:
    sections = section("Towers", entry("Keep")) + section("Walls", entry("Moat"), entry("Keep"))
    places = "lines 5–6, in “Towers”; lines 11–12, in “Walls”"
    cure = "keep the one where it belongs, and delete all lines of the other"
    assert told(data, sections) == [f"9:15 term-twice: “Keep” has two entries ({places}), which say the same; {cure}"]


@pytest.mark.parametrize(
    ("link", "message"),
    [
        (
            "#kep",
            "the glossary has no entry `#kep`; did you mean `keep`? Open the page to see the address of each entry",
        ),
        (
            "#gum",
            "the glossary has no entry `#gum`; did you mean `gom`? Open the page to see the address of each entry",
        ),
        ("#x", "the glossary has no entry `#x`; open the page to see the address of each entry"),
        ("/metodology/", "a text cannot link to the page `/metodology/`; did you mean `/methodology/`? The pages are "),
        ("/x/", "a text cannot link to the page `/x/`; the pages are `/"),
        ("keep", "`keep` is not a complete web address; write it with https://, as `#keep` for an entry, or "),
        ("https://keep@towers.example", "`https://keep@towers.example` has a name and an @ before the site"),
        ("http://towers.example:keep", "`http://towers.example:keep` has something else than the number of a port"),
    ],
)
def test_a_link_that_leads_nowhere_is_told_with_what_may_be_meant(link: str, message: str, data: Path) -> None:
    (problem,) = told(data, section("Walls", GUILD, entry("Keep"), f"- term: Moat\n  meaning: A [moat]({link}).\n"))
    assert problem.startswith(f"9:27 unknown-glossary-link: {message}")


@pytest.mark.parametrize(
    "link", ["#keep", "#walls", "#gom", "/methodology/", "https://towers.example", "http://towers.example/keep"]
)
def test_a_link_to_an_entry_a_page_or_the_web_is_sound(link: str, data: Path) -> None:
    assert told(data, section("Walls", entry("Keep"), GUILD, f"- term: Moat\n  meaning: A [moat]({link}).\n")) == []
