"""The rules of the data and of the settings: each has an id of its own, a wrong example that violates it, and a right one."""

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from monitoring_record.checks.comparison import ChangeCheck
from monitoring_record.commands import record
from monitoring_record.editions import EditionReader
from monitoring_record.library import load, project_problems, silent_changes
from monitoring_record.loading.edition_rules import REPLACED_EDITION
from monitoring_record.loading.folder_rules import DISK_RULES
from monitoring_record.rules import RULES, RULES_BY_SUBJECT
from monitoring_record.source.rules import Rule
from monitoring_record.source.size_rules import SIZE_RULES
from tests.support.characters import with_characters
from tests.support.editions import add_edition
from tests.support.paths import TINY
from tests.support.projects import add_settings

USUAL_FILE = "data/ruritania/recommendations/02.yml"
"""The file of a fragment that names none: rules about YAML are about any file."""

_FILE = re.compile(
    r"^# ((?:data|content)/\S+|mkdocs\.yml)(?: \((deleted|empty|made by run\.py edition \d+)\))?\n", re.MULTILINE
)
_FIELDS = re.compile(r"^(?=[A-Za-z_]+:)", re.MULTILINE)


@pytest.fixture
def site(data: Path) -> Path:
    """A site with the tiny report."""
    add_settings(data.parent)
    return data.parent


def put_fragment(fragment: str, folder: Path) -> None:
    """Put an example into the tiny report: its fields replace those of the same name."""
    fragment = with_characters(fragment)
    pieces = _FILE.split(fragment if _FILE.match(fragment) else f"# {USUAL_FILE}\n{fragment}")
    for name, fate, text in zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True):
        path = folder / name
        if fate == "deleted":
            shutil.rmtree(path) if path.is_dir() else path.unlink()
            continue
        if fate and fate.startswith("made"):
            assert add_edition(folder / "data", int(fate.rpartition(" ")[2])) == path
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(
            b"" if fate else _with_fields(_original(path), text).encode().replace("F\ufffdrs".encode(), b"F\xfcrs")
        )


def _original(path: Path) -> str:
    """Return the text of the file before; that of a new report is Ruritania's."""
    original = TINY / "ruritania/report.yml" if path.name == "report.yml" else path
    return original.read_text(encoding="utf-8") if original.is_file() else ""


def _with_fields(original: str, fragment: str) -> str:
    if not _FIELDS.match(fragment):
        return fragment
    names = re.findall(r"^[A-Za-z_]+", fragment, re.MULTILINE)
    kept = [field for field in _FIELDS.split(original) if field and field.partition(":")[0] not in names]
    return "".join((*kept, fragment))


def violated(folder: Path, rule: Rule) -> list[str]:
    """Return the rules that the data violates; a change check compares it with the tiny report."""
    library = load(folder / "data")
    reminders = library.reminders if rule.is_reminder else ()
    problems = (*library.problems, *reminders, *project_problems(folder))
    if not problems:
        problems = EditionReader().read(library).problems
    if isinstance(rule, ChangeCheck) and not problems:
        problems = tuple(silent_changes(load(TINY), library, folder / "data"))
    return sorted({problem.rule.id for problem in problems})


def test_each_rule_has_an_id_of_its_own() -> None:
    rules = [rule for rules in RULES_BY_SUBJECT.values() for rule in rules]
    assert sorted({rule.id for rule in rules}) == sorted(rule.id for rule in rules)
    assert [rule.id for rule in rules if not re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.id)] == []


@pytest.mark.parametrize(
    "rule",
    [rule for rule in RULES.values() if rule not in (*SIZE_RULES, *DISK_RULES, REPLACED_EDITION)],
    ids=lambda rule: rule.id,
)
def test_the_wrong_example_violates_the_rule_and_no_other(rule: Rule, site: Path) -> None:
    put_fragment(rule.wrong, site)
    assert violated(site, rule) == [rule.id]


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_the_right_example_violates_no_rule(rule: Rule, site: Path) -> None:
    put_fragment(rule.right, site)
    assert violated(site, rule) == []


def test_each_rule_is_explained() -> None:
    for rule in RULES.values():
        result = CliRunner().invoke(record, ["check", "--explain", rule.id])
        assert result.exit_code == 0
        for words in (rule.id, rule.demand, rule.reason, *rule.wrong.splitlines(), *rule.right.splitlines()):
            assert words in result.stdout


def test_a_rule_that_is_not_there_is_reported() -> None:
    result = CliRunner().invoke(record, ["check", "--explain", "unknown-prat"])
    assert result.exit_code == 2
    assert "there is no rule `unknown-prat`; did you mean `unknown-part`?" in result.output
