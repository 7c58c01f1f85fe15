"""The tests of any record and its site. Tests of this record only belong in other files of this folder."""

from monitoring_record.record_tests import *  # noqa: F403
