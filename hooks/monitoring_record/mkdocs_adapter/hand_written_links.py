"""Checks of the pages written by hand: links between them and the generated pages."""

import logging
from collections.abc import Callable, Collection, Iterable

from mkdocs.structure.pages import Page as MkDocsPage

from monitoring_record.mkdocs_adapter.conversion import anchors_in

log = logging.getLogger("mkdocs.monitoring_record")


def warn_of_missing_anchors(
    pages: Iterable[MkDocsPage], generated: Collection[str], read: Callable[[str], bytes | None], level: int
) -> None:
    """Log each link of a page written by hand to an anchor that a generated page does not have.

    `generated` are the names of the generated pages' files; `read` returns the file of such a page by its path from the site's
    root; `level` is that of the message. MkDocs checks all other links.
    """
    for page in pages:
        for target, links in (page.links_to_anchors or {}).items():
            if target.src_uri in generated:
                anchors = anchors_in((read(target.dest_uri) or b"").decode())
                for anchor, link in links.items():
                    if anchor not in anchors:
                        words = "Doc file '%s' contains a link '%s', but the doc '%s' does not contain an anchor '#%s'."
                        log.log(level, words, page.file.src_uri, link, target.src_uri, anchor)
