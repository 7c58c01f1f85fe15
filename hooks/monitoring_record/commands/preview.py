"""`preview`: the site with its drafts."""

import click

from monitoring_record import git
from monitoring_record.commands.building import building
from monitoring_record.commands.data_folder import project_folder

_MAKE_THE_SITE = ("content/", "hooks/", "mkdocs.yml", "overrides/")
"""The beginnings of the paths of what a reader of the site meets."""


@click.command()
@click.option("--offline", is_flag=True, help="Build it so that it opens from a disk, without a web server.")
@click.option(
    "--against",
    metavar="REVISION",
    help="Name the files outside data/ that differ from a git revision, on every page: they may be programs of a stranger.",
)
def preview(*, offline: bool, against: str | None) -> None:
    """Build the site with its drafts, into preview/. Put it where only those who work on the drafts can read it."""
    changed = changed_programs(against) if against else ()
    for name in changed:
        click.echo(f"Not data, and changed since {against}: {name}", err=True)
    with building("preview") as (release, (folder,)):
        release.make_preview(folder, offline=offline, changed_programs=changed)


def changed_programs(revision: str) -> tuple[str, ...]:
    """Return the files of the project outside data/ that differ from a revision, beginning with those that make the site.

    Ends the command if there is no such revision.
    """
    project = project_folder()
    try:
        files = git.changed_files(git.commit_of(revision, project), project)
    except git.NoGitError:
        raise click.ClickException("git is not installed, with which the files are compared.") from None
    except git.GitError:
        raise click.ClickException(f"`{revision}` is no revision of this repository; see `git log`.") from None
    programs = (name for name in files if not name.startswith("data/"))
    return tuple(sorted(programs, key=lambda name: not name.startswith(_MAKE_THE_SITE)))
