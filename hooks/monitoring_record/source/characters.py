"""Rules about characters that mislead: those that nobody sees, those that are lost, and those that look like others.

Few files have any, so a file is first asked for what it has beyond ASCII; the patterns search the others only.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from monitoring_record.source.file_lines import FileLines
from monitoring_record.source.look_alikes import BLANKS, described, plain
from monitoring_record.source.problems import Position, Problem, listed, ordinal
from monitoring_record.source.rules import Rule
from monitoring_record.source.scripts import is_joined, script_of

INVISIBLE_CHARACTER = Rule(
    id="invisible-character",
    demand="A file has no invisible characters: none that hide between letters, and none that turn the reading direction.",
    reason="Nobody sees them, so a word is not found, or a text reads differently from what is written. Copied texts have them.",
    wrong="title: Fill the⟨U+200B⟩ moats\n",
    right="title: Fill the moats\n",
)

LOST_CHARACTER = Rule(
    id="lost-character",
    demand="Each character has a meaning that all programs know.",
    reason="The sign � stands for a letter that a program could not read, and private characters need a font of their own.",
    wrong="title: Fill the moats of Fürst⟨U+FFFD⟩nburg\n",
    right="title: Fill the moats of Fürstenburg\n",
)

LOOK_ALIKE = Rule(
    id="look-alike-letter",
    demand="All letters of a word belong to one alphabet.",
    reason="A Cyrillic “а” looks like a Latin “a”, but a search does not find the word, and a key or a rating is not known.",
    wrong="title: Fill the mo⟨U+0430⟩ts\n",
    right="title: Fill the moats\n",
)

NON_BREAKING_SPACE = Rule(
    id="non-breaking-space",
    demand="The spaces before a key, and those after a colon or a hyphen, are plain ones, as the space bar types them.",
    reason="Non-breaking spaces look the same, but to YAML they are letters. Web pages and word processors have them.",
    wrong="title: Fill the moats\ntext:⟨U+00A0⟩Fill every moat with water.\n",
    right="title: Fill the moats\ntext: Fill every moat with water.\n",
)

_MOST_TOLD = 20
"""How many invisible characters of a file are reported: a page that was copied can have thousands."""

_ASCII = bytes(range(128))

_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff"
    "\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_LOST = re.compile("[\ufffd\ue000-\uf8ff\U000f0000-\U0010ffff]")
_USUAL = re.compile("[\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u2bff]*")
"""Latin letters, and signs that no other is taken for."""
_WORD = re.compile(r"[^\W\d_]+")
_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))")
_JOINERS = "\u200c\u200d"
_EMOJI_PARTS = "\ufe0e\ufe0f\u200d"
_FLAG = "\U0001f3f4"
_FLAG_TAGS, _LAST_TAG = "".join(map(chr, range(0xE0020, 0xE007F))), "\U000e007f"
"""Invisible letters after a black flag, which make it the flag of a region, and the sign that ends them."""
_NAMES = {
    **dict.fromkeys("\u200b\u2060\ufeff", "a zero-width space"),
    **dict.fromkeys("\u200c\u200d", "a joiner of letters"),
    **dict.fromkeys(
        "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
        "a sign that turns the reading direction",
    ),
    "\u00ad": "a soft hyphen",
}
_BLANK = re.compile(f"[{BLANKS}]")
_BLANKS = re.compile(
    rf"^(?P<indentation> *[{BLANKS}][ {BLANKS}]*)(?=\S)"
    rf"|^ *(?:- +)*-(?P<hyphen> *[{BLANKS}][ {BLANKS}]*)"
    rf"|^ *(?:- +)*[\w-]+(?P<before> *[{BLANKS}]+)(?=:(?:[\s]|$))"
    rf"|^ *(?:- +)*[\w-]+ *:(?P<colon> *[{BLANKS}][ {BLANKS}]*)"
)


def beyond_ascii(content: bytes) -> str:
    """Return the characters of a file that are not ASCII; it must be UTF-8."""
    return content.translate(None, _ASCII).decode("utf-8")


def may_mislead(characters: str) -> bool:
    """Whether any of the characters is more than a usual letter or sign."""
    return _USUAL.fullmatch(characters) is None


@dataclass(frozen=True)
class _Passage:
    """A passage of a text that misleads, and what it should be."""

    begin: int
    end: int
    plain: str
    problem: Problem


def without_misleading(path: str, text: str) -> tuple[str, list[Problem]]:
    """Return a text without what misleads, and the problems: so each has one, and nothing that follows from it."""
    problems: dict[Problem, None] = {}
    for find in (_invisible, _lost, _look_alikes, _misleading_blanks):
        pieces, done = [], 0
        for passage in find(path, text):
            problems[passage.problem] = None
            pieces += [text[done : passage.begin], passage.plain]
            done = passage.end
        text = "".join((*pieces, text[done:]))
    return text, list(problems)


def named_invisible(path: str, text: str) -> Iterator[Problem]:
    r"""Report the invisible characters that a text in double quotes names, as in `\u200b`."""
    for escape in _ESCAPE.finditer(text):
        code = int(escape[1] or escape[2] or escape[3], 16)
        if code > 0x7F and code < 0x110000 and (_INVISIBLE.match(chr(code)) or _LOST.match(chr(code))):  # noqa: PLR2004
            message = f"`{escape[0]}` names a character that nobody sees; delete it"
            yield Problem(position_at(path, text, escape.start()), message, INVISIBLE_CHARACTER)


def is_refused(character: str) -> bool:
    """Whether a character is invisible or lost, wherever it is."""
    return bool(_INVISIBLE.match(character) or _LOST.match(character))


def position_at(path: str, text: str, offset: int) -> Position:
    """Return the position of an offset of a text."""
    return Position(path, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def _invisible(path: str, text: str) -> Iterator[_Passage]:
    told: list[Problem] = []
    for found in _INVISIBLE.finditer(text):
        if not _is_needed(text, found.start()):
            if len(told) < _MOST_TOLD:
                told.append(Problem(position_at(path, text, found.start()), _unseen(text, found), INVISIBLE_CHARACTER))
            yield _Passage(found.start(), found.end(), "", told[-1])


def _unseen(text: str, found: re.Match[str]) -> str:
    name = _NAMES.get(found[0], f"an invisible character (U+{ord(found[0]):04X})")
    return f"{name}, which nobody sees, is {_between(text, found.start())}; delete it, or type these words anew"


def _is_needed(text: str, at: int) -> bool:
    """Whether an invisible character is part of an emoji, or shapes the letters of a script that needs it."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if text[at] in _JOINERS and before and is_joined(before):
        return True
    if text[at] in _EMOJI_PARTS:
        return _is_emoji(before) and (text[at] != "\u200d" or _is_emoji(after))
    return text[at] in _FLAG_TAGS + _LAST_TAG and text[max(0, at - 7) : at].rstrip(_FLAG_TAGS).endswith(_FLAG)


