"""Words beside a value that takes none: “2019-02-20 (first reading)”, “https://castles.example/list (in Ruritanian)”.

They go into the editor's note, so that nothing that was typed is lost.
"""

import re

from monitoring_record.loading.misfit import Misfit
from monitoring_record.source.limits import LONGEST_LINE_TO_WRITE
from monitoring_record.source.quoting import in_quotes

_NOTE, _NOTES = "note", "notes"
_LONGEST_WORDS = LONGEST_LINE_TO_WRITE - 12
_BRACKETS = {"(": ")", "[": "]", "{": "}"}
_NEEDS_QUOTES = re.compile(r"[\W\d]|.*(?::(?:\s|$)|\s#)|(?:yes|no|true|false|null|on|off|y|n)$", re.IGNORECASE)


def apart(misfit: Misfit, value: str, words: str) -> str:
    """Say how to write the value by itself, and where its words can go."""
    line = misfit.line(value)
    here = f"write `{line}`" if len(line) <= LONGEST_LINE_TO_WRITE else "delete the words here"
    return f"{here}, and {where_to_keep(misfit, words)}"


def where_to_keep(misfit: Misfit, words: str) -> str:
    """Say where words can go that have no field of their own."""
    file, group, beside = misfit.file, misfit.group, misfit.location[:-1]
    fields = group.model_fields if group else {}
    name = next((name for name in (_NOTE, _NOTES) if name in fields), None)
    kept = without_brackets(words)
    spaces = file.position_of(misfit.location).key_column * " "
    if name is None:
        return f"keep the words, which have no field here, in a line of their own that readers do not see: `{spaces}# {kept}`"
    there = (*beside, name)
    if there in file.positions:
        line = file.at_key(there).line
        return f"add “{kept}” to `{name}`, which begins in line {line}"
    needs_quotes = _NEEDS_QUOTES.match(kept) is not None
    quoted = in_quotes(kept) if needs_quotes else kept
    if len(quoted) > _LONGEST_WORDS:  # messages shorten what is longer, and what is copied from them should be whole
        quoted = '"…"' if needs_quotes else "…"
    if file.is_in_braces(beside):
        return (
            f"keep the words within the braces, after a comma: `{name}: {f'[{quoted}]' if name == _NOTES else quoted}`"
        )
    if name == _NOTES:
        return f"keep the words in lines of their own: `{spaces}notes:` and below it `{spaces}  - {quoted}`"
    return f"keep the words in a line of their own below: `{spaces}note: {quoted}`"


def without_brackets(words: str) -> str:
    """Return words without the brackets around them, and without the signs that joined them to the value."""
    bare = words.strip(" ,;–—").removeprefix("- ")
    if bare[:1] in _BRACKETS and bare.endswith(_BRACKETS[bare[0]]) and bare.count(bare[0]) == 1:
        bare = bare[1:-1].strip()
    return bare
