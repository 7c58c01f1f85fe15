"""The frame that MkDocs renders once for all pages of a kind."""

import re

import pytest

from monitoring_record.mkdocs_adapter.frame import BODY, Frame, slot, unindented

CONTENTS = f"""
      <label class="md-nav__title" for="__toc">
        Table of contents
      </label>
      <ul class="md-nav__list" data-md-component="toc" data-md-scrollfix>
        <li class="md-nav__item">
  <a href="#{slot("first_heading")}" class="md-nav__link">
    <span class="md-ellipsis">{slot("headings")}</span>
  </a>
</li>
      </ul>
"""
RENDERED = f"""<title>{slot("title")} – Castles</title>
  <a href="#{slot("first_heading")}" class="md-skip">Skip</a>
  <nav>{CONTENTS}</nav>
  <article>{BODY}</article>
"""
WORDS = {"title": "The moats", "first_heading": "wording", "body": "<p>Body</p>"}


@pytest.fixture
def frame() -> Frame:
    return Frame.of(RENDERED)


def test_words_are_in_their_slots(frame: Frame) -> None:
    page = frame.filled(WORDS, "<li>One</li><li>Two</li>")
    assert "<title>The moats – Castles</title>" in page
    assert '<a href="#wording" class="md-skip">' in page
    assert "<article><p>Body</p></article>" in page
    assert re.search(r"data-md-scrollfix>\s*<li>One</li><li>Two</li></ul>\s*</nav>", page), (
        "in the place of the only item"
    )
    assert page.count('data-md-component="toc"') == 1
    assert "\ue010" not in page


def test_a_page_without_headings_has_no_table_of_contents(frame: Frame) -> None:
    page = frame.filled(WORDS, "")
    assert "md-nav__title" not in page
    assert "<ul" not in page
    assert "<nav></nav>" in "".join(page.split())


def test_words_with_the_signs_of_patterns_stay_as_they_are(frame: Frame) -> None:
    assert r"\1 \g<0> {title}" in frame.filled({**WORDS, "title": r"\1 \g<0> {title}"}, "")


def test_a_slot_without_words_is_an_error(frame: Frame) -> None:
    with pytest.raises(KeyError, match="body"):
        frame.filled({"title": "x", "first_heading": "y"}, "")


def test_a_page_is_written_without_indentation_and_empty_lines() -> None:
    assert unindented("<p>\n  a\n\n\t b  c\n</p>\n") == "<p>\na\nb  c\n</p>\n"
