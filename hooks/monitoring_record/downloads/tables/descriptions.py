"""What tables and columns say of themselves, in the words of a programme."""

from monitoring_record.downloads.tables.column import SEPARATOR, AnyColumn, ColumnType
from monitoring_record.downloads.tables.table import AnyTable
from monitoring_record.records import Words
from monitoring_record.records.programme import capitalised


def in_words(words: Words, sentence: str) -> str:
    """Return a sentence in the words of a programme; names in backquotes stay."""
    pieces = sentence.split("`")
    return "`".join(piece if place % 2 else words.adapt(piece) for place, piece in enumerate(pieces))


def title_of(of: AnyColumn | AnyTable, words: Words) -> str:
    """Return the title of a column or table, as a heading has it."""
    return capitalised(in_words(words, of.title))


def meaning_of(column: AnyColumn, words: Words) -> str:
    """Return what a column contains."""
    several = f" Several are separated by `{SEPARATOR}`." if column.type is ColumnType.LIST else ""
    return f"{in_words(words, column.meaning)}{several}"
