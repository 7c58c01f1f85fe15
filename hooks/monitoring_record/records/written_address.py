"""Web addresses with the slips of those who type or copy them: www.castles.example, htps://…, “https://… .”"""

import re

_BEGINNING = re.compile(r"(?:[Hh][TtPpSs]{0,4}|[Tt]+[Pp][Ss]?) *[:;.]? */{1,3} *|[Hh][Tt]{1,2}[Pp][Ss]? *[:;] *")
_FILES = r"(?!\S+\.(?:html?|md|pdf|docx?|xlsx?|ya?ml|txt|png|jpe?g|php)$)"
_WITHOUT = re.compile(rf"{_FILES}(?:www\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{{2,}}(?:[/?#]|$))", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\[[^\]]*\]\(([^()\s]+)\)|<([^<>\s]+)>|\(([^()\s]+)\)")
TRAILING = re.compile(r"[.,;:!?'\"”’»>\]}]+$|\)+$")
"""Punctuation that belongs to the sentence around an address."""

GLUED_REMARK = r"(?<=[^\W_])\((?:[a-z]+[A-Z][A-Za-z]*|[A-Za-z]+(?:%20[A-Za-z]+)+)\)"
"""A remark in brackets that lost its spaces, as in “(inEnglish)”; that an address ends so is most unlikely."""

ON_A_COMPUTER = re.compile(
    r"(?i:[a-z]:(?:[\\/\x00-\x1f]|%5c|%2f)|(?:\\|%5c){2}|file:|%\w+%[\\/]|~[\\/]|/(?:home|users|tmp)/|/(?:media|mnt)/[^/\s]+/)"
)
"""The beginning of the path to a file on a computer; a control character is what an escape made of a backslash."""

_PATH = re.compile(
    rf"(?={ON_A_COMPUTER.pattern})(?:[^\n<>\"\[\]]*?\.\w{{2,5}}(?=>?[ \t]*(?:\)|\"|$))|[^\s<>\")]*)", re.MULTILINE
)
"""With the blanks and brackets that a name of a file may have."""

_ENDS_WITH_A_REMARK = re.compile(rf"{GLUED_REMARK}$")


def written_address(words: str) -> str | None:
    """Return the address that is meant; None if it cannot be told."""
    found = _IN_BRACKETS.fullmatch(words.strip())
    address = next(filter(None, found.groups())) if found else words.strip()
    beginning = _BEGINNING.match(address)
    if beginning:
        plain = "http://" if beginning[0].lower().startswith("http:/") else "https://"
        address = f"{plain}{address[beginning.end() :]}"
    elif _WITHOUT.match(address):
        address = f"https://{address}"
    else:
        return None
    address = without_trailing(address)
    return address if " " not in address else None


def path_on_a_computer(text: str, offset: int) -> str | None:
    """Return the path to a file on a computer that begins here in a text; None if none does."""
    found = _PATH.match(text, offset + text.startswith("<", offset))
    return found[0] if found else None


def without_trailing(address: str) -> str:
    """Return an address without punctuation at its end; a bracket that was opened in it stays."""
    bare = TRAILING.sub("", _ENDS_WITH_A_REMARK.sub("", address))
    return address if bare.count("(") > bare.count(")") else bare
