"""Checks of the web addresses in the settings."""

from collections.abc import Iterator
from urllib.parse import SplitResult, urlsplit

from monitoring_record.checks.check import Violation
from monitoring_record.records.web_address import fault_of_address
from monitoring_record.settings.checked_settings import CheckedSettings, settings_check
from monitoring_record.settings.forge_software import software_of


@settings_check(
    id="incomplete-repository",
    demand="`repo_url` is the address of the repository’s page in a browser, without `.git`, or is empty.",
    reason="The pencils on all pages lead to addresses that begin with it.",
    wrong="# mkdocs.yml\nrepo_url: https://github.com/castles/record.git\n",
    right="# mkdocs.yml\nrepo_url: https://github.com/castles/record\n",
)
def incomplete_repository(checked: CheckedSettings) -> Iterator[Violation]:
    """Look at the address of the repository."""
    address = checked.get("repo_url")
    if not isinstance(address, str) or not address:
        return
    wanted = f"{_with_scheme(address.strip()).rstrip('/').removesuffix('.git')}"
    split = _split(wanted)
    if split is None or not split.path.strip("/") or split.query or split.fragment:
        yield (
            checked.at("repo_url"),
            f"`{address}` is no address of a repository; write it as in https://github.com/you/record",
        )
    elif address.rstrip("/") != wanted:
        yield checked.at("repo_url"), f"`{address}` is not the address of the repository’s page; write `{wanted}`"


@settings_check(
    id="unknown-forge",
    demand="The name of the repository’s host, or else `forge` under `extra`, tells which program runs there.",
    reason="Each program has other addresses for editing a file and for reporting a mistake.",
    wrong="# mkdocs.yml\nrepo_url: https://git.example/castles/record\n",
    right="# mkdocs.yml\nrepo_url: https://git.example/castles/record\nextra:\n  forge: forgejo\n",
)
def unknown_forge(checked: CheckedSettings) -> Iterator[Violation]:
    """Look for the program of the forge."""
    address = checked.get("repo_url")
    told = checked.get("extra", "forge") is not None
    if isinstance(address, str) and address and not told and _split(address) and software_of(address) is None:
        cure = "under `extra`, write `forge: github`, `forge: gitlab` or `forge: forgejo` (for Gitea, too)"
        yield checked.at("repo_url"), f"the name of this host does not tell which program runs there; {cure}"


@settings_check(
    id="incomplete-site-address",
    demand="`site_url` is the whole public address of the site, with `https://` before it and a slash at its end, or is empty.",
    reason="The addresses of pages that others quote, and those in the map for search engines, begin with it.",
    wrong="# mkdocs.yml\nsite_url: castles.example/record/\n",
    right="# mkdocs.yml\nsite_url: https://castles.example/record/\n",
)
def incomplete_site_address(checked: CheckedSettings) -> Iterator[Violation]:
    """Look at the address of the site."""
    address = checked.get("site_url")
    if not isinstance(address, str) or not address:
        return
    wanted = f"{_with_scheme(address.strip()).rstrip('/')}/"
    split = _split(wanted)
    if split is None or split.query or split.fragment:
        yield checked.at("site_url"), f"`{address}` is no address of a site; write it as in https://record.example.org/"
    elif address != wanted:
        yield checked.at("site_url"), f"`{address}` is not the whole address of the site; write `{wanted}`"


def _with_scheme(address: str) -> str:
    return address if "://" in address else f"https://{address.lstrip('/')}"


def _split(address: str) -> SplitResult | None:
    """Return the parts of a web address; None if it is none."""
    if fault_of_address(address) or any(sign.isspace() or sign in "\"'<>`" for sign in address):
        return None
    split = urlsplit(address)
    return split if split.scheme in ("http", "https") else None
