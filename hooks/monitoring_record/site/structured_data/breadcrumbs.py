"""The way from the home page to a page: https://schema.org/BreadcrumbList."""

from collections.abc import Iterable, Mapping
from typing import Any

from monitoring_record.downloads import Publication


def breadcrumbs(steps: Iterable[tuple[str, str]], publication: Publication) -> Mapping[str, Any]:
    """Return the way to a page; its steps are labels and addresses."""
    items = [
        {"@type": "ListItem", "position": position, "item": {"@id": publication.url(address), "name": label}}
        for position, (label, address) in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}
