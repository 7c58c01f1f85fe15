"""Checks of the signs in pages written by hand that are for programs: the lines at the top, and comments."""

import re
from collections.abc import Iterator, Sequence

import yaml

from monitoring_record.checks.check import Violation
from monitoring_record.settings.checked_settings import CheckedSettings, settings_check
from monitoring_record.settings.written_page import DASHED, FRONT_MATTER_ENDS, INSERTS, WrittenPage
from monitoring_record.source.look_alikes import DASHES
from monitoring_record.source.problems import Position, similar
from monitoring_record.source.quoting import to_write
from monitoring_record.source.yaml_loader import LOADER
from monitoring_record.source.yaml_syntax import line_of_error


@settings_check(
    id="broken-front-matter",
    demand="The lines at the top of a page of `content/` that describe it are `key: value` lines between two lines `---`.",
    reason="With other signs, readers see these lines at the top of the page.",
    wrong="# content/contribute.md\n—\ndescription: How to report\n—\n\n# Contribute\n",
    right="# content/contribute.md\n---\ndescription: How to report\n---\n\n# Contribute\n",
)
def broken_front_matter(checked: CheckedSettings) -> Iterator[Violation]:
    """Look at the first lines of each page."""
    for page in checked.pages:
        lines = page.file.lines
        first = next((number for number, line in enumerate(lines) if line.strip()), 0)
        if DASHED.fullmatch(lines[first]):
            yield from _front_matter(page, first)
        elif _DESCRIPTION.match(lines[first]):
            ends = next((n for n in range(first + 1, len(lines)) if not _DESCRIBES.match(lines[n])), first)
            if DASHED.fullmatch(lines[ends]):
                yield (
                    Position(page.file.path, first + 1),
                    f"the description of the page begins with three hyphens; insert a line `---` above line {first + 1}",
                )


def _front_matter(page: WrittenPage, first: int) -> Iterator[Violation]:
    lines, path = page.file.lines, page.file.path
    if first or lines[first].rstrip() != "---":
        yield Position(path, first + 1), "the page must begin with three hyphens; write `---` into its first line"
    ends = (
        number for number in range(first + 1, len(lines)) if DASHED.fullmatch(lines[number]) or lines[number] == "..."
    )
    last = next(ends, None)
    if last is None:
        end = _last_of_the_description(lines, first)
        below = f"below line {end + 1}, which is {to_write(lines[end])}" if end > first else f"below line {end + 1}"
        yield Position(path, first + 1), f"the description of the page never ends; insert a line `---` {below}"
        return
    if lines[last].rstrip() not in FRONT_MATTER_ENDS:
        yield Position(path, last + 1), "three hyphens must end the description of the page; write `---` here"
    try:
        described = yaml.load("\n".join(lines[first + 1 : last]), Loader=LOADER)  # noqa: S506 (a safe loader)
    except yaml.YAMLError as error:
        cure = "each line must be `key: value`; put a value with a colon in it in quotes"
        yield Position(path, first + 2 + line_of_error(error)), f"MkDocs cannot read this line; {cure}"
        return
    if described is not None and not isinstance(described, dict):
        yield Position(path, first + 2), "between the lines `---`, each line must be `key: value`; correct it"


_DESCRIPTION = re.compile(r"(?:title|description|template|hide|icon|status|tags|search)\s*:\s")
"""The beginning of a line that describes a page."""

_DESCRIBES = re.compile(r"[\w-]+:(?:\s|$)|\s+\S")


def _last_of_the_description(lines: Sequence[str], first: int) -> int:
    """Return the last of the lines below the hyphens that is a field, or belongs to one."""
    below = range(first + 1, len(lines))
    return next((number - 1 for number in below if not _DESCRIBES.match(lines[number])), len(lines) - 1)


_OPEN_EMPHASIS = re.compile(r"(?<!\S)(?P<sign>\*\*|__)(?=[^\s*_])[^*_\n]*\s(?P=sign)(?![*_])")


@settings_check(
    id="unclosed-page-emphasis",
    demand="In a page of `content/`, nothing is between the stars of `**bold**` words and these words.",
    reason="With a blank there, readers see the stars, and nothing is bold.",
    wrong="# content/contribute.md\n# Contribute\n\n**Important: **be brief.\n",
    right="# content/contribute.md\n# Contribute\n\n**Important:** be brief.\n",
)
def unclosed_page_emphasis(checked: CheckedSettings) -> Iterator[Violation]:
    """Look for emphasis that is opened at a word and closed behind a blank."""
    for page in checked.pages:
        for found in _OPEN_EMPHASIS.finditer(page.without_code):
            words = found[0].removesuffix(found["sign"]).rstrip()
            yield (
                page.at(found.start()),
                f"readers see these signs; write `{words}{found['sign']} `, with the blank behind them",
            )
        for found in _BLANK_BEHIND_THE_STARS.finditer(page.without_code):
            cure = f"write {to_write('{sign}{words}{sign}'.format(**found.groupdict()))}, without a blank inside"
            yield page.at(found.start()), f"readers see these signs; {cure}"


_BLANK_BEHIND_THE_STARS = re.compile(
    r"(?<!\S)(?P<sign>\*\*|__)[ \t]+(?P<words>[^\s*_][^*_\n]*?)[ \t]*(?P=sign)(?![*_])"
)


_OPENED = re.compile(rf"<!\s*(?P<signs>[-{DASHES}]*)(?P<words>[^<>\n]*?)(?P<ends>[-{DASHES}]*)>")
_COMMENT = re.compile(r"<!--(?P<words>[^\n]*?)-->")
_CLOSED = re.compile(r"<!--(?:(?!<!).)*?-->", re.DOTALL)
_UNCLOSED = re.compile(r"<!--(?!.*?-->)", re.DOTALL)
_LIKENESS = 0.8


@settings_check(
    id="broken-comment",
    demand="A comment in a page of `content/` is between `<!--` and `-->`. One that the build replaces by a list is alone on its line: "
    + ", ".join(f"`<!-- {words} -->`" for words in INSERTS)
    + ".",
    reason="Readers see any other signs, and the list is missing.",
    wrong="# content/contribute.md\n# Contribute\n\n<!– fields –>\n",
    right="# content/contribute.md\n# Contribute\n\n<!-- fields -->\n",
)
def broken_comment(checked: CheckedSettings) -> Iterator[Violation]:
    """Look for comments with other signs, and for words that are nearly those of a list."""
    for page in checked.pages:
        if "<!" not in page.file.text:
            continue
        text = page.without_code
        for found in _OPENED.finditer(text):
            meant = similar(found["words"].strip(), INSERTS, _LIKENESS)
            if (meant or found["signs"] or found["ends"]) and not _CLOSED.match(text, found.start()):
                cure = f"write `<!-- {meant or found['words'].strip()} -->`"
                yield page.at(found.start()), f"`{found[0]}` is no comment, and readers would see it; {cure}"
        unclosed = _UNCLOSED.search(text)
        if unclosed and not _OPENED.match(text, unclosed.start()):
            yield page.at(unclosed.start()), "the comment that begins here never ends; write `-->` after it"
        yield from _misspelt(page, text)


def _misspelt(page: WrittenPage, text: str) -> Iterator[Violation]:
    for found in _COMMENT.finditer(text):
        words = found["words"].strip()
        meant = similar(words, INSERTS, _LIKENESS)
        line = page.file.lines[page.at(found.start()).line - 1]
        if meant and line != f"<!-- {meant} -->":
            message = (
                f"`{line.strip()}` is replaced by no list; write `<!-- {meant} -->`, alone at the beginning of its line"
            )
            yield page.at(found.start()), message
