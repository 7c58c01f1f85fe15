"""Entries with one key, such as documents: which they are, which lines cite the key, and how to keep both."""

from itertools import count

from monitoring_record.source.problems import line_numbers
from monitoring_record.source.quoting import shown
from monitoring_record.source.repeated_keys import RepeatedKey


def how_to_tell_documents_apart(key: RepeatedKey) -> str:
    """Say which documents have the same key, and that the one that was added needs another."""
    titles = [_title(value) for value in key.values]
    are_named = all(titles) and len({*titles}) == len(titles)
    where = f"{key.where}: {' and '.join(f'“{shown(title)}”' for title in titles)}" if are_named else key.where_and_how
    other = _free_key(key)
    cure = f"give the entry that was added another key, such as `{other}`, and cite it as `[words][{other}]`"
    citing = [number for number, line in enumerate(key.lines, 1) if f"][{key.name}]" in line]
    if not citing:
        return f"{where}; {cure}"
    lines = line_numbers(citing)
    keeps = f"{lines} {'cites' if len(citing) == 1 else 'cite'} `{key.name}`, so the entry that is meant there keeps it"
    return f"{where}; {keeps}; {cure}"


def how_to_tell_entries_apart(key: RepeatedKey) -> str:
    """Say how to make one of two promises or institutions with the same key, and how to keep both."""
    of_one = "keep one, with what is right of both, and delete the other"
    of_two = f"if they are two, give the one that was added another key, such as `{_free_key(key)}`"
    return f"{key.where_and_how}; if both mean the same, {of_one}; {of_two}"


def _title(value: str) -> str:
    titles = (line.partition(":")[2] for line in value.splitlines() if line.startswith("title:"))
    return next(titles, "").strip().strip("\"'")


def _free_key(key: RepeatedKey) -> str:
    """Return the key with the first number after it that no entry has."""
    taken = {line.strip().partition(":")[0] for line in key.lines}
    return next(other for number in count(2) if (other := f"{key.name}-{number}") not in taken)
