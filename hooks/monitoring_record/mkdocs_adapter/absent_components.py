"""The components of Material that are in no page of a site: most of its rules and icons are for these.

A component that is not in the table stays in the style sheet: a newer Material may bring more than we know.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

_BROUGHT_BY: tuple[tuple[str, str], ...] = (
    # Material's script, which is in no page
    ("focus-visible", ""),
    ("md-annotation --md-annotation", ""),
    ("md-clipboard --md-clipboard", ""),
    ("md-code__ --md-code-copy --md-code-select", ""),
    ("md-consent consent", ""),
    ("md-feedback", ""),
    ("md-header--", ""),
    ("md-progress --md-progress progress", ""),
    ("md-source__fact md-source__repository--active --md-source-", ""),
    ("md-tooltip --md-tooltip", ""),
    ("md-top", ""),
    ("md-typeset__", ""),
    ("md-version --md-version", ""),
    ("mermaid --md-mermaid", ""),
    # partials of Material in whose places ours are
    ("md-header__ellipsis md-header__option md-header__title md-header__topic", ""),
    ("md-option md-select", ""),
    ("md-search --md-search", ""),
    # a setting: an extension of Markdown, a plugin, a feature of the theme, or an entry of `extra`
    ("arithmatex katex", "pymdownx.arithmatex"),
    ("card grid", "md_in_html"),
    ("critic", "pymdownx.critic"),
    ("emojione gemoji twemoji", "pymdownx.emoji"),
    (
        "highlight linenodiv linenos filename --md-code-hl",
        "codehilite pymdownx.highlight pymdownx.inlinehilite pymdownx.superfences pymdownx.extra",
    ),
    ("key- keys", "pymdownx.keys pymdownx.extra"),
    ("tabbed --md-tabbed", "pymdownx.tabbed"),
    ("task-list --md-tasklist", "pymdownx.tasklist"),
    (
        "md-author md-content--post md-draft md-meta md-pagination md-pin md-post md-profile md-sidebar--post --md-post",
        "blog",
    ),
    ("md-banner__button", "announce.dismiss"),
    ("md-banner--warning", "version"),
    ("md-footer__", "navigation.footer"),
    ("md-nav__container", "navigation.indexes"),
    ("md-nav__item--section", "navigation.sections navigation.tabs"),
    ("md-nav--integrated", "toc.integrate"),
    ("md-nav__source md-source", "repo_url git-revision-date-localized git-revision-date git-committers git-authors"),
    ("md-path --md-path", "navigation.path"),
    ("md-social", "social"),
    ("md-tabs md-nav--lifted", "navigation.tabs"),
    ("md-tag --md-tag", "tags"),
    ("md-toggle--indeterminate", "navigation.expand"),
    ("[data-md-color-accent [data-md-color-primary", "palette"),
    ("[dir=rtl", "direction"),
)
"""What the names of a component’s classes, properties and attributes begin with, and the settings any of which brings it."""

NOWHERE = "nowhere"
"""The class that stands for each attribute of an absent component: lightningcss leaves out classes only."""

_NAME = re.compile(r"-*[A-Za-z][\w-]*")


@dataclass(frozen=True)
class Absent:
    """The components that are in no page, by what their names begin with; those of attributes begin with a bracket."""

    beginnings: tuple[str, ...]

    def names_in(self, sheet: str) -> Iterator[str]:
        """Yield the classes and properties of a style sheet that belong to them."""
        yield NOWHERE
        yield from (name for name in set(_NAME.findall(sheet)) if name.startswith(self.beginnings))

    def attributes_as_class(self, sheet: str) -> str:
        """Return a style sheet with a class, which no page has, in the place of each of their attributes."""
        return self._attribute.sub(f".{NOWHERE}", sheet) if self._attribute else sheet

    @cached_property
    def _attribute(self) -> re.Pattern[str] | None:
        attributes = [re.escape(name) for name in self.beginnings if name.startswith("[")]
        return re.compile(rf"(?:{'|'.join(attributes)})[^\]]*\]") if attributes else None


def absent_components(config: MkDocsConfig) -> Absent:
    """Return the components that neither the settings of a site nor its own templates bring."""
    settings, templates = frozenset(_settings(config)), _own_templates(config)
    components = ((names.split(), brought_by.split()) for names, brought_by in _BROUGHT_BY)
    return Absent(
        tuple(
            name
            for names, brought_by in components
            if settings.isdisjoint(brought_by) and not _is_named(names, templates)
            for name in names
        )
    )


def _settings(config: MkDocsConfig) -> Iterator[str]:
    yield from config.markdown_extensions
    yield from (name.rpartition("/")[2] for name in config.plugins)  # "material/tags" is the plugin "tags"
    yield from config.theme.get("features", ())
    yield from config.extra
    if config.repo_url:
        yield "repo_url"
    if config.theme.get("palette"):
        yield "palette"
    if config.theme.get("direction") == "rtl" or config.theme.get("language") != "en":
        yield "direction"


def _own_templates(config: MkDocsConfig) -> str:
    folder = config.theme.custom_dir
    return "\n".join(path.read_text(encoding="utf-8") for path in Path(folder).rglob("*.html")) if folder else ""


def _is_named(names: list[str], templates: str) -> bool:
    return any(re.search(rf"(?<![\w-]){re.escape(name)}", templates) for name in names)
