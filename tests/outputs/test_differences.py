"""What organisations say of parts: how it compares with the ratings, the sentences about it, and its pages."""

import re
from html import unescape
from pathlib import Path

import pytest

from monitoring_record.analysis.alternative_reports import alternative_reports
from monitoring_record.analysis.differences import Agreement, Comparison, agreement
from monitoring_record.analysis.differences_in_words import differences_sentences
from monitoring_record.records import Dossier, Finding, Scale
from tests.support.reports import analysis, dossier, replace, search_entries, site, words_at, write

PAGE = "ruritania/differences/"
FRIENDS = "ruritania/organisations/friends-of-walls/"


@pytest.fixture(scope="module")
def public(tiny: Dossier) -> Dossier:
    return tiny.published()


def scale_of(*ratings: str) -> Scale:
    """A scale with these ratings, and one for none."""
    given = [
        {"id": rating, "label": rating, "short": rating, "symbol": "●", "colour": "#000000", "meaning": "."}
        for rating in ratings
    ]
    none = {**given[0], "id": "none", "assessed": False}
    return Scale.model_validate({"id": "steps", "file": "steps.yml", "name": "Steps", "ratings": [*given, none]})


# ---- How a rating compares with a finding ---------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("ratings", "expected"),
    [
        ("ab", {"a": "agrees higher higher", "b": "lower lower agrees"}),
        ("abc", {"a": "agrees higher higher", "b": "lower agrees higher", "c": "lower lower agrees"}),
        ("abcde", {"b": "lower agrees higher", "d": "lower agrees higher", "e": "lower lower agrees"}),
        ("a", {"a": "not-compared not-compared not-compared"}),
    ],
)
def test_a_rating_is_compared_with_each_finding(ratings: str, expected: dict[str, str]) -> None:
    scale = scale_of(*ratings)
    compared = {
        rating: " ".join(agreement(scale, finding, scale.rating(rating)) for finding in Finding) for rating in expected
    }
    assert compared == expected


def test_without_a_finding_or_a_rating_nothing_is_compared() -> None:
    scale = scale_of("a", "b")
    assert agreement(scale, None, scale.rating("b")) is Agreement.NOT_COMPARED
    assert agreement(scale, Finding.NOT_IMPLEMENTED, None) is Agreement.NOT_COMPARED
    assert agreement(scale, Finding.NOT_IMPLEMENTED, scale.not_assessed) is Agreement.NOT_COMPARED


# ---- What is compared -----------------------------------------------------------------------------------------------
SECOND = """\
alternative:
  - author: Friends of Walls
    part: ["1", "2.1"]
    finding: partly
    gist: Counted, not filled
    text: They counted, and filled nothing.
  - author: Castle Watch
    text: The walls are as before.
  - author: Castle Watch
    part: "2"
    finding: not-implemented
    text: They fill nothing.
"""


@pytest.fixture
def two_organisations(data: Path) -> Path:
    """The tiny report, with two organisations that speak at the 2nd meeting."""
    replace(
        data / "ruritania/meetings/02.yml", ("    - Friends of Walls\n", "    - Friends of Walls\n    - Castle Watch\n")
    )
    replace(data / "ruritania/updates/2/01.yml", ("assessment:\n", f"{SECOND}assessment:\n"))
    return data


def row(of: Comparison) -> tuple[int, str, str, str, Agreement]:
    return of.meeting.number, of.passage.number, of.entry.author, of.rating_id, of.agreement


def test_each_part_on_which_an_organisation_spoke_is_compared_the_latest_meeting_first(two_organisations: Path) -> None:
    found = analysis(dossier(two_organisations).published()).differences
    assert [row(each) for each in found.comparisons] == [
        (2, "1", "Castle Watch", "most", Agreement.NOT_COMPARED),
        (2, "1.1", "Friends of Walls", "full", Agreement.HIGHER),
        (2, "1.2", "Castle Watch", "little", Agreement.AGREES),
        (2, "1.2 (1)", "Friends of Walls", "full", Agreement.HIGHER),
        (1, "1.1", "Friends of Walls", "half", Agreement.HIGHER),
    ]
    assert list(found.organisations) == ["Castle Watch", "Friends of Walls"]


def test_the_government_s_claims_are_those_on_the_same_part(two_organisations: Path) -> None:
    found = analysis(dossier(two_organisations).published()).differences
    claims = {row(each)[:2]: [(claim.gist, claim.anchor) for claim in each.claims] for each in found.comparisons}
    assert claims == {
        (2, "1"): [(None, "m2")],
        (2, "1.1"): [],
        (2, "1.2"): [],
        (2, "1.2 (1)"): [],
        (1, "1.1"): [("1,824 cracks counted", "m1-p1")],
    }


def test_what_the_government_says_part_by_part_is_a_claim_on_the_whole(data: Path) -> None:
    replace(data / "ruritania/updates/1/01.yml", ('    part: "1"\n    finding', "    finding"))
    (found,) = analysis(dossier(data).published()).differences.comparisons
    assert [(claim.gist, claim.anchor) for claim in found.claims] == [(None, "m1")]
    assert "The original has no report" not in words(pages(data)[PAGE])


