"""Fixtures of the tests: the site as it is published."""

from monitoring_record.record_tests.fixtures import *  # noqa: F403
