"""What a site was built from, said at the foot of every page."""

from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import get_build_date

from monitoring_record.dates import day
from monitoring_record.git import Checkout, checkout
from monitoring_record.site import Forge

_SOURCES = ("content", "data", "hooks", "mkdocs.yml", "overrides", "requirements", "requirements.txt")
"""The files and folders of a project that its site is made from."""


@dataclass(frozen=True)
class AsOf:
    """The day and the commit of a site."""

    day: str
    """The source date, "22 November 2026"."""
    checkout: Checkout | None
    """The commit; None if there is none."""
    address: str
    """Where the commit can be read; "" if there is no such place."""

    @classmethod
    def of(cls, checkout: Checkout | None, forge: Forge | None) -> "AsOf":
        """Return what the pages of this build say."""
        address = forge.commit(checkout.commit) if forge and checkout else ""
        return cls(day(get_build_date()), checkout, address)


def checkout_of(config: MkDocsConfig) -> Checkout | None:
    """Return the state of the files that a site is made from."""
    return checkout(Path(config.config_file_path).parent, _SOURCES)
