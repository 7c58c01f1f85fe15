"""Writes the pages of one report ahead of the build of the whole site, and finds those that such a build can use."""

import logging
from collections.abc import Mapping, Sequence
from functools import partial
from itertools import chain
from pathlib import Path

from monitoring_record.library import report_names
from monitoring_record.mkdocs_adapter.build_settings import BuildSettings
from monitoring_record.mkdocs_adapter.checked_config import load_checked_config
from monitoring_record.mkdocs_adapter.compiled_site import CompiledSite
from monitoring_record.mkdocs_adapter.settings import options_of, site_config
from monitoring_record.prebuilt import (
    Fingerprint,
    PrebuiltPage,
    UnusableError,
    build_fingerprint,
    data_fingerprint,
    read_report,
    write_report,
)
from monitoring_record.processes import shared_out
from monitoring_record.project_folder import SETTINGS
from monitoring_record.site import IndexedPage, Kept, PageKind, Site, SiteConfig

log = logging.getLogger("mkdocs.monitoring_record")

PrebuiltReports = Mapping[str, Mapping[str, PrebuiltPage]]
"""The pages of prebuilt reports by address, by the name of the report."""


def prebuild_report(  # noqa: PLR0913 – a prebuilt report is made of these
    project: Path, report: str, compiled: CompiledSite, data: Fingerprint, into: Path, *, settings: BuildSettings
) -> None:
    """Write the pages of a report into a folder, for the web or for a disk.

    `compiled` contains this report only, or nothing if nothing of it is public; `data` is the fingerprint of its files.
    """
    config = load_checked_config(project / SETTINGS, strict=True)
    site = Site(compiled.record, site_config(config, options_of(config), settings, downloads=""))
    groups = [group for group in site.groups if not any(page.shows_whole_site for page in group)]
    pages = chain.from_iterable(shared_out(partial(_written, site), groups))
    write_report(_file(into, report, site.config), {**data, **build_fingerprint(site.config)}, pages)


def usable_reports(folder: Path, data: Path, config: SiteConfig) -> PrebuiltReports:
    """Return the prebuilt reports that are as a build would write them now; says which others it will write, and why."""
    found: dict[str, Mapping[str, PrebuiltPage]] = {}
    of_build = build_fingerprint(config)
    for report in report_names(data):
        try:
            found[report] = read_report(_file(folder, report, config), {**data_fingerprint(data, report), **of_build})
        except UnusableError as error:
            log.info("The pages of %s are written now: it %s.", report, error)
    log.info("Prebuilt reports: %s.", ", ".join(found) or "none")
    return found


def _written(site: Site, pages: Sequence[PageKind]) -> list[IndexedPage]:
    kept = Kept()
    return [IndexedPage.of(site.write(page, kept)) for page in pages]


def _file(folder: Path, report: str, config: SiteConfig) -> Path:
    return folder / f"{report}.{'offline' if config.copied_on else 'web'}.jsonl"
