"""Writes the bill of materials of the site: what it contains, and the packages that build it, each with its licence.

    python tools/bill_of_materials.py

It is a file of the theme, in the format of CycloneDX, and is published with each site.
"""

import re
import tomllib
import warnings
from collections.abc import Iterator
from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.contrib.hash.factories import HashTypeFactory
from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import ExternalReference, ExternalReferenceType, Property, XsUri
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentScope, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from monitoring_record import __version__

ROOT = Path(__file__).resolve().parent.parent
BILL = ROOT / "hooks/monitoring_record/theme/templates/assets/bill-of-materials.cdx.json"
SHIPPED = ROOT / "tools/shipped.toml"
LOCK = ROOT / "requirements/site.txt"

THEME = "mkdocs-material"
"""The Python package whose files are in the site; all others only build it."""

_PIN = re.compile(
    r"^([a-z0-9][\w.-]*)==([^\s;\\]+)(?: ; ([^\\\n]+?))? \\\n((?:    --hash=sha256:\w+(?: \\)?\n)+)", re.MULTILINE
)
_HASH = re.compile(r"sha256:\w+")

_SPDX = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}
"""The ids of licences that packages name in other words."""

_ELSEWHERE = {"colorama": "BSD-3-Clause", "tzdata": "Apache-2.0"}
"""The licences of packages that are only installed on other systems."""

_IN_A_FILE = {"resvg-py": "MIT"}
"""The licences of packages that name it in the text of a file alone."""

_licences, _hashes = LicenseFactory(), HashTypeFactory()


def bill() -> str:
    """Return the bill of materials."""
    licence = _licences.make_from_string("MIT")
    name = "monitoring-record"
    engine = Component(type=ComponentType.APPLICATION, name=name, version=__version__, bom_ref=name, licenses=[licence])
    serial_number = uuid5(NAMESPACE_URL, LOCK.read_text(encoding="utf-8") + SHIPPED.read_text(encoding="utf-8"))
    contents = Bom(
        metadata=BomMetaData(component=engine),
        serial_number=serial_number,
        components=[*shipped_parts(), *python_packages()],
    )
    contents.metadata.timestamp = None  # type: ignore[assignment]  # the same packages give the same bytes
    with warnings.catch_warnings(
        action="ignore", category=UserWarning
    ):  # which package needs which is in the lock file
        return JsonV1Dot6(contents).output_as_string(indent=1) + "\n"


def shipped_parts() -> Iterator[Component]:
    """Yield the parts from npm that the site contains."""
    for part in tomllib.loads(SHIPPED.read_text(encoding="utf-8"))["part"]:
        group, _, name = part["name"].rpartition("/")
        purl = PackageURL("npm", group or None, name, part.get("version"))
        yield Component(
            group=group or None,
            name=name,
            version=part.get("version"),
            purl=purl,
            bom_ref=str(purl),
            scope=ComponentScope.REQUIRED,
            licenses=[_licences.make_from_string(part["licence"])],
            properties=[Property(name="monitoring-record:where", value=part["where"])],
        )


def python_packages() -> Iterator[Component]:
    """Yield the pinned packages that build the site, each with the hashes that pip requires."""
    for name, version, condition, hashes in _PIN.findall(LOCK.read_text(encoding="utf-8")):
        purl = PackageURL("pypi", None, name, version)
        page = XsUri(f"https://pypi.org/project/{name}/{version}/")
        files = [_hashes.from_composite_str(sha256) for sha256 in _HASH.findall(hashes)]
        yield Component(
            name=name,
            version=version,
            purl=purl,
            bom_ref=str(purl),
            scope=ComponentScope.REQUIRED if name == THEME else ComponentScope.EXCLUDED,
            licenses=[_licences.make_from_string(licence_of(name))],
            external_references=[ExternalReference(type=ExternalReferenceType.DISTRIBUTION, url=page, hashes=files)],
            properties=[Property(name="monitoring-record:if", value=condition)] if condition else [],
        )


def licence_of(package: str) -> str:
    """Return the id of the licence that a package names."""
    try:
        about = metadata(package)
    except PackageNotFoundError:
        return _ELSEWHERE[package]
    return _IN_A_FILE.get(package) or next(_named_licences(about))


def _named_licences(about: PackageMetadata) -> Iterator[str]:
    for field in ("License-Expression", "License"):
        named = about.get_all(field) or [""]
        if named[0] and named[0] != "UNKNOWN":
            yield _SPDX.get(named[0], named[0])
    for classifier in about.get_all("Classifier") or []:
        if classifier.startswith("License :: "):
            yield _SPDX[classifier.rpartition(" :: ")[2]]


if __name__ == "__main__":
    BILL.write_text(bill(), encoding="utf-8", newline="\n")
