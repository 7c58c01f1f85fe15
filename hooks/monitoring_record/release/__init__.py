"""Publishes the record: the site, and the copy of it to be read from a disk, both of one source_date.

Whatever carries a date carries that source_date's, so that two builds of one commit are the same to the byte.
"""

from monitoring_record.release.builds import Release

__all__ = ["Release"]
