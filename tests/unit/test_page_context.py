"""The context of a page: its ids and texts; and the settings that all pages share."""

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup

from monitoring_record.records import Dossier
from monitoring_record.site import OfflineCopy, SiteConfig
from monitoring_record.site.page_context import PageContext
from monitoring_record.site.templating import environment
from tests.support.reports import analysis


@pytest.fixture
def context(tiny: Dossier) -> PageContext:
    """The context of a page."""
    return PageContext(
        analysis(tiny),
        "ruritania/print/",
        SiteConfig("Castles", "https://castles.example/"),
    )


def test_a_page_knows_its_public_address_once_the_site_has_one(context: PageContext, tiny: Dossier) -> None:
    assert context.public == "https://castles.example/ruritania/print/"
    assert PageContext(analysis(tiny), "ruritania/print/", SiteConfig("Castles")).public == ""


@pytest.mark.parametrize("text", ["Walls & “moats” <1>", Markup("Walls &amp; “moats” &lt;1&gt;")])
def test_the_outline_of_a_page_is_plain_text(text: str, context: PageContext) -> None:
    assert context.heading(2, "walls", text) == "walls"
    assert [heading.text for heading in context.outline.headings] == ["Walls & “moats” <1>"]


def test_an_offline_copy_is_called_by_its_file() -> None:
    assert OfflineCopy("ruritania/data/castles-offline.zip", 1, "").name == "castles-offline.zip"


def test_what_a_template_is_given_is_no_markup_and_must_be_there() -> None:
    template = environment().from_string('<p title="{{ text }}">{{ text }}</p>')
    safe = "&lt;b&gt; &amp; &#34;x&#34; &#39;y&#39;"
    assert template.render(text="<b> & \"x\" 'y'") == f'<p title="{safe}">{safe}</p>'
    with pytest.raises(UndefinedError):
        template.render()


def test_a_string_of_a_style_sheet_ends_where_it_should() -> None:
    template = environment().from_string("{{ text | css_string }}")
    assert template.render(text="Half 1") == '"Half 1"'
    assert template.render(text='▲<"\\') == r'"\25b2 \3c \22 \5c "', "every sign by its number"
    for ending in "\f\r\n\0\u2028":
        assert template.render(text=f"{ending};") == rf'"\{ord(ending):x} \3b "'
