"""Looks at the file of a form before it is opened: a Word document and a workbook are archives of XML files."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from monitoring_record.packs.filled_form import UnreadableFormError
from monitoring_record.packs.form_rules import FORM_TOO_LARGE, MACROS, NO_FORM

MOST_BYTES = 20_000_000
"""Of the file."""

_MOST_UNPACKED = 100_000_000
_MOST_XML = 20_000_000
"""Of all that is read; the largest form that was tried has 5 MB. In memory, it takes a hundred times the room."""

_MOST_FILES = 5_000
_OLD_OR_WITH_A_PASSWORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument"
_DECLARATIONS = (b"<!DOCTYPE", b"<!ENTITY")
_SAVE_AS = "save it as .docx (Word document) or .xlsx (workbook)"


def kind_of_form(content: bytes) -> str:
    """Return "docx" or "xlsx"; raises UnreadableFormError for anything else, and for what could harm whoever opens it."""
    if len(content) > MOST_BYTES:
        raise UnreadableFormError(
            f"the file has more than {MOST_BYTES // 1_000_000} MB; delete the pictures in it", FORM_TOO_LARGE
        )
    if content.startswith(_OLD_OR_WITH_A_PASSWORD):
        message = f"the file has a password, or is of an old version of Office; take the password away, and {_SAVE_AS}"
        raise UnreadableFormError(message, NO_FORM)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _kind_of(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        message = f"this is no Word document and no workbook, or it is damaged; {_SAVE_AS}, and send it again"
        raise UnreadableFormError(message, NO_FORM) from error


def _kind_of(archive: zipfile.ZipFile) -> str:
    files = archive.infolist()
    xml = sum(file.file_size for file in files if file.filename.casefold().endswith((".xml", ".rels")))
    if len(files) > _MOST_FILES or sum(file.file_size for file in files) > _MOST_UNPACKED or xml > _MOST_XML:
        raise UnreadableFormError(
            "what is packed in the file is far larger than any form; make the form anew, and copy the answers into it",
            FORM_TOO_LARGE,
        )
    names = {file.filename for file in files}
    if any(PurePosixPath(name).name.casefold() == "vbaproject.bin" for name in names):
        raise UnreadableFormError(f"the file has macros, which are programs; {_SAVE_AS} without them", MACROS)
    for content in _unpacked(archive):
        if any(declaration in content[:2_000].upper() for declaration in _DECLARATIONS):
            raise UnreadableFormError(
                f"the file has declarations that no program of Office writes; {_SAVE_AS}", NO_FORM
            )
    if "word/document.xml" in names:
        return "docx"
    if "xl/workbook.xml" in names:
        return "xlsx"
    raise UnreadableFormError(_other_kind(archive, names), NO_FORM)


def _unpacked(archive: zipfile.ZipFile) -> Iterator[bytes]:
    """Yield the content of each file, whose checksum is compared."""
    for file in archive.infolist():
        yield archive.read(file)


def _other_kind(archive: zipfile.ZipFile, names: set[str]) -> str:
    if "mimetype" in names and archive.read("mimetype").startswith(_OPEN_DOCUMENT):
        return f"this is an OpenDocument file; {_SAVE_AS}: “File”, “Save as”"
    return f"this is no Word document and no workbook; {_SAVE_AS}"
