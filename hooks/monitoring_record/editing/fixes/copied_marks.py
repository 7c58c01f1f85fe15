"""Takes away the marks that a mail or a view of changes puts before lines, which were copied along with them."""

from monitoring_record.editing.fixes.characters import visible_beginning, words
from monitoring_record.editing.fixes.fix import Fix
from monitoring_record.loading.misfit import field_names
from monitoring_record.records import Record
from monitoring_record.source.file_lines import FileLines
from monitoring_record.source.repairs.copied_changes import copied_changes
from monitoring_record.source.repairs.copied_marks import copied_marks
from monitoring_record.source.repairs.repair import Broken
from monitoring_record.source.yaml_reader import read_yaml


def without_copied_marks(text: str, record: type[Record]) -> tuple[str, list[Fix]]:
    """Return the text of a file of this record without such marks, and the lines that had one.

    They are marks if the file has its fields without them only, and its words are the same.
    """
    broken = Broken("", FileLines(text), field_names(record), near=0)
    candidates = [repair.text for repair in (*copied_marks(broken), *copied_changes(broken))]
    if candidates and not _has_its_fields(text, broken):
        before = words(text)
        for changed in candidates:
            if words(changed) == before and _has_its_fields(changed, broken):
                return changed, _fixes(text, changed)
    return text, []


def _has_its_fields(text: str, broken: Broken) -> bool:
    file = read_yaml("", text.encode())
    return file.values is not None and not file.problems and set(file.values) <= broken.fields.own


def _fixes(before: str, after: str) -> list[Fix]:
    lines = zip(before.split("\n"), after.split("\n"), strict=True)
    what = "the mark before a copied line removed"
    return [
        Fix(number, what, visible_beginning(old), visible_beginning(new))
        for number, (old, new) in enumerate(lines, 1)
        if old != new
    ]
