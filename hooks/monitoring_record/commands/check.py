"""`check`: report every problem of the data and of the settings."""

import textwrap
from dataclasses import replace
from pathlib import Path

import click

from monitoring_record.commands.data_folder import data_option, from_here
from monitoring_record.commands.problem_formats import FORMATS
from monitoring_record.library import Library, load, project_findings, silent_changes
from monitoring_record.project_folder import DATA, SETTINGS
from monitoring_record.settings import Findings
from monitoring_record.source.messages import visible
from monitoring_record.source.problems import Problem, fewer, instead
from monitoring_record.source.rules import Rule


@click.command()
@data_option
@click.option(
    "--format",
    "format_name",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="How the problems are written.",
)
@click.option(
    "--against",
    metavar="REVISION",
    help="Also report published updates that changed without a note since a revision, or a folder.",
)
@click.option(
    "--fix", is_flag=True, help="First mend what has one meaning: blanks, hyphens, quotation marks, letters of keys."
)
@click.option("--explain", metavar="RULE", help="Explain a rule: the word in brackets at the end of a message.")
def check(data: Path, format_name: str, against: str | None, explain: str | None, *, fix: bool) -> None:
    """Report every problem of the data and of mkdocs.yml with its file, line and column, how to correct it, and the violated rule.

    With --against, a published rating may change only with a note, and no published update may be deleted. The exit status
    is 1 if there are problems, in every format. Reminders of what is still to be done, such as a promise that was due and
    has no outcome, are listed, too; the data is sound with them.

    With --fix, no word of a text is changed. Each line that was mended is shown, then the problems that remain.

    \b
    text     for people; most terminals open the file at a click
               python3 run.py check
    json     for programs: a list of objects with file, line, column, message, rule
               python3 run.py check --format json | jq length
    github   marks the lines in a pull request on GitHub
               python3 run.py check --format github
    gitlab   a Code Quality report, which marks the lines in a merge request
               python3 run.py check --format gitlab > gl-code-quality-report.json
    """  # noqa: D301 (click keeps the lines after \b as they are)
    if explain is not None:
        click.echo(_explanation(_rule_called(explain)), nl=False)
        return
    data = data.resolve()
    if fix:
        _fix(data, to_stderr=format_name != "text")
    library = _with_editions(_with_settings(load(data), data))
    if against is not None:
        library = _compared_with(against, library, data)
    problems = [_from_here(problem, data) for problem in (*library.problems, *library.reminders)]
    click.echo(FORMATS[format_name](problems), nl=False)
    if library.problems:
        raise click.exceptions.Exit(1)


def _fix(data: Path, *, to_stderr: bool) -> None:
    """Mend the files of the data, and print what was mended."""
    from monitoring_record.editing.fixes import fix_files  # noqa: PLC0415 (as at all of these: few checks need it)

    for file in fix_files(data):
        for each in file.fixes:
            click.echo(visible(f"{from_here(file.path).as_posix()}:{each}"), err=to_stderr)


def _with_settings(library: Library, data: Path) -> Library:
    """Return the library with the problems of the site's settings and written pages, if the folder is that of a site."""
    is_of_a_site = data.name == DATA and (data.parent / SETTINGS).is_file()
    found = project_findings(data.parent) if is_of_a_site else Findings(())
    problems = found.problems
    if found.targets and library.dossiers:
        from monitoring_record.site.written_links import links_to_nowhere  # noqa: PLC0415 (few sites need it)

        problems = (*problems, *links_to_nowhere(found.targets, library))
    if not problems:
        return library
    return Library((), fewer((*problems, *library.problems)))


def _with_editions(library: Library) -> Library:
    """Return the library with the problems of its editions, which are compared with records that have none."""
    if library.problems or not any(library.editions.values()):
        return library
    from monitoring_record.editions import EditionReader  # noqa: PLC0415 (few sites need it)

    return replace(library, problems=EditionReader().read(library).problems)


def _from_here(problem: Problem, data: Path) -> Problem:
    """Return the problem with its path from the current folder."""
    file = from_here(data.parent / problem.position.file)
    return replace(problem, position=replace(problem.position, file=file.as_posix()))


def _rule_called(name: str) -> Rule:
    """Return the rule with this id; ends the command if there is none."""
    from monitoring_record.packs.form_rules import FORM_RULES  # noqa: PLC0415
    from monitoring_record.rules import RULES  # noqa: PLC0415

    rules = {**RULES, **FORM_RULES}
    if name not in rules:
        cure = instead(name, rules, "the id of a rule is the word in brackets at the end of a message")
        raise click.UsageError(f"there is no rule `{name}`; {cure}.")
    return rules[name]


def _explanation(rule: Rule) -> str:
    sections = (
        f"{rule.demand}\n{rule.reason}\n",
        f"Wrong:\n\n{_indented(rule.wrong)}",
        f"Right:\n\n{_indented(rule.right)}",
    )
    return "\n".join((f"{rule.id}\n", *sections))


def _indented(fragment: str) -> str:
    return textwrap.indent(fragment, "    ")


def _compared_with(revision: str, library: Library, data: Path) -> Library:
    """Return the library with the silent changes since a revision among its problems."""
    from monitoring_record.commands.states import state_called  # noqa: PLC0415

    earlier = state_called(revision, data).library
    if earlier.problems:
        click.echo(f"{revision} has problems itself, so the data is not compared with it.", err=True)
    changes = silent_changes(earlier, library, data) if library.dossiers else ()
    return replace(library, problems=(*library.problems, *changes))
