"""The files that readers can download; each describes its columns or fields for the page Data."""

from monitoring_record.downloads import ratings_csv, report_json
from monitoring_record.downloads.download import Download
from monitoring_record.downloads.publication import Publication

DOWNLOADS: tuple[Download, ...] = (ratings_csv.DOWNLOAD, report_json.DOWNLOAD)

__all__ = ["DOWNLOADS", "Download", "Publication"]
