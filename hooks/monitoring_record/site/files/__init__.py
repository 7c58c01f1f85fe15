"""The files of a site besides its pages. Each module has a function that yields them: the address, and what writes the content."""

from collections.abc import Callable, Iterator

from jinja2 import Environment

from monitoring_record.analysis import CompiledRecord
from monitoring_record.site.files.api import api
from monitoring_record.site.files.cards import cards
from monitoring_record.site.files.charts import charts
from monitoring_record.site.files.citations import citations
from monitoring_record.site.files.downloads import data_folders
from monitoring_record.site.files.editions import editions
from monitoring_record.site.files.feeds import feeds
from monitoring_record.site.files.llms import llms
from monitoring_record.site.site_config import SiteConfig

SiteFiles = Callable[[CompiledRecord, SiteConfig, Environment], Iterator[tuple[str, Callable[[], bytes]]]]
"""Yields files: the address of each, and a function that returns its content."""

FILES: tuple[SiteFiles, ...] = (api, charts, citations, feeds, cards, editions, llms)

__all__ = ["FILES", "data_folders"]
