"""The schemes of colours in the style sheet of a site."""

import re

DARK = "slate"
"""The name of the dark scheme, as the theme calls it."""

_IN_DARK = re.compile(rf"""([^{{}};]*\[data-md-color-scheme=["']?{DARK}["']?\][^{{}}]*)(\{{[^{{}}]*\}})""")
_SCHEME = re.compile(rf"""\[data-md-color-scheme=["']?{DARK}["']?\]""")


def dark_without_script(css: str) -> str:
    """Return a style sheet whose dark scheme is also that of a page on which no script says which scheme to show."""

    def twice(found: re.Match[str]) -> str:
        selectors = _SCHEME.sub(":where(:root):not([data-md-color-scheme])", found[1])
        return f"{found[0]}@media (prefers-color-scheme:dark){{{selectors}{found[2]}}}"

    return _IN_DARK.sub(twice, css)