def test_a_claim_on_a_sub_part_is_one_on_its_part_and_not_on_another_sub_part(data: Path) -> None:
    spoken = "".join(
        f'  - author: Friends of Walls\n    part: "{part}"\n    text: No.\n' for part in ("2", "2.1", "2.2", "3")
    )
    replace(data / "ruritania/updates/1/01.yml", ("assessment:\n", f"{spoken}assessment:\n"))
    replace(data / "ruritania/updates/1/01.yml", ('part: ["2", "3"]\n    printed: "2-3"\n', 'part: "3"\n'))
    found = analysis(dossier(data).published()).differences
    assert {each.passage.number: [claim.anchor for claim in each.claims] for each in found.comparisons} == {
        "1.1": ["m1-p1"],
        "1.2": ["m1-p2"],
        "1.2 (1)": ["m1-p2"],
        "1.2 (2)": [],
        "1.3": ["m1-p3"],
    }


# ---- Sentences ------------------------------------------------------------------------------------------------------
def sentences(data: Path) -> str:
    public = dossier(data).published()
    return " ".join(differences_sentences(analysis(public).differences, public.scale, public.programme.words))


def test_the_headline_follows_the_data(data: Path) -> None:
    assert sentences(data) == (
        "Friends of Walls calls 1 part not implemented; by the experts’ ratings, it is not rated “hardly begun”. "
        "It spoke on 1 part at the 1st meeting. The rating is higher than the finding."
    )
    replace(data / "ruritania/updates/1/01.yml", ("rating: half\n      gist", "rating: little\n      gist"))
    assert sentences(data) == (
        "Friends of Walls calls 1 part not implemented; by the experts’ ratings, it is rated “hardly begun”. "
        "It spoke on 1 part at the 1st meeting. The rating agrees with the finding."
    )


def test_several_organisations_are_counted_together(two_organisations: Path) -> None:
    assert sentences(two_organisations) == (
        "2 organisations call 2 of 4 parts and 1 recommendation as a whole not implemented; by the experts’ ratings, 1 of these is "
        "rated “hardly begun”. They spoke on 4 parts and 1 recommendation as a whole at 2 meetings; a part counts once for each of "
        "them. The rating agrees with 1 of 4 findings and is higher than 3."
    )


def test_a_part_that_two_organisations_call_not_implemented_counts_once(two_organisations: Path) -> None:
    replace(two_organisations / "ruritania/updates/2/01.yml", ("finding: partly", "finding: not-implemented"))
    replace(two_organisations / "ruritania/updates/2/01.yml", ('part: ["1", "2.1"]', 'part: "2"'))
    assert sentences(two_organisations).startswith(
        "2 organisations call 2 of 2 parts and 1 recommendation as a whole not implemented; by the experts’ ratings, 1 of these is "
    )


def test_a_rating_may_have_a_verb_of_its_own(data: Path) -> None:
    lacks = "label: Hardly begun, verb_phrase: lack progress,"
    replace(data / "scales/five-steps.yml", ("label: Hardly begun,", lacks))
    replace(data / "ruritania/updates/1/01.yml", ('    part: "1"\n    finding', '    part: ["2", "3"]\n    finding'))
    assert sentences(data).startswith(
        "Friends of Walls calls 2 parts not implemented; by the experts’ ratings, both lack progress."
    )


def test_where_no_finding_is_recorded_nothing_is_said_of_any(data: Path) -> None:
    replace(data / "ruritania/updates/1/01.yml", ("    finding: not-implemented\n", ""))
    assert sentences(data) == "Friends of Walls spoke on 1 part at the 1st meeting."


# ---- On which recommendations there are reports ---------------------------------------------------------------------
def words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())


def pages(data: Path) -> dict[str, str]:
    return {page.address: page.body for page in site(dossier(data)).pages()}


def test_the_page_of_a_meeting_says_once_what_the_original_contains(data: Path) -> None:
    first, second = (words(pages(data)[f"ruritania/meetings/{number}/"]) for number in (1, 2))
    sentence = "For the 1st meeting, the original contains an alternative report on 1 of 2 recommendations: 1, by Friends of Walls."
    assert first.count(sentence) == 1
    assert "For the 2nd meeting, the original contains no alternative report." in second


def test_where_the_original_refers_to_a_report_elsewhere_the_pages_say_so(data: Path) -> None:
    elsewhere = "stage: published\nalternative_elsewhere: the French version\n"
    replace(data / "ruritania/updates/2/01.yml", ("stage: published\n", elsewhere))
    found = {address: words(body) for address, body in pages(data).items()}
    refers = "The original refers to an alternative report on this recommendation in the French version."
    assert found["ruritania/recommendations/1/"].count(refers) == 1
    assert (
        "For the 2nd meeting, the original contains no alternative report; it refers to one on Recommendation 1 in the French version."
        in found["ruritania/meetings/2/"]
    )
    replace(data / "ruritania/updates/1/02.yml", ("stage: published\n", elsewhere))
    assert (
        "1, by Friends of Walls. It refers to an alternative report on Recommendation 2 in the French version."
        in words(pages(data)["ruritania/meetings/1/"])
    )


