"""Check of the footnotes in pages written by hand."""

import re
from collections.abc import Iterator

from monitoring_record.checks.check import Violation
from monitoring_record.settings.checked_settings import CheckedSettings, settings_check
from monitoring_record.settings.written_page import WrittenPage
from monitoring_record.source.quoting import to_write

_SIGN = re.compile(r"\[\^(?P<name>[^\[\]\s]+)\](?P<colon>:)?")


@settings_check(
    id="lost-footnote",
    demand="In a page of `content/`, each sign of a footnote, as `[^1]`, has a line that begins with `[^1]:` and the words of the footnote.",
    reason="Otherwise readers see the sign, and the words of the footnote are lost or stand in the page.",
    wrong="# content/contribute.md\n# Contribute\n\nWrite to us.[^1]\n\n[1]: By the end of June.\n",
    right="# content/contribute.md\n# Contribute\n\nWrite to us.[^1]\n\n[^1]: By the end of June.\n",
)
def lost_footnote(checked: CheckedSettings) -> Iterator[Violation]:
    """Look for the words of each footnote; a line with its number in other signs is told as what is meant."""
    for page in checked.pages:
        text = page.without_comments
        signs = list(_SIGN.finditer(text)) if "[^" in text else []
        with_words = {sign["name"] for sign in signs if sign["colon"] and _begins_a_line(text, sign)}
        for name in dict.fromkeys(sign["name"] for sign in signs):
            if name not in with_words:
                yield _without_words(page, name)


def _without_words(page: WrittenPage, name: str) -> Violation:
    """Say where the words of a footnote seem to be, or where to write them."""
    text, sign = page.without_comments, f"[^{name}]"
    at, number = text.index(sign), re.escape(name)
    begins = re.compile(rf"^ {{0,3}}(?:\[\^?{number}\]|\^{number}\b)[:.]? +(?P<words>\S[^\n]*)", re.MULTILINE)
    meant = begins.search(text, at + len(sign))
    if meant is None:
        cure = f"write them at the end of the page, in a line that begins with `{sign}: `, or delete the sign"
        return page.at(at), f"the footnote `{sign}` has no words; {cure}"
    line = f"{sign}: {meant['words']}"
    return page.at(meant.start()), f"this line seems to be the footnote of the sign `{sign}`; write {to_write(line)}"


def _begins_a_line(text: str, sign: re.Match[str]) -> bool:
    return not text[text.rfind("\n", 0, sign.start()) + 1 : sign.start()].strip()
