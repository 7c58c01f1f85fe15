"""The dictionary of Russian words is read only by who needs it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import monitoring_record


@pytest.mark.parametrize(("language", "is_read"), [("ru", True), ("fr", False)])
def test_the_dictionary_is_read_only_for_russian_words(language: str, is_read: bool) -> None:
    program = f"""
import sys
from monitoring_record.search.word_forms import forms_of
forms_of("tour", "{language}")
print("pymorphy3" in sys.modules)
"""
    engine = {**os.environ, "PYTHONPATH": str(Path(monitoring_record.__file__).parents[1])}
    run = subprocess.run([sys.executable, "-c", program], env=engine, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == str(is_read)