def test_while_updates_are_missing_nothing_is_said_of_the_original(data: Path) -> None:
    (data / "ruritania/updates/2/02.yml").unlink()
    assert "For the 2nd meeting, the record so far contains no alternative report." in words(
        pages(data)["ruritania/meetings/2/"]
    )


def test_where_no_organisation_is_to_be_heard_nothing_is_said_of_reports(data: Path) -> None:
    replace(data / "ruritania/meetings/02.yml", ("  alternative:\n    - Friends of Walls\n", ""))
    of = dossier(data)
    assert not alternative_reports(of, of.meetings[1])
    assert "alternative report" not in words(pages(data)["ruritania/meetings/2/"])


def test_no_page_says_that_an_organisation_was_silent(data: Path) -> None:
    assert not [address for address, body in pages(data).items() if re.search("said nothing|silent", body)]


# ---- Pages ----------------------------------------------------------------------------------------------------------
def test_where_nobody_spoke_there_is_no_page_and_no_link(data: Path) -> None:
    update = data / "ruritania/updates/1/01.yml"
    spoken = re.search(r"alternative:\n.*?(?=assessment:)", update.read_text(encoding="utf-8"), re.DOTALL)
    assert spoken is not None
    replace(update, (spoken[0], ""))
    found = pages(data)
    assert not [address for address in found if "differences" in address or "organisations" in address]
    assert not [address for address, body in found.items() if re.search(r"differences/|organisations/", body)]
    assert "Friends of Walls" in words(found["ruritania/meetings/1/"])


def test_what_only_a_draft_says_is_on_no_page(data: Path) -> None:
    write(data, "updates/3/01.yml", f"stage: reported\n{SECOND.replace('Castle Watch', 'Friends of Walls')}")
    before = dossier(data)
    public, preview = (
        {page.address: page.body for page in site(before, preview=drafts).pages()} for drafts in (False, True)
    )
    for address in (PAGE, FRIENDS):
        assert "Counted, not filled" not in public[address]
        assert "3rd meeting" not in public[address]
        assert "Counted, not filled" in preview[address]
        assert "Draft: reported" in words(preview[address])


def test_an_organisation_that_only_a_draft_has_gets_no_page(data: Path) -> None:
    replace(data / "ruritania/meetings/03.yml", ("    - Friends of Walls\n", "    - Castle Watch\n"))
    write(data, "updates/3/01.yml", f"stage: reported\n{SECOND.replace('Friends of Walls', 'Castle Watch')}")
    assert [address for address in pages(data) if "organisations" in address] == [FRIENDS]


def test_a_row_leads_to_the_texts(two_organisations: Path) -> None:
    body = pages(two_organisations)[PAGE]
    rows = re.findall(r'<tr class="comparison" data-organisation="([^"]+)" (.*?)</tr>', body, re.DOTALL)
    (agreeing,) = (row for author, row in rows if author == "Castle Watch" and "not-implemented" in row)
    (claimed,) = (row for _, row in rows if "1,824 cracks counted" in row)
    assert agreeing.startswith('data-finding="not-implemented" data-rating="little"')
    assert 'href="../organisations/castle-watch/"' in agreeing
    assert 'href="../recommendations/1/#m1-p1"' in claimed


def test_the_page_of_an_organisation_has_what_it_alone_said(two_organisations: Path) -> None:
    found = pages(two_organisations)
    assert "Castle Watch" not in words(found[FRIENDS])
    assert re.findall(r"<h3 id=\"([^\"]+)", found[FRIENDS]) == ["m2-r1", "m1-r1"]
    assert "Friends of Walls" not in words(found["ruritania/organisations/castle-watch/"])


def test_the_page_of_an_organisation_names_the_meetings_whose_reports_are_not_in_the_record(data: Path) -> None:
    found = words(pages(data)[FRIENDS])
    assert "Friends of Walls reported to the 2nd meeting, too. For the 2nd meeting, the original contains no" in found


def test_names_of_organisations_lead_to_their_pages(two_organisations: Path) -> None:
    found = pages(two_organisations)
    assert 'href="../../organisations/castle-watch/">Castle Watch</a>' in found["ruritania/meetings/2/"]


# ---- Search ---------------------------------------------------------------------------------------------------------
def test_search_finds_what_organisations_say(two_organisations: Path) -> None:
    found = search_entries(dossier(two_organisations))
    assert "2 organisations call" in words_at(found, PAGE)
    (agreement,) = found[f"{PAGE}#higher"]
    assert agreement.title == "Ruritania: the rating is higher than the organisation’s finding"
    (said,) = found[f"{FRIENDS}#m2-r1"]
    assert said.title == "Friends of Walls on 1 Mend the walls (2nd meeting, March 2022)"
    assert "1.1 Count the cracks. Partly: Counted, not filled." in said.text
