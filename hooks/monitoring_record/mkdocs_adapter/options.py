"""The engine’s options in `mkdocs.yml`."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from pydantic import BaseModel, ConfigDict, ValidationError

from monitoring_record.site import Software, software_of

_DECIDED_BY_COMMANDS = {
    "preview": "the commands `preview` and `serve` show drafts, and no other does",
    "offline": "the commands `offline` and `build` make the offline copy",
    "offline_copy": "the command `build` makes the offline copy, and the site offers it",
}
"""Names under `extra` that would look as if they changed what is built."""


class HomeText(BaseModel):
    """The first lines of the home page."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    title: str = ""
    """The heading; without one, it is the name of the site."""
    lead: str = ""
    """The first paragraph; without one, it is the description of the site."""


class Options(BaseModel):
    """The engine's options in `mkdocs.yml`, under `extra`; the theme has settings of its own there."""

    model_config = ConfigDict(extra="ignore", frozen=True, strict=True)

    branch: str = "main"
    """The branch that the site is built from."""
    forge: Software | None = None
    """The program of the forge, where the name of its host does not tell it."""
    home: HomeText = HomeText()

    @classmethod
    def of(cls, config: MkDocsConfig) -> "Options":
        """Read the options; raises Abort with every mistake in them."""
        for name, commands in _DECIDED_BY_COMMANDS.items():
            if name in config.extra:
                raise Abort(f"mkdocs.yml: `extra.{name}` is not for the settings; {commands}. Delete it.")
        try:
            return cls.model_validate(dict(config.extra))
        except ValidationError as error:
            wrong = (f"`extra.{'.'.join(map(str, each['loc']))}`: {each['msg']}" for each in error.errors())
            raise Abort(f"mkdocs.yml: {'; '.join(wrong)}") from None

    def software(self, repository: str) -> Software:
        """Return the program of the forge; raises Abort if neither this option nor the host's name tells it."""
        software = self.forge or software_of(repository)
        if software is None:
            raise Abort(
                f"mkdocs.yml: `repo_url` is {repository}, whose name does not tell which program runs there. Below `extra:`, "
                "write `forge: github`, `forge: gitlab` or `forge: forgejo` (for Gitea, too): links for editing depend on it."
            )
        return software
