"""Publishes the record: the site, and the copy of it to be read from a disk, both of one moment.

Whatever carries a date carries that moment's, so that two builds of one commit are the same to the byte.
"""

from release.builds import Release

__all__ = ["Release"]
