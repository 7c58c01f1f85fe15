"""Builds the site: for the public, as a preview, and as a copy that is read from a disk.

Every date in a build is the source date, so that two builds of one commit are the same to the byte.
"""

from monitoring_record.release.builds import Release
from monitoring_record.release.replacement import replaced
from monitoring_record.release.serving import serve

__all__ = ["Release", "replaced", "serve"]
