"""Checks of the names and the kinds of settings."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError

from monitoring_record.checks.check import Violation
from monitoring_record.settings.checked_settings import CheckedSettings, settings_check
from monitoring_record.settings.forge_software import software_called
from monitoring_record.settings.options import Options
from monitoring_record.settings.setting_names import ANY, GROUP, MKDOCS_SETTINGS, SWITCH, TEXT, THEME_OPTIONS
from monitoring_record.source.problems import instead

_DECIDED_BY_COMMANDS = {
    "preview": "the commands `preview` and `serve` show drafts, and no other does",
    "offline": "the commands `offline` and `build` make the offline copy",
    "offline_copy": "the command `build` makes the offline copy, and the site offers it",
}
"""Names under `extra` that would look as if they changed what is built."""

_NEEDLESS_PLUGINS = {
    "search": "the engine has a search of its own",
    "offline": _DECIDED_BY_COMMANDS["offline"],
}
"""Plugins of MkDocs and of the theme in whose place the engine has something else."""

_EDIT_LINKS = ("edit_uri", "edit_uri_template")
"""Settings of MkDocs for the links to edit a page."""

_UNDER_EXTRA = (*Options.model_fields, *THEME_OPTIONS)

_SIMILAR = 0.8
"""How similar a name is to a known one that is meant; other names under `extra` are a site's own."""


@settings_check(
    id="unknown-setting",
    demand="Each setting has a name that MkDocs, the theme or the engine knows. Under `extra`, a site may have others of its own. "
    "`plugins` contains neither `search` nor `offline`: the engine does what they do.",
    reason="A setting with another name would have no effect, unnoticed.",
    wrong="# mkdocs.yml\nextra:\n  home:\n    titel: What became of the moats?\n",
    right="# mkdocs.yml\nextra:\n  home:\n    title: What became of the moats?\n",
)
def unknown_setting(checked: CheckedSettings) -> Iterator[Violation]:
    """Compare the names with those that are known."""
    for file in checked.files:
        for name in file.values:
            if name not in MKDOCS_SETTINGS:
                cure = instead(str(name), MKDOCS_SETTINGS, "move it under `extra`, or delete it")
                yield checked.at_key(str(name)), f"`{name}` is no setting of MkDocs; {cure}"
            elif name in _EDIT_LINKS:
                cure = "delete it: the links to edit a page are made of `repo_url` and `extra.branch`"
                yield checked.at_key(str(name)), f"`{name}` has no effect; {cure}"
        extra = file.values.get("extra")
        for name in extra if isinstance(extra, dict) else ():
            if name in _DECIDED_BY_COMMANDS:
                cure = f"{_DECIDED_BY_COMMANDS[name]}; delete it"
                yield checked.at_key("extra", name), f"`extra.{name}` is not for the settings; {cure}"
                continue
            similar = () if name in _UNDER_EXTRA else get_close_matches(str(name), _UNDER_EXTRA, n=1, cutoff=_SIMILAR)
            if similar:
                yield checked.at_key("extra", str(name)), f"`{name}` has no effect; did you mean `{similar[0]}`?"
    yield from _needless_plugins(checked)
    for place, error in _misfits(checked):
        if error == "extra_forbidden":
            yield checked.at_key(*place), f"`{place[-1]}` is no setting of `{place[-2]}`; {_known_beside(place)}"


def _needless_plugins(checked: CheckedSettings) -> Iterator[Violation]:
    plugins = checked.get("plugins")
    for entry in plugins if isinstance(plugins, list | dict) else ():  # MkDocs says what is wrong with another value
        for plugin in entry if isinstance(entry, dict) else [entry]:
            name = str(plugin).removeprefix("material/")
            if name in _NEEDLESS_PLUGINS:
                cure = f"{_NEEDLESS_PLUGINS[name]}; delete it"
                yield checked.at("plugins"), f"the plugin `{name}` is not for the site; {cure}"


@settings_check(
    id="unfit-setting",
    demand="A setting has a value of the kind that it needs. The site has a name.",
    reason="The build cannot use any other value.",
    wrong="# mkdocs.yml\nextra:\n  branch: 2\n",
    right='# mkdocs.yml\nextra:\n  branch: "2"\n',
)
def unfit_setting(checked: CheckedSettings) -> Iterator[Violation]:
    """Compare the kinds of the values with those that are needed."""
    for file in checked.files:
        for name, value in file.values.items():
            expected, kind = MKDOCS_SETTINGS.get(name, ANY)
            if value is not None and not isinstance(value, kind):
                yield checked.at(name), f"`{name}` must be {expected}"
    if checked.get("site_name") in (None, ""):
        yield checked.at("site_name"), "the site has no name; write `site_name: ` and the name"
    for place, error in _misfits(checked):
        if error == "missing":
            yield (
                checked.at_key(*place[:-1]),
                f"`{place[-2]}` needs `{place[-1]}`; add an indented line `{place[-1]}: …`",
            )
        elif error != "extra_forbidden":
            other = _cure_of_a_forge(str(checked.get(*place))) if place[-1] == "forge" else ""
            yield checked.at(*place), f"`{place[-1]}` must be {_EXPECTED.get(error, error)}{other}"


def _cure_of_a_forge(written: str) -> str:
    meant = software_called(written)
    if meant:
        also = ", which is for Gitea and Codeberg, too" if meant == "forgejo" else ""
        return f"; write `forge: {meant}`{also}"
    others = "`forgejo` is for Gitea and Codeberg, too; for any other program, delete this line"
    return f"; {others}, and put `#` before `repo_url`, so that its address stays as a remark"


_EXPECTED = {"string_type": TEXT[0], "bool_type": SWITCH[0], "model_type": GROUP[0]}


def _misfits(checked: CheckedSettings) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the location and the kind of each mistake in the engine's options; of a choice, what can be chosen."""
    extra: dict[str, Any] = {}
    for file in reversed(checked.files):
        own = file.values.get("extra")
        extra |= own if isinstance(own, dict) else {}
    try:
        Options.model_validate({name: value for name, value in extra.items() if value is not None})
    except ValidationError as error:
        for each in error.errors():
            yield ("extra", *map(str, each["loc"])), each.get("ctx", {}).get("expected", each["type"])


def _known_beside(place: tuple[str, ...]) -> str:
    model: Any = Options.model_fields[place[1]].annotation
    known = next(
        kind for kind in (model, *getattr(model, "__args__", ())) if hasattr(kind, "model_fields")
    ).model_fields
    return instead(place[-1], known, f"the settings there are {', '.join(f'`{name}`' for name in known)}")
