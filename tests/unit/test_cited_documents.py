"""A citation of a document that is not there, and a document that no text cites: one mistake is told once."""

from pathlib import Path

import pytest

from monitoring_record.library import load
from tests.support.reports import write

ANOTHER = "if that is meant; another document needs an entry"
FIELDS = "and below it `    kind: plan`, `    title: …` (with 4 spaces before each)"


def told(data: Path, text: str, *keys: str) -> list[str]:
    """Return the rule and the message of each problem of an update with this text, and documents with these keys."""
    documents = "".join(f"  {key}: {{kind: list, title: A list, date: 2021-02}}\n" for key in keys)
    fields = f"documents:\n{documents}" if keys else ""
    write(data, "updates/3/01.yml", f"stage: reported\ngovernment:\n  - text: {text}\n{fields}")
    return [f"{problem.rule.id}: {problem.message}" for problem in load(data).problems]


@pytest.mark.parametrize(
    ("text", "keys", "cure"),
    [
        ("A [plan][xyz].", (), f"add at the end of the file `documents:`, `  xyz:`, {FIELDS}"),
        (
            "A [law][law], a [new plan][plna].",
            ("law", "plan"),
            f"write `[new plan][plan]`, or name the entry in line 6 `plna`, {ANOTHER}",
        ),
        ("A [law][law], a [new plan][xyz].", ("law",), f"write `[new plan][law]` {ANOTHER} under `documents`"),
        (
            "A [law][law], a [list][list], a [plan][xyz].",
            ("law", "list"),
            f"add under `documents` `  xyz:`, {FIELDS}; or cite one of those that are there: `law`, `list`; or keep the words “plan” alone, without a citation",
        ),
    ],
)
def test_a_citation_of_an_unknown_document_is_told_with_what_may_be_meant(
    text: str, keys: tuple[str, ...], cure: str, data: Path
) -> None:
    (problem,) = told(data, text, *keys)
    assert problem.startswith("unknown-document: no document is called `")
    assert problem.endswith(f"`; {cure}")


@pytest.mark.parametrize("text", ["Nothing yet.", "A [plan][plan]."])
def test_a_document_that_no_text_cites_is_told(text: str, data: Path) -> None:
    cure = "cite it as `[words][register]` where a text names it; if none does, add to the `text` or `reasons`"
    assert any(
        f"uncited-document: no text cites `register`; {cure}" in problem
        for problem in told(data, text, "register", "plan")
    )


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("A [letter][list-2].", "list-2"),
        ("A [letter][listx].", "listx"),
        ("A [list][plan].", "plan"),
        ("A [list of cracks][plan].", "plan"),
        ("A [plan][plan], a [list](https://castles.example/).", "plan"),
    ],
)
def test_a_document_is_not_cited_by_a_longer_key_or_by_words(text: str, other: str, data: Path) -> None:
    (problem,) = told(data, text, "list", other)
    assert problem.startswith("uncited-document: no text cites `list`; ")


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("The cracks are in a [list].", "broken-link"),
        ("The cracks are in a [book][].", "broken-link"),
        ("The cracks are in a [book][lst].", "unknown-document"),
    ],
)
def test_a_document_that_is_cited_with_a_slip_is_told_only_at_the_slip(text: str, rule: str, data: Path) -> None:
    (problem,) = told(data, text, "list")
    assert problem.startswith(f"{rule}: ")


@pytest.mark.parametrize(
    ("text", "citation"),
    [
        ("The [list][list of cracks].", "[list of cracks][list]"),
        ("The [list][list of\n      cracks].", "[list of cracks][list]"),
        ("The [list](list of cracks).", "[list of cracks][list]"),
        ("The [list] (list of cracks).", "[list of cracks][list]"),
        ("The [list of cracks](#list).", "[list of cracks][list]"),
        ("The [list of cracks]([list]).", "[list of cracks][list]"),
        ("The [list of cracks]{list}.", "[list of cracks][list]"),
        ("The (list of cracks)[list].", "[list of cracks][list]"),
        ("The [list of cracks | list].", "[list of cracks][list]"),
        ("The [list of\n      cracks][list of 2021].", "[list of cracks][list]"),
    ],
)
def test_a_citation_that_is_written_otherwise_is_told_once_with_the_real_key(
    text: str, citation: str, data: Path
) -> None:
    (problem,) = told(data, f"|\n      {text}", "list")
    assert problem.endswith(f"`{citation}`")


@pytest.mark.parametrize(
    "text", ["The [list][list] (of cracks).", "The [list][list] [sic].", "The [list][list] (see [it][list])."]
)
def test_brackets_beside_a_citation_are_no_part_of_it(text: str, data: Path) -> None:
    assert told(data, text, "list") == []


def test_words_for_a_key_name_the_document_with_most_of_them_in_its_title(data: Path) -> None:
    documents = "".join(
        f"  {key}: {{kind: law, title: {title}}}\n" for key, title in (("m7", "Moats"), ("w7", "Law on Walls"))
    )
    texts = "A [law][law on walls], a [law][m7], a [law][w7]."
    write(data, "updates/3/01.yml", f"stage: reported\ngovernment:\n  - text: {texts}\ndocuments:\n{documents}")
    (problem,) = load(data).problems
    assert problem.message.endswith("where the key of a document is meant; write `[law][w7]`")
