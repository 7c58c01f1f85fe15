"""The Nu checker of HTML. It comes from npm, pinned in tools/, and needs Java.

Without one of them, tests that need it are skipped, but fail in CI.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.support.paths import ROOT

PROGRAM = ROOT / "tools/node_modules/vnu-jar/build/dist/vnu.jar"
POLICY = "violates Content Security Policy"
"""The checker does not know where a page is, and so not what 'self' is; it also takes data for scripts. Browsers judge the policy."""

FETCH = "npm ci --ignore-scripts --prefix tools"


def html_problems(*folders: Path) -> list[str]:
    """Return the messages of the checker on the pages in these folders, each with its position."""
    missing = [
        name for name, is_installed in (("Java", shutil.which("java")), (FETCH, PROGRAM.is_file())) if not is_installed
    ]
    if missing:
        give_up = pytest.fail if os.environ.get("CI") else pytest.skip
        give_up(f"the HTML checker is not installed; what is missing: {', '.join(missing)}")
    words = ["java", "-Xss4m", "-jar", str(PROGRAM), "--skip-non-html", "--format", "json", "--stdout"]
    finished = subprocess.run([*words, *map(str, folders)], capture_output=True, encoding="utf-8", check=False)
    messages = json.loads(finished.stdout)["messages"]
    return [
        f"{each['url']}:{each.get('lastLine', 0)}: {each['type']}: {each['message']}"
        for each in messages
        if POLICY not in each["message"]
    ]
