"""Barriers to readers, as far as axe can find them."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = {
    "aria-allowed-role": {
        "enabled": False
    },  # Material's toggles must stay labels; as buttons they are reached and named
    "target-size": {"enabled": True},
}


def barriers(page: Page) -> list[tuple[str, list[str]]]:
    """Return the accessibility rules that the page violates in its present state, each with the elements that do."""
    found = Axe().run(page, options={"rules": RULES, "resultTypes": ["violations"]}).response["violations"]
    return [(violation["id"], [node["html"] for node in violation["nodes"]]) for violation in found]
