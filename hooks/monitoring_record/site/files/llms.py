"""The file where programs begin to read the site: https://llmstxt.org."""

from collections.abc import Callable, Iterator
from functools import partial

from jinja2 import Environment

from monitoring_record import addresses
from monitoring_record.analysis import CompiledRecord
from monitoring_record.site.markdown_context import MarkdownContext
from monitoring_record.site.markdown_templating import markdown_environment
from monitoring_record.site.pages.home import HomePage
from monitoring_record.site.site_config import SiteConfig


def llms(
    record: CompiledRecord, config: SiteConfig, templates: Environment
) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Yield the file, if anything is published, and the pages to which it leads are there."""
    if record.published and config.has_markdown:
        yield addresses.LLMS, partial(_written, record, config, markdown_environment(templates.bytecode_cache))


def _written(record: CompiledRecord, config: SiteConfig, templates: Environment) -> bytes:
    page = MarkdownContext(None, addresses.LLMS, config)
    values = {"reports": record.published, "has_glossary": record.glossary is not None}
    return page.written("llms.txt", templates, description=HomePage(record, config).description, **values).encode()
