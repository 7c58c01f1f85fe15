"""What the site contains is named, with its licence: in a bill of materials for machines, and in a text for people."""

import json
import re
import tomllib
from hashlib import sha256
from pathlib import Path

import material
import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from tests.support.paths import ROOT
from tools.bill_of_materials import BILL, SHIPPED, bill

STYLES = Path(material.__file__).parent / "templates/assets/stylesheets"
LICENCES = BILL.with_name("licences.txt")
PARTS = tomllib.loads(SHIPPED.read_text(encoding="utf-8"))["part"]
FROM_NPM = re.compile(r"node_modules/((?:@[^/]+/)?[^/]+)")


def test_the_bill_is_of_the_packages_that_are_pinned() -> None:
    assert BILL.read_text(encoding="utf-8") == bill(), "run: python3 run.py materials"


def test_the_bill_follows_the_schema_of_cyclonedx() -> None:
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(BILL.read_text(encoding="utf-8")) is None


@pytest.mark.parametrize("lock", sorted(ROOT.glob("requirements/*.txt")), ids=lambda lock: lock.name)
def test_every_package_is_pinned_with_its_hashes(lock: Path) -> None:
    entries = re.split(r"\n(?=\S)", re.sub(r"(?m)^ *#.*\n", "", lock.read_text(encoding="utf-8")).strip())
    assert len(entries) > 20
    assert [
        entry for entry in entries if not re.match(r"[a-z0-9-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", entry, re.DOTALL)
    ] == []


def test_the_bill_has_every_pin_with_its_hashes_and_a_licence() -> None:
    lock = (ROOT / "requirements/site.txt").read_text(encoding="utf-8")
    pins = set(re.findall(r"^([\w.-]+)==([^\s;]+)", lock, re.MULTILINE))
    components = json.loads(BILL.read_text(encoding="utf-8"))["components"]
    packages = [component for component in components if component["purl"].startswith("pkg:pypi/")]
    assert {(package["name"], package["version"]) for package in packages} == pins
    hashes = [found["content"] for package in packages for found in package["externalReferences"][0]["hashes"]]
    assert sorted(hashes) == sorted(re.findall(r"--hash=sha256:(\w+)", lock))
    assert [component["name"] for component in components if not component["licenses"]] == []


def test_the_licence_of_every_part_is_told() -> None:
    text = LICENCES.read_text(encoding="utf-8")
    for part in PARTS:
        name = f"{part['name']} {part['version']}" if "version" in part else part["name"]
        assert re.search(rf"\b{re.escape(name)}\b[^:\n]*: {part['licence']}\n".replace(r"\b@", "@"), text), name
    for licence in {part["licence"] for part in PARTS} - {
        "CC-BY-4.0",
        "CC-BY-SA-3.0",
    }:  # their terms ask for an address
        assert re.search(rf"^-+\n{licence}\b", text, re.MULTILINE), f"the text of {licence}"


def test_the_parts_of_materials_styles_are_those_in_its_source_maps() -> None:
    found: dict[str, list[str]] = {}
    for file in STYLES.rglob("*.map"):
        sources = json.loads(file.read_text(encoding="utf-8"))
        contents = sources.get("sourcesContent") or [""] * len(sources["sources"])
        for source, content in zip(sources["sources"], contents, strict=True):
            if part := FROM_NPM.search(source):
                found.setdefault(part[1], []).append(content or "")
    digests = {name: sha256("".join(sorted(contents)).encode()).hexdigest() for name, contents in found.items()}
    assert digests == {part["name"]: part["sources"] for part in PARTS if "sources" in part}
