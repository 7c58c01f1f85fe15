"""Links of the pages that are written by hand to pages that are made from the data: whether these are there."""

from collections.abc import Iterable, Iterator

from monitoring_record import addresses
from monitoring_record.analysis import compile_record
from monitoring_record.editions import NO_HISTORY, EditionReader, report_editions
from monitoring_record.library import Library
from monitoring_record.settings.page_links import Target, page_link_to_nowhere
from monitoring_record.site.kept import Kept
from monitoring_record.site.site import Site
from monitoring_record.site.site_config import SiteConfig
from monitoring_record.source.problems import Problem, similar


def links_to_nowhere(targets: Iterable[Target], library: Library) -> Iterator[Problem]:
    """Report the links to pages, sections and files that the public site does not have; only the pages that are linked are made."""
    editions = report_editions(library, EditionReader().read(library), NO_HISTORY)
    site = Site(compile_record(library, editions), SiteConfig("The site"))
    pages = {addresses.written_name(page.address): page for page in site.contents}
    kept = Kept()
    for target in targets:
        page = pages.get(target.name)
        if page is not None and target.anchor:
            anchors = {addresses.TITLE_ANCHOR, *site.write(page, kept).anchors}
            if target.anchor not in anchors:
                meant = similar(target.anchor, anchors, likeness=0.5)
                cure = (
                    f"write `{target.path}#{meant}`"
                    if meant
                    else "open the page, and copy what follows the # in the address of the section"
                )
                yield _problem(target, f"`{target.name}` has no section `{target.anchor}`; {cure}")
        elif page is None and target.name not in site.files:
            cure = "correct the link, or delete it until there is something published"
            yield _problem(target, f"the public site has no `{target.name}`; {cure}")


def _problem(target: Target, message: str) -> Problem:
    return Problem(target.position, message, page_link_to_nowhere)
