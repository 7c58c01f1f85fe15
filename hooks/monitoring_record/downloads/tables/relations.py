"""How the tables fit together."""

from collections.abc import Iterable, Mapping

from monitoring_record.downloads.tables.table import AnyTable

Relations = Mapping[tuple[tuple[str, ...], str], list[str]]


def relations(tables: Iterable[AnyTable]) -> Relations:
    """Return the names of the tables whose columns lead to a row of another: by these columns and that table."""
    found: dict[tuple[tuple[str, ...], str], list[str]] = {}
    for table in tables:
        for key in table.foreign_keys:
            found.setdefault((key.columns, key.table), []).append(table.name)
    return dict(sorted(found.items(), key=lambda relation: len(relation[1])))
