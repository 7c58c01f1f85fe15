"""Which rules of the theme are in the style sheet of a site."""

from pathlib import Path

import pytest
from mkdocs.config.base import load_config
from mkdocs.config.defaults import MkDocsConfig

from monitoring_record.mkdocs_adapter.absent_components import Absent, absent_components
from monitoring_record.mkdocs_adapter.style_sheet import needed_rules
from monitoring_record.theme.schemes import dark_without_script

ABSENT = Absent(("md-moat", "--md-moat", "[data-moat"))


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    for folder in ("docs", "templates"):
        (tmp_path / folder).mkdir()
    settings = "site_name: Castles\ntheme: {name: null, language: en, custom_dir: templates}\n"
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    loaded: MkDocsConfig = load_config(str(tmp_path / "mkdocs.yml"))
    return loaded


@pytest.mark.parametrize(
    "left_out",
    [
        ".md-moat{color:red}",
        ".md-typeset .md-moat--deep>a{color:red}",
        ".md-moat,.md-typeset .md-moat__water{color:red}",
        "@media print{.md-moat{color:red}}",
        ":root{--md-moat-icon:url(data:,x)}",
        "[data-moat=deep]{color:red}",
        "[data-moat] .md-typeset{color:red}",
    ],
)
def test_rules_of_an_absent_component_are_left_out(left_out: str) -> None:
    assert needed_rules(left_out, ABSENT) == ""


@pytest.mark.parametrize(
    "kept",
    [
        ".md-tower{color:red}",
        ".md-tower,.md-moat{color:red}",
        ".md-tower:not(.md-moat){color:red}",
        ":root{--md-tower:red}",
        "[dir=ltr] .md-tower{color:red}",
    ],
)
def test_all_other_rules_stay(kept: str) -> None:
    assert needed_rules(kept, ABSENT) == kept


def test_a_component_that_is_not_known_stays(config: MkDocsConfig) -> None:
    assert needed_rules(".md-moat{color:red}", absent_components(config)) == ".md-moat{color:red}"


def test_a_setting_brings_its_component(config: MkDocsConfig) -> None:
    assert "tabbed" in absent_components(config).beginnings
    config.markdown_extensions.append("pymdownx.tabbed")
    config.extra["social"] = []
    beginnings = absent_components(config).beginnings
    assert "tabbed" not in beginnings
    assert "md-social" not in beginnings


def test_a_template_of_the_site_brings_what_it_names(config: MkDocsConfig, tmp_path: Path) -> None:
    assert "md-tabs" in absent_components(config).beginnings
    template = tmp_path / "templates/main.html"
    template.write_text('<p class="md-grid"><b class="md-tabs__item">Moat</b></p>', encoding="utf-8")
    beginnings = absent_components(config).beginnings
    assert "md-tabs" not in beginnings
    assert "grid" in beginnings, "md-grid is another one"


def test_without_a_script_the_dark_scheme_follows_the_system() -> None:
    css = '@media screen{[data-md-color-scheme="slate"] :is(.a,.b){c:d}}'
    assert dark_without_script(css) == (
        '@media screen{[data-md-color-scheme="slate"] :is(.a,.b){c:d}'
        "@media (prefers-color-scheme:dark){:where(:root):not([data-md-color-scheme]) :is(.a,.b){c:d}}}"
    )
