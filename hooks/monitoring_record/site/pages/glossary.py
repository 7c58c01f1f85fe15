"""The words of the record, and what they mean."""

from monitoring_record import addresses
from monitoring_record.records import Glossary
from monitoring_record.records.glossary import is_abbreviation
from monitoring_record.site.page import Page
from monitoring_record.site.page_writer import PageWriter


def glossary_page(writer: PageWriter, glossary: Glossary) -> Page:
    """Write the page of the glossary."""
    return writer.page(
        "glossary.html",
        addresses.GLOSSARY,
        title="Glossary",
        description="The words and abbreviations of the record, and what they stand for.",
        source=glossary.file,
        glossary=glossary,
        is_abbreviation=is_abbreviation,
    )
