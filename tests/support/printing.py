"""What a browser prints."""

from io import BytesIO

from playwright.sync_api import Page
from pypdf import PdfReader

from tests.support.browsing import open_in_its_font


def printed(page: Page, address: str) -> list[str]:
    """Return the text of each page of A4 that is printed of a document; it is in the order of the lines."""
    open_in_its_font(page, address)
    file = PdfReader(BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
    return [" ".join(sheet.extract_text().split()) for sheet in file.pages]
