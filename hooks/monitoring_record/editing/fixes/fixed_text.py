"""The text of a file with everything mended that has one meaning."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from pydantic import ValidationError

from monitoring_record.editing.fixes.characters import words
from monitoring_record.editing.fixes.copied_marks import without_copied_marks
from monitoring_record.editing.fixes.fix import Fix
from monitoring_record.editing.fixes.line_fixer import LineFixer
from monitoring_record.editing.fixes.places import Place
from monitoring_record.editing.schemas import kind_of, schema
from monitoring_record.loading.fields_in_texts import fields_in_texts
from monitoring_record.records import Record
from monitoring_record.source.file_lines import FileLines
from monitoring_record.source.limits import MOST_VALUES
from monitoring_record.source.tab_widths import tab_widths
from monitoring_record.source.yaml_file import YamlFile
from monitoring_record.source.yaml_reader import read_yaml

Ids = Mapping[str, frozenset[str]]
"""The ids in the data, by the field that contains one."""

_LINE_END = re.compile("\r\n?")
_RARE_LINE_END = re.compile("[\x85\u2028\u2029]")
"""What ends a line for YAML, but not for editors: where it is, nobody can say what a line was meant to be."""

_MARK = "\ufeff"
_TAB_IN_INDENTATION = re.compile(r"^[^\S\n]*\t", re.MULTILINE)
_Result = tuple[str, list[Fix]]


def fixed_text(text: str, file: Path, ids: Ids) -> _Result:
    """Return a text, mended, and what was mended; `file` is its path below the folder of the data.

    If it would not say the same, in the same words, nothing is mended.
    """
    kind = kind_of(file)
    if kind is None or _RARE_LINE_END.search(text):
        return text, []
    plain, fixes = _with_plain_line_ends(text)
    unmarked, marks = without_copied_marks(plain, kind.record)
    mended, more = _lines_fixed(unmarked, kind.record, Place.of(schema(kind)), ids)
    fixes = sorted([*fixes, *marks, *more], key=lambda fix: fix.line)
    return (mended, fixes) if _says_the_same(text, mended) else (text, [])


def _with_plain_line_ends(text: str) -> _Result:
    fixes = []
    if text.startswith(_MARK):
        fixes.append(Fix(1, "the invisible mark at the beginning of the file removed"))
    plain, count = _LINE_END.subn("\n", text.removeprefix(_MARK))
    if count:
        fixes.append(Fix(1, f"the ends of {count} lines, as on other systems" if count > 1 else "the end of a line"))
    if plain and not plain.endswith("\n"):
        fixes.append(Fix(plain.count("\n") + 1, "the end of the last line"))
        plain += "\n"
    return plain, fixes


def _lines_fixed(text: str, record: type[Record], top: Place, ids: Ids) -> _Result:
    """Mend each line. Tabs are replaced if only one of the widths that the lines around them allow fits the record best."""
    otherwise = _with_tab(text, top, ids, None)
    if not 0 < len(_TAB_IN_INDENTATION.findall(text)) <= MOST_VALUES:  # A file with more is not valid, however wide.
        return otherwise
    results = [_with_tab(text, top, ids, " " * width) for width in tab_widths(FileLines(otherwise[0]))]
    read = [(result, read_yaml("", result[0].encode())) for result in results]
    fits = [(result, repr(file.values), _misfits(file, record)) for result, file in read if _is_valid(file)]
    least = min((misfits for _, _, misfits in fits), default=0)
    best = [(result, values) for result, values, misfits in fits if misfits == least]
    return best[0][0] if len({values for _, values in best}) == 1 else otherwise


def _misfits(file: YamlFile, record: type[Record]) -> int:
    """Return how many values are not what the record needs, and how many lines of its texts are fields."""
    in_texts = sum(1 for _ in fields_in_texts(file, record))
    try:
        record.model_validate(file.values)
    except ValidationError as error:
        return in_texts + error.error_count()
    return in_texts


def _with_tab(text: str, top: Place, ids: Ids, tab: str | None) -> _Result:
    fixer = LineFixer(top, ids, tab)
    return "\n".join(map(fixer.fixed, text.split("\n"))), fixer.fixes


def _is_valid(file: YamlFile) -> bool:
    return file.values is not None and not file.problems


def _says_the_same(before: str, after: str) -> bool:
    """Return whether all words are the same, in comments, too; and in the values, if they could be read."""
    if words(before) != words(after):
        return False
    old, new = (read_yaml("", text.encode()) for text in (before, after))
    if old.values is None:
        return True
    return new.values is not None and len(new.problems) <= len(old.problems) and _words_in(old) == _words_in(new)


def _words_in(file: YamlFile) -> list[str]:
    return [word for text in _texts_in(file.values) for word in words(text)]


def _texts_in(value: object) -> Iterator[str]:
    """Yield every key and value, in the order of the file."""
    if isinstance(value, dict):
        for key, below in value.items():
            yield str(key)
            yield from _texts_in(below)
    elif isinstance(value, list):
        for item in value:
            yield from _texts_in(item)
    else:
        yield str(value)
