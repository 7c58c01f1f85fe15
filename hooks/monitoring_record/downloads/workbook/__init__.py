"""report.xlsx: the tables as a workbook, with the progress matrix in the colours of the site."""

from monitoring_record.downloads.workbook.workbook import workbook

__all__ = ["workbook"]
