"""What shuts readers out of a page, as far as a program can see it."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = {
    "aria-allowed-role": {
        "enabled": False
    },  # Material's toggles must stay labels; as buttons they are reached and named
    "target-size": {"enabled": True},
}


def barriers(page: Page) -> list[tuple[str, list[str]]]:
    """The rules of accessibility that the page as it is shown now breaks, each with the elements that break it."""
    found = Axe().run(page, options={"rules": RULES, "resultTypes": ["violations"]}).response["violations"]
    return [(violation["id"], [node["html"] for node in violation["nodes"]]) for violation in found]
