"""What a browser prints."""

from io import BytesIO

from playwright.sync_api import Page
from pypdf import PdfReader


def printed(page: Page, address: str) -> list[str]:
    """Return the text of each page of A4 that is printed of a document; it is in the order of the lines."""
    page.goto(address)
    file = PdfReader(BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
    return [" ".join(sheet.extract_text().split()) for sheet in file.pages]
