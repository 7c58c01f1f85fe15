"""Every built page is valid HTML, as the Nu checker sees it: no error and no warning, and no message is kept from sight.

The checker comes from npm, pinned in tools/, and needs Java. Where one is missing, what needs it is skipped,
but not in CI.
"""

import json
import os
import re
import shutil
import subprocess
from importlib.resources import files
from pathlib import Path

import pytest
from conftest import ROOT, new_project, run_mkdocs

FOLDER = ROOT / "tools"
CHECKER = FOLDER / "node_modules/vnu-jar/build/dist/vnu.jar"
FETCH = "npm ci --ignore-scripts --prefix tools"

MENDED = re.compile(r"\| replace\('([^']+)'")
"""What hooks/monitoring_record/theme/templates/main.html looks for in Material's markup."""


@pytest.fixture(scope="session")
def checker() -> Path:
    """The checker's program."""
    wanting = [name for name, there in (("Java", shutil.which("java")), (FETCH, CHECKER.is_file())) if not there]
    if wanting and os.environ.get("CI"):
        pytest.fail(f"CI must have the HTML checker; what is wanting: {', '.join(wanting)}")
    if wanting:
        pytest.skip(f"the HTML checker is not on this machine; what is wanting: {', '.join(wanting)}")
    return CHECKER


@pytest.fixture(scope="session")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny report's preview: it shows a draft, the board, and pencils."""
    project = new_project(tmp_path_factory.mktemp("html") / "project")
    settings = project / "mkdocs.yml"
    words = settings.read_text(encoding="utf-8")
    settings.write_text(re.sub(r'(?m)^repo_url: ""', "repo_url: https://git.example/record", words), encoding="utf-8")
    finished = run_mkdocs(project, PREVIEW="true")
    assert finished.returncode == 0, finished.stdout
    return project / "site"


def complaints(checker: Path, *folders: Path) -> list[str]:
    """What the checker has to say of the pages in these folders: each a place and a message."""
    words = ["java", "-Xss4m", "-jar", str(checker), "--skip-non-html", "--format", "json", "--stdout"]
    finished = subprocess.run([*words, *map(str, folders)], capture_output=True, encoding="utf-8", check=False)
    messages = json.loads(finished.stdout)["messages"]
    return [f"{each['url']}:{each.get('lastLine', 0)}: {each['type']}: {each['message']}" for each in messages]


def test_every_page_is_valid_html(checker: Path, real_site: Path, offline_site: Path, preview: Path) -> None:
    assert complaints(checker, real_site, offline_site, preview) == []


def test_the_checker_sees_what_is_invalid(checker: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text('<!doctype html><html lang="en"><title>Page</title><p><div></div></p></html>', encoding="utf-8")
    assert [found for found in complaints(checker, tmp_path) if "page.html:1: error" in found]


def test_what_is_mended_is_still_in_materials_markup() -> None:
    frame = files("material") / "templates"
    theirs = "".join((frame / name).read_text(encoding="utf-8") for name in ("base.html", "partials/toc.html"))
    entry = (frame / "partials/nav-item.html").read_text(encoding="utf-8")
    mended = MENDED.findall((ROOT / "hooks/monitoring_record/theme/templates/main.html").read_text(encoding="utf-8"))
    assert len(mended) == 4
    unneeded = [words for words in mended if words not in theirs and words != ' tabindex=""']
    assert unneeded == [], (
        "Material no longer writes this; take it out of hooks/monitoring_record/theme/templates/main.html"
    )
    assert 'tabindex="{{ tabindex }}"' in entry, "Material no longer writes an empty tabindex"
