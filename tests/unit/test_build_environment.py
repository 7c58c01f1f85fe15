"""A build has an environment of its own, and leaves none behind."""

import logging
import os
from contextlib import suppress
from datetime import UTC, datetime

import pytest

from monitoring_record.release.build_environment import SETTINGS, build_environment

NOON = datetime(2019, 3, 22, 12, tzinfo=UTC)


def test_whatever_the_environment_says_a_build_has_its_own_settings_and_date(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MONITORING_RECORD_SETTINGS", "elsewhere.yml")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    with build_environment(NOON):
        assert os.environ["MONITORING_RECORD_SETTINGS"] == str(SETTINGS)
        assert os.environ["SOURCE_DATE_EPOCH"] == "1553256000"


def test_after_a_build_the_environment_is_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    log = logging.getLogger("mkdocs")
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    before = dict(os.environ), log.level, list(log.handlers)
    with suppress(KeyboardInterrupt), build_environment(NOON):
        os.environ["MOAT"] = "deep"
        raise KeyboardInterrupt
    assert (dict(os.environ), log.level, list(log.handlers)) == before
