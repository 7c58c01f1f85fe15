"""Builds the site: for the public, as a preview, and as a copy that is read from a disk.

Every date in a build is the source date, so that two builds of one commit are the same to the byte.
"""

from monitoring_record.mkdocs_adapter import TemplateFailedError
from monitoring_record.release.build_lock import AlreadyBuildingError, only_build
from monitoring_record.release.builds import Release
from monitoring_record.release.replacement import InTheWayError, left_behind, recover, replaced
from monitoring_record.release.serving import serve
from monitoring_record.release.source_date import SourceDateError
from monitoring_record.release.stopping import StoppedError, stop_no_more, stoppable

__all__ = [
    "AlreadyBuildingError",
    "InTheWayError",
    "Release",
    "SourceDateError",
    "StoppedError",
    "TemplateFailedError",
    "left_behind",
    "only_build",
    "recover",
    "replaced",
    "serve",
    "stop_no_more",
    "stoppable",
]
