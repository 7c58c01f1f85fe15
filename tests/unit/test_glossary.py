"""The glossary: its record, its page, and its search entries."""

from typing import Any

import pytest
from pydantic import ValidationError

from monitoring_record.analysis import GlossaryAnalysis
from monitoring_record.records import Glossary, Term
from monitoring_record.records.glossary import glossary_anchor
from monitoring_record.search.glossary_entries import glossary_entries
from monitoring_record.texts import SITE_LINK, render_general_line

KEEP = {"term": "Keep", "meaning": "The strongest *tower*, e.g. of a castle."}
FUND = {"term": "FOW", "full_name": "Fund for Old Walls", "meaning": "a fund that pays for repairs."}
GUILD = {"term": "Guild of Masons", "abbreviation": "GOM", "meaning": "A body.", "other_names": ["Old Guild", "OG"]}
LEAGUE = {"term": "RLS", "full_name": "Royal League", "meaning": "It meets.", "other_names": ["RLOS"]}
OFFICE = {"term": "The Office", "full_name": "Office of Moats", "other_names": ["OOM"]}


def glossary(*terms: dict[str, Any]) -> Glossary:
    return Glossary.model_validate(
        {
            "file": "data/glossary.yml",
            "introduction": "The words.\nAnd names.",
            "sections": [{"title": "Bodies", "terms": list(terms)}],
        }
    )


@pytest.mark.parametrize(
    ("entry", "abbreviations"),
    [
        (KEEP, {}),
        (FUND, {"FOW": "Fund for Old Walls"}),
        (GUILD, {"GOM": "Guild of Masons", "OG": "Guild of Masons"}),
        (LEAGUE, {"RLS": "Royal League", "RLOS": "Royal League"}),
        (OFFICE, {"OOM": "Office of Moats"}),
    ],
)
def test_each_abbreviation_stands_for_the_full_name(entry: dict[str, Any], abbreviations: dict[str, str]) -> None:
    assert glossary(entry).abbreviations() == abbreviations


@pytest.mark.parametrize(
    ("entry", "heading", "anchor"),
    [
        (KEEP, "Keep", "keep"),
        (GUILD, "Guild of Masons (GOM)", "gom"),
        ({**KEEP, "term": "Café “B”: the duke’s"}, "Café “B”: the duke’s", "cafe-b-the-dukes"),
    ],
)
def test_an_entry_has_its_heading_and_its_anchor(entry: dict[str, Any], heading: str, anchor: str) -> None:
    term = Term.model_validate(entry)
    assert (term.heading, term.anchor) == (heading, anchor)


def test_abbreviations_have_anchors_in_small_letters() -> None:
    assert glossary_anchor("FOW") == "fow"


@pytest.mark.parametrize(
    ("entry", "text"),
    [
        (KEEP, "The strongest tower, e.g. of a castle."),
        (FUND, "Fund for Old Walls: a fund that pays for repairs."),
        (GUILD, "A body. In the original also: Old Guild, OG."),
        (LEAGUE, "Royal League. It meets. In the original also: RLOS."),
        (OFFICE, "Office of Moats. In the original also: OOM."),
    ],
)
def test_the_search_entry_of_a_term_has_the_words_of_the_page(entry: dict[str, Any], text: str) -> None:
    _, found = glossary_entries(GlossaryAnalysis(glossary(entry)), "Glossary")
    assert found.text == (text,)


def test_the_search_entry_of_the_page_has_its_introduction() -> None:
    page, _ = glossary_entries(GlossaryAnalysis(glossary(KEEP)), "Glossary")
    assert (page.title, page.text) == ("Glossary", ("The words. And names.",))


@pytest.mark.parametrize("entry", [{"term": "Keep"}, {"term": "FOW", "meaning": "A fund."}])
def test_a_term_is_explained_and_an_abbreviation_has_its_full_name(entry: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match="full_name"):
        Term.model_validate(entry)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("See [how](/methodology/).", 'See <a href="../methodology/">how</a>.'),
        ("See the [keep](#keep).", 'See the <a href="#keep">keep</a>.'),
        ("Part 1.1 of <b>GOM</b>", "Part 1.1 of &lt;b&gt;GOM&lt;/b&gt;"),
    ],
)
def test_a_meaning_links_to_pages_and_entries_only(text: str, html: str) -> None:
    assert render_general_line(text).html.replace(SITE_LINK, "../") == html
