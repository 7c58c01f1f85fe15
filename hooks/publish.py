"""The hook in `mkdocs.yml`: passes the events of MkDocs to the engine.

A new version of the engine needs no change here.
"""

from monitoring_record.mkdocs_adapter import *  # noqa: F403 – all events that the engine handles, also in later versions
