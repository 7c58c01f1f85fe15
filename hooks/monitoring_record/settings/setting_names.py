"""The names of the settings of MkDocs and of the theme."""

from collections.abc import Mapping

TEXT, LIST, SWITCH, GROUP = (
    ("a text; put it in quotes", str),
    ("a list, each item on a line that begins with a hyphen", list),
    ("true or false, without quotes", bool),
    ("a group of settings, each on an indented line", dict),
)
ANY = ("anything", object)

MKDOCS_SETTINGS: Mapping[str, tuple[str, type]] = {
    "INHERIT": ANY,
    **dict.fromkeys(
        ("docs_dir", "edit_uri", "edit_uri_template", "repo_name", "repo_url", "site_dir", "site_url"), TEXT
    ),
    **dict.fromkeys(
        ("copyright", "remote_branch", "remote_name", "site_author", "site_description", "site_name"), TEXT
    ),
    **dict.fromkeys(("draft_docs", "exclude_docs", "not_in_nav", "dev_addr"), ANY),
    **dict.fromkeys(("extra_css", "extra_javascript", "extra_templates", "hooks", "nav", "watch"), LIST),
    **dict.fromkeys(("markdown_extensions", "mdx_configs", "plugins", "theme"), ANY),
    **dict.fromkeys(("strict", "use_directory_urls"), SWITCH),
    **dict.fromkeys(("extra", "validation"), GROUP),
}
"""The settings of MkDocs, each with what its value must be."""

THEME_OPTIONS = (
    *(
        "alternate",
        "analytics",
        "annotate",
        "consent",
        "generator",
        "homepage",
        "polyfills",
        "scope",
        "social",
        "status",
    ),
    *("tags", "version"),
)
"""The settings of the theme under `extra`."""
