"""The engine’s options in `mkdocs.yml`."""

from pydantic import BaseModel, ConfigDict

from monitoring_record.settings.forge_software import Software, software_of

_STRICT = ConfigDict(extra="forbid", frozen=True, strict=True)


class HomeText(BaseModel):
    """The first lines of the home page."""

    model_config = _STRICT

    title: str = ""
    """The heading; without one, it is the name of the site."""
    lead: str = ""
    """The first paragraph; without one, it is the description of the site."""


class SharePicture(BaseModel):
    """The picture that messengers and social networks show with a link to a page."""

    model_config = _STRICT

    file: str
    """Its path in content/."""
    alt: str
    """What it shows, for those who do not see it."""


class Options(BaseModel):
    """The engine's options in `mkdocs.yml`, under `extra`; the theme has settings of its own there."""

    model_config = ConfigDict(extra="ignore", frozen=True, strict=True)

    branch: str = "main"
    """The branch that the site is built from."""
    forge: Software | None = None
    """The program of the forge, where the name of its host does not tell it."""
    home: HomeText = HomeText()
    share_picture: SharePicture | None = None

    def software(self, repository: str) -> Software:
        """Return the program of the forge; this option or the host's name tells it (`unknown-forge`)."""
        return self.forge or software_of(repository) or "github"
