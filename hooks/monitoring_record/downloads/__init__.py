"""The files that readers can download; each describes its columns or fields for the page Data."""

from monitoring_record.downloads import report_json
from monitoring_record.downloads.download import DataFolder, Download
from monitoring_record.downloads.earlier_files import EarlierFiles
from monitoring_record.downloads.publication import Publication
from monitoring_record.downloads.table_files import CSV_FILES, CSVW, DATA_PACKAGE, WORKBOOK

DOWNLOADS: tuple[Download, ...] = (WORKBOOK, *CSV_FILES, report_json.DOWNLOAD, DATA_PACKAGE, CSVW)

__all__ = ["DOWNLOADS", "DataFolder", "Download", "EarlierFiles", "Publication"]
