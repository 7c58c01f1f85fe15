"""What shuts readers out of a page, as far as a program can see it."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = {
    "aria-allowed-role": {
        "enabled": False
    },  # Material's toggles must stay labels; as buttons they are reached and named
    "target-size": {"enabled": True},
}

SAMPLE = """
for (const [alike, enough] of [[".print-recommendation", 3], [".source", 60], ["dt, dd", 80], [".rules details", 5], [".fields tr", 40]]) {
  for (const one of [...document.querySelectorAll(alike)].slice(enough)) one.remove();
}
"""
"""Of many things that are made alike, some are looked at: axe takes its time."""


def barriers(page: Page) -> list[tuple[str, list[str]]]:
    """The rules of accessibility that the page as it is shown now breaks, each with the elements that break it."""
    page.evaluate(SAMPLE)
    found = Axe().run(page, options={"rules": RULES, "resultTypes": ["violations"]}).response["violations"]
    return [(violation["id"], [node["html"] for node in violation["nodes"]]) for violation in found]
