"""Checks of the files and folders that the settings name."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from monitoring_record.checks.check import Violation
from monitoring_record.project_folder import DATA
from monitoring_record.settings.checked_settings import CONTENT, CheckedSettings, settings_check
from monitoring_record.source.problems import Position

_THEME = Path(__file__).parents[1] / "theme/templates"
_SITE = "site"
_SNIPPETS = "pymdownx.snippets"


@settings_check(
    id="missing-file",
    demand="Each file and folder that the settings name exists.",
    reason="The build needs it, or pages would show a picture that is not there.",
    wrong="# mkdocs.yml\nextra:\n  share_picture:\n    file: assets/moat.png\n    alt: A moat\n",
    right="# mkdocs.yml\nextra:\n  share_picture:\n    file: assets/share.png\n    alt: A moat\n",
)
def missing_file(checked: CheckedSettings) -> Iterator[Violation]:
    """Look for the files and folders."""
    own = checked.get("theme", "custom_dir")
    if isinstance(own, str) and not (checked.project / own).is_dir():
        yield checked.at("theme", "custom_dir"), f"there is no folder `{own}`; make it, or correct its name"
    hooks = checked.get("hooks")
    for index, name in enumerate(hooks if isinstance(hooks, list) else ()):
        if not (checked.project / str(name)).is_file():
            yield checked.at("hooks", index), f"there is no file `{name}`; correct its name"
    picture = checked.get("extra", "share_picture", "file")
    if isinstance(picture, str) and not (
        _is_file_in(checked.project / CONTENT, picture) or is_theme_file(picture, checked)
    ):
        cure = f"put the picture there, or correct the path, which begins in {CONTENT}/"
        yield checked.at("extra", "share_picture", "file"), f"there is no file {CONTENT}/{picture}; {cure}"


@settings_check(
    id="unsafe-folder",
    demand=f"`docs_dir` is `{CONTENT}`, and `site_dir` a folder with nothing but the built site; neither needs to be set. No folder that is published contains the data, no link in `{CONTENT}/` or among the templates leads out of there, and no extension puts files from elsewhere into its pages.",
    reason="All that is in the one folder is published, drafts, too, and a build empties the other.",
    wrong="# mkdocs.yml\nsite_dir: data\n",
    right="# mkdocs.yml\nsite_dir: site\n",
)
def unsafe_folder(checked: CheckedSettings) -> Iterator[Violation]:
    """Look at the folders that are published and emptied."""
    docs = checked.get("docs_dir")
    if isinstance(docs, str) and (checked.project / docs).resolve() != (checked.project / CONTENT).resolve():
        cure = f"delete this line: the pages written by hand are in {CONTENT}/"
        yield checked.at("docs_dir"), f"`{docs}` would be published with all that is in it; {cure}"
    elif not (checked.project / CONTENT).is_dir():
        yield Position(CONTENT), "there is no such folder; make it: the pages written by hand belong there"
    site = checked.get("site_dir")
    if isinstance(site, str) and not can_be_emptied((checked.project / site).resolve(), checked.project.resolve()):
        cure = f"delete this line: the site is built into {_SITE}/"
        yield checked.at("site_dir"), f"`{site}` would lose all that is in it; {cure}"
    yield from _data_among_the_templates(checked)
    yield from _ways_out_of(checked.project, CONTENT)
    yield from _snippets_from_elsewhere(checked)


def can_be_emptied(folder: Path, project: Path) -> bool:
    """Whether a folder contains a built site, or nothing, and is no part of what the site is made from."""
    sources = (project / DATA, project / CONTENT)
    if any(folder.is_relative_to(source) or source.is_relative_to(folder) for source in sources):
        return False
    return not folder.exists() or (folder / "sitemap.xml").is_file() or (folder.is_dir() and not any(folder.iterdir()))


def _data_among_the_templates(checked: CheckedSettings) -> Iterator[Violation]:
    own = checked.get("theme", "custom_dir")
    if not isinstance(own, str):
        return
    if (checked.project / DATA).resolve().is_relative_to((checked.project / own).resolve()):
        cure = "name a folder of its own, as in `overrides`"
        yield (
            checked.at("theme", "custom_dir"),
            f"`{own}` contains {DATA}/, which would be published as it is, with drafts; {cure}",
        )
    else:
        yield from _ways_out_of(checked.project, own)


def _ways_out_of(project: Path, folder: str) -> Iterator[Violation]:
    """Look for links that lead out of a folder, perhaps to drafts, and for what is no file: to read it may never end."""
    inside = os.path.realpath(project / folder)
    for path in (project / folder).rglob("*"):
        name = path.relative_to(project / folder)
        if any(step.startswith(".") for step in name.parts):  # MkDocs does not publish it; editors lock files so
            continue
        position = Position((folder / name).as_posix())
        if path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(inside):
            cure = "put the file or folder itself here, or delete the link"
            yield position, f"this link leads out of {folder}/, and would publish what is there, drafts, too; {cure}"
        elif not path.is_file() and not path.is_dir():
            yield position, "this is neither a file nor a folder, or a link to nothing; delete it"


def _snippets_from_elsewhere(checked: CheckedSettings) -> Iterator[Violation]:
    """Look for the extension that puts files into pages, if these files may be outside of content/."""
    content = os.path.realpath(checked.project / CONTENT)
    options = _named(checked.get("markdown_extensions")).get(_SNIPPETS)
    if options is None:
        return
    bases = options.get("base_path", ".")
    paths = [checked.project / str(base) for base in (bases if isinstance(bases, list) else [bases])]
    restricted = options.get("restrict_base_path", True)
    if not restricted or not all(Path(os.path.realpath(path)).is_relative_to(content) for path in paths):
        cure = f"give it the options `base_path: {CONTENT}` and `restrict_base_path: true`"
        yield (
            checked.at("markdown_extensions"),
            f"`{_SNIPPETS}` would put any file into a page, drafts, too; {cure}",
        )


def _named(value: Any) -> dict[str, dict[str, Any]]:
    """Return the options of each extension, which are written as a list or as a group."""
    entries = value if isinstance(value, list) else [{name: options} for name, options in (value or {}).items()]
    groups = [entry if isinstance(entry, dict) else {str(entry): None} for entry in entries]
    return {
        str(name): options if isinstance(options, dict) else {} for group in groups for name, options in group.items()
    }


def is_theme_file(name: str, checked: CheckedSettings) -> bool:
    """Whether a file of this name is in the engine’s theme, or in the site’s own changes to it."""
    own = checked.get("theme", "custom_dir")
    folders = [_THEME, *([checked.project / own] if isinstance(own, str) else ())]
    return any(_is_file_in(folder, name) for folder in folders)


def _is_file_in(folder: Path, name: str) -> bool:
    path = folder / name
    return path.is_file() and path.resolve().is_relative_to(folder.resolve())
