"""The API of a built site: its documents are there, and the code on its page runs as it is."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest

from tests.support.server import serve

PUBLIC = "https://record.example.org/"
"""The address of the site in the settings."""

PROGRAMS = {"curl": ("bash", "-e"), "JavaScript": ("node", "--input-type=module"), "Python": (sys.executable, "-")}
"""What runs the examples in each language; the code is its standard input."""

RECOMMENDATIONS = [("1", "Mend the walls", "most"), ("2", "Fill the moats", "little")]


@pytest.fixture(scope="module")
def address(public_site: Path) -> Iterator[str]:
    with serve(public_site) as address:
        yield address


def examples(site: Path) -> dict[str, str]:
    """Return the code on the page, by language."""
    page = (site / "api/index.html").read_text(encoding="utf-8")
    found = re.findall(r"<h3>(\w+)</h3>\s*<pre><code>(.*?)</code></pre>", page, re.DOTALL)
    return {language: unescape(code) for language, code in found}


@pytest.mark.parametrize("language", PROGRAMS)
def test_the_examples_run_as_they_are(language: str, public_site: Path, address: str) -> None:
    if not shutil.which(PROGRAMS[language][0]) or (language == "curl" and not shutil.which("curl")):
        pytest.skip(f"what runs {language} is not installed")
    code = examples(public_site)[language]
    assert PUBLIC in code
    assert len(code.splitlines()) <= 3
    printed = subprocess.run(
        PROGRAMS[language], input=code.replace(PUBLIC, address), text=True, capture_output=True, check=True
    ).stdout
    for number, title, rating in RECOMMENDATIONS:
        assert all(word in printed for word in (number, title, rating)), printed


def test_every_address_of_the_index_can_be_fetched(public_site: Path) -> None:
    index = json.loads((public_site / "ruritania.json").read_bytes())
    found = re.findall(rf'"{re.escape(PUBLIC)}([^"#]*)', json.dumps(index))
    assert len(found) > 10
    for address in found:
        file = public_site / address
        assert (file / "index.html" if address.endswith("/") or not address else file).is_file(), address


def test_a_page_leads_to_its_document(public_site: Path) -> None:
    page = (public_site / "ruritania/recommendations/1/index.html").read_text(encoding="utf-8")
    assert '<link rel="alternate" type="application/json" title="JSON" href="../1.json">' in page
    assert '<a href="../1.json" type="application/json">JSON</a>' in page
