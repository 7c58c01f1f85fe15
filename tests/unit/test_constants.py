"""The constants of the engine."""

import re
from collections import Counter
from pathlib import Path

import monitoring_record

ENGINE = Path(monitoring_record.__file__).parent

_CONSTANT = re.compile(r"^(_?[A-Z][A-Z0-9_]*)(?:: [^=\n]+)? = ", re.MULTILINE)


def test_no_constant_of_a_module_is_given_a_second_value() -> None:
    twice = [
        f"{module.relative_to(ENGINE)}: {name}"
        for module in ENGINE.rglob("*.py")
        for name, times in Counter(_CONSTANT.findall(module.read_text(encoding="utf-8"))).items()
        if times > 1
    ]
    assert twice == [], "a module that imports the name has only the last value"
