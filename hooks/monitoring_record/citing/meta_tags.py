"""A citation as what the head of its page says to Google Scholar and to reference managers: `citation_title` and so on.

https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
"""

from monitoring_record.citing.citation import LANGUAGE, Citation, CitationType


def meta_tags(citation: Citation) -> dict[str, str]:
    """Return the content of each tag, by name; Highwire Press has none for an edition, PRISM has."""
    of, is_report = citation.edition, citation.type == CitationType.REPORT
    tags = {
        "citation_title": citation.title,
        "citation_author": of.author,
        "citation_publication_date": f"{of.issued:%Y/%m/%d}" if of.issued else "",
        "citation_inbook_title": "" if is_report else of.title,
        "citation_technical_report_institution": of.author if is_report else "",
        "citation_technical_report_number": of.id if is_report else "",
        "citation_publisher": of.author,
        "citation_public_url": citation.url,
        "citation_language": LANGUAGE,
        "prism.edition": of.id,
    }
    return {name: content for name, content in tags.items() if content}