def _is_emoji(character: str) -> bool:
    return bool(character) and (
        character in "#*0123456789\ufe0f" or unicodedata.category(character) in ("So", "Sk", "Sm", "Po")
    )


def _between(text: str, at: int) -> str:
    """Return where a character is, in words."""
    line = text[text.rfind("\n", 0, at) + 1 : (text + "\n").index("\n", at)]
    place = at - text.rfind("\n", 0, at) - 1
    before = _INVISIBLE.sub("", line[:place]).split()
    after = _INVISIBLE.sub("", line[place + 1 :]).split()
    joined = bool(before and after) and not line[place - 1].isspace() and not line[place + 1 : place + 2].isspace()
    if joined:
        return f"within `{before[-1]}{after[0]}`"
    return f"after `{before[-1]}`" if before else f"before `{after[0]}`" if after else "in this line"


def _lost(path: str, text: str) -> Iterator[_Passage]:
    lost = {character for character in set(text) if unicodedata.category(character) == "Cn" or _LOST.match(character)}
    for at, character in enumerate(text) if lost else ():
        if character not in lost:
            continue
        message = (
            "the sign � stands for a letter that was lost; type the letter that belongs here"
            if character == "\ufffd"
            else f"this character (U+{ord(character):04X}) means nothing to most programs; type what is meant instead"
        )
        yield _Passage(at, at + 1, character, Problem(position_at(path, text, at), message, LOST_CHARACTER))


def _look_alikes(path: str, text: str) -> Iterator[_Passage]:
    script_by_letter = {letter: _script(letter) for letter in set(text)}
    for word in _WORD.finditer(text):
        if word[0].isascii():
            continue
        scripts = [script_by_letter[letter] for letter in word[0]]
        known = {script for script in scripts if script}
        if len(known) > 1:
            foreign = _foreign(word[0], scripts)
            if foreign:
                at = word.start() + foreign[0]
                problem = Problem(position_at(path, text, at), _mixed(word[0], foreign), LOOK_ALIKE)
                yield _Passage(word.start(), word.end(), _in_latin(word[0]), problem)


