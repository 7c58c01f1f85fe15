"""The files for those who want the data: each describes its own columns or fields, for the page that offers it."""

from monitoring_record.downloads import ratings_csv, report_json
from monitoring_record.downloads.download import Download

DOWNLOADS: tuple[Download, ...] = (ratings_csv.DOWNLOAD, report_json.DOWNLOAD)

__all__ = ["DOWNLOADS", "Download"]
