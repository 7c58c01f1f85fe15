"""Prebuilt reports: the pages of one report, written by a command of its own, for a build of the whole site.

So several machines can each write one report. A build uses the pages of a report only if everything that they depend on is
as it was when they were written: the site is the same to the byte, with prebuilt reports and without.
"""

from monitoring_record.prebuilt.fingerprint import Fingerprint, build_fingerprint, data_fingerprint
from monitoring_record.prebuilt.prebuilt_report import PrebuiltPage, UnusableError, read_report, write_report

__all__ = [
    "Fingerprint",
    "PrebuiltPage",
    "UnusableError",
    "build_fingerprint",
    "data_fingerprint",
    "read_report",
    "write_report",
]