def _script(letter: str) -> str | None:
    return script_of(letter) or ("special" if plain(letter).isascii() and plain(letter) != letter else None)


def _foreign(word: str, scripts: list[str | None]) -> list[int]:
    """Return the places of the letters that do not belong to the word; none if it is a symbol such as Δ before others."""
    counted = Counter(script for script in scripts if script)
    # As many of each, as in “аb”: the keys and most texts are Latin.
    own = max(counted, key=lambda script: (counted[script], script == "Latin"))
    foreign = [place for place, script in enumerate(scripts) if script not in (own, None)]
    symbols = own == "Latin" and all(
        scripts[place] == "Greek" and plain(word[place]) == word[place] for place in foreign
    )
    return [] if symbols else foreign


def _mixed(word: str, foreign: list[int]) -> str:
    """Say which letters of a word belong to another alphabet."""
    letter = word[foreign[0]]
    said = _as_latin_among_others(letter, word) if letter.isascii() else described(letter)
    runs = [ordinal(place + 1) for place in foreign]
    more = (
        f" (so {'are' if runs[2:] else 'is'} the {', '.join(runs[1:])})"
        if len(foreign) > 1 and len({word[place] for place in foreign}) == 1
        else ""
    )
    of_another = f"{listed(runs[1:4])} {'are letters' if runs[2:] else 'is a letter'}" if runs[1:] else ""
    more = more or (f" (and the {of_another} of another alphabet)" if of_another else "")
    return f"the {runs[0]} letter of `{word}` is {said}{more}; {_typed_anew(word)}"


def _typed_anew(word: str) -> str:
    latin = _in_latin(word)
    return f"type `{latin}` anew, in Latin letters" if latin.isascii() else "type the word anew"


def _as_latin_among_others(letter: str, word: str) -> str:
    others = {plain(other): other for other in word if not other.isascii()}
    twin = others.get(letter)
    script = next(script for script in map(script_of, word) if script not in ("Latin", None))
    return (
        f"a Latin {letter}, which looks like a {script} {twin}" if twin else f"a Latin {letter} among {script} letters"
    )


def _in_latin(word: str) -> str:
    """Return the word with Latin letters for those that look like them, if that makes it a Latin word."""
    latin = "".join(map(plain, word))
    return latin if latin.isascii() else word


def _misleading_blanks(path: str, text: str) -> Iterator[_Passage]:
    """Find the blanks that YAML takes for letters; all with the same mistake are one problem."""
    if not _BLANK.search(text):
        return
    lines = FileLines(text)
    found = [(line.number, match) for line in lines.structure if (match := _BLANKS.match(lines.written[line.number]))]
    problems: dict[str, Problem] = {}
    last = {str(match.lastgroup): number + 1 for number, match in found}
    for number, match in found:
        kind = str(match.lastgroup)
        begin, end = match.span(kind)
        message = _which_blanks(kind, match[kind], last[kind] if last[kind] > number + 1 else None)
        problem = Problem(Position(path, number + 1, begin + 1), message, NON_BREAKING_SPACE)
        blanks = " " * (end - begin) if kind == "indentation" else "" if kind == "before" else " "
        at = lines.offsets[number]
        yield _Passage(at + begin, at + end, blanks, problems.setdefault(kind, problem))


_WHERE = {"indentation": "at the beginning of this line", "hyphen": "after the hyphen", "before": "before the colon"}


def _which_blanks(kind: str, blanks: str, last: int | None) -> str:
    """Say which blanks YAML takes for letters; `last` is the last of several lines with them."""
    where = _WHERE.get(kind, "after the colon")
    count = len(blanks.replace(" ", ""))
    if last:
        found = f"these are non-breaking spaces {where} (and so in other lines, to line {last}), which YAML takes for letters"
        return f"{found}; delete them{'' if kind == 'before' else ', and type as many spaces with the space bar'}"
    found, those = (
        (f"this is a non-breaking space {where}, which YAML takes for a letter", "it")
        if count == 1
        else (f"these are non-breaking spaces {where}, which YAML takes for letters", "them")
    )
    if kind == "before":
        return f"{found}; delete {those}"
    needed = count if kind == "indentation" else 1
    return f"{found}; delete {those}, and type {needed} space{'' if needed == 1 else 's'} with the space bar"
