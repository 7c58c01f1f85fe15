"""Barriers to readers, as far as axe can find them."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = {
    "aria-allowed-role": {
        "enabled": False
    },  # Material's toggles must stay labels; as buttons they are reached and named
    "target-size": {"enabled": True},
}

SAMPLE = """
for (const [alike, enough] of [[".print-recommendation", 2], [".source", 30], ["dt, dd", 60], [".rules details", 3], [".fields tr", 20]]) {
  for (const one of [...document.querySelectorAll(alike)].slice(enough)) one.remove();
}
"""
"""Removes repetitions of similar elements, because axe is slow."""


def barriers(page: Page) -> list[tuple[str, list[str]]]:
    """Return the accessibility rules that a sample of the page violates in its present state, with the elements that do."""
    page.evaluate(SAMPLE)
    found = Axe().run(page, options={"rules": RULES, "resultTypes": ["violations"]}).response["violations"]
    return [(violation["id"], [node["html"] for node in violation["nodes"]]) for violation in found]
