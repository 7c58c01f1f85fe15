"""What the settings of MkDocs say to the engine, and what the engine adds to them."""

from pathlib import Path

from markupsafe import escape
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import get_build_date

from monitoring_record import addresses, theme
from monitoring_record.dates import day
from monitoring_record.mkdocs_adapter.build_settings import BuildSettings
from monitoring_record.project_folder import DATA
from monitoring_record.settings import Options
from monitoring_record.site import Forge, OfflineCopy, Site, SiteConfig

_PACKAGE = Path(__file__).parent.parent


def data_folder(config: MkDocsConfig) -> Path:
    """Return the folder of the data: it is beside mkdocs.yml."""
    return Path(config.config_file_path).parent / DATA


ENGINE_TEMPLATES = tuple(map(str, (theme.FOLDER, _PACKAGE / "site/templates", _PACKAGE / "site/markdown")))
"""The folders with what puts the pages together, besides the site's own."""


def template_folders(config: MkDocsConfig) -> list[str]:
    """Return the folders with what puts the pages together: the site's own, and the engine's."""
    return [*([config.theme.custom_dir] if config.theme.custom_dir else []), *ENGINE_TEMPLATES]


def options_of(config: MkDocsConfig) -> Options:
    """Return the engine's options, which were checked."""
    return Options.model_validate(dict(config.extra))


def site_config(config: MkDocsConfig, options: Options, settings: BuildSettings, downloads: str) -> SiteConfig:
    """Return what all pages of a build share; `downloads` is the address below which the site offers the offline copy."""
    address = config.site_url or ""
    return SiteConfig(
        name=config.site_name,
        home_title=options.home.title,
        lead=options.home.lead or config.site_description or "",
        address=address,
        folders=config.use_directory_urls and not settings.offline,
        forge=_forge(config.repo_url, options, address) if config.repo_url else None,
        preview=settings.preview,
        copied_on=day(get_build_date()) if settings.offline else "",
        offline_copy=_offline_copy(settings.offline_copy, downloads) if settings.offline_copy else None,
    )


def _forge(repository: str, options: Options, site: str) -> Forge:
    return Forge(repository, options.branch, site, options.software(repository))


def _offline_copy(copy: Path, folder: str) -> OfflineCopy:
    checksum = copy.with_name(f"{copy.name}.sha256").read_text(encoding="ascii").split()[0]
    return OfflineCopy(f"{folder}{copy.name}", copy.stat().st_size, checksum)


def escape_for_the_theme(config: MkDocsConfig) -> None:
    """Make HTML of the texts about the site, which the theme puts into tags as they are."""
    for name in ("site_name", "site_description", "site_author"):
        config[name] = escape(config[name] or "")


def add_theme(config: MkDocsConfig, site: Site) -> None:
    """Put the engine's theme between the site's own folder and Material's."""
    own = [config.theme.custom_dir] if config.theme.custom_dir else []
    config.theme.dirs.insert(len(own), str(theme.TEMPLATES))
    config.extra_css.insert(0, addresses.STYLE_SHEET)
    script = ExtraScriptValue(theme.SCRIPT)
    script.defer = True
    config.extra_javascript.insert(0, script)
    config.extra["example"] = site.example()
    config.extra["search_page"] = addresses.relative(addresses.HOME, addresses.SEARCH, folders=site.config.folders)
