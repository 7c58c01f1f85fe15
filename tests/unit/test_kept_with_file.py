"""What is found in a file is kept with it, until the file or what it is compared with is another."""

import inspect
import sys

import monitoring_record.library  # noqa: F401 – imports every check
from monitoring_record.source.kept_with_file import kept_with_file
from monitoring_record.source.yaml_file import YamlFile


def test_a_file_is_looked_at_again_only_when_what_it_is_compared_with_is_another() -> None:
    compared: list[str] = []

    @kept_with_file
    def longer_than(file: YamlFile, other: str) -> bool:
        compared.append(other)
        return len(file.text) > len(other)

    file = YamlFile("file.yml", "text: Moats\n")
    found = [longer_than(file, other) for other in ("walls", "walls", "the walls of the castle", "walls")]
    assert found == [True, True, False, True]
    assert compared == ["walls", "the walls of the castle", "walls"]


def test_what_keeps_its_findings_looks_at_nothing_but_its_arguments() -> None:
    """A function within another could look at values of that: it would not notice that they changed."""
    modules = [
        module
        for name, module in sys.modules.items()
        if name.startswith(("monitoring_record.checks.", "monitoring_record.library."))
    ]
    kept = [found for module in modules for found in vars(module).values() if hasattr(found, "__wrapped__")]
    assert kept
    assert [found.__qualname__ for found in kept if inspect.getclosurevars(inspect.unwrap(found)).nonlocals] == []
