"""Hands MkDocs' events to the engine.

`mkdocs.yml` names this file, so that a new version of the engine needs no change here.
"""

from monitoring_record.mkdocs_adapter import *  # noqa: F403 – every event that the engine handles, also one of a later version
