"""A build of a site by MkDocs, in this process."""

from pathlib import Path

from mkdocs.commands import build

from monitoring_record import project_folder
from monitoring_record.mkdocs_adapter.build_settings import BuildSettings
from monitoring_record.mkdocs_adapter.checked_config import load_checked_config
from monitoring_record.mkdocs_adapter.compiled_site import CompiledSite
from monitoring_record.mkdocs_adapter.publisher import COMPILED, PREBUILT, SETTINGS, finished_build
from monitoring_record.mkdocs_adapter.template_errors import template_failure


def build_site(
    project: Path,
    into: Path,
    settings: BuildSettings,
    compiled: CompiledSite | None = None,
    prebuilt: Path | None = None,
) -> CompiledSite:
    """Build a project into a folder; any warning is an error, and an error raises Abort, or TemplateFailedError.

    Returns what was compiled, for another build of the same data. `prebuilt` is the folder with prebuilt reports.
    """
    # On a disk, no server finds the index.html of a folder.
    addresses = {"use_directory_urls": False} if settings.offline else {}
    config = load_checked_config(project / project_folder.SETTINGS, site_dir=str(into), strict=True, **addresses)
    config.extra[SETTINGS] = settings
    if compiled:
        config.extra[COMPILED] = compiled
    if prebuilt:
        config.extra[PREBUILT] = prebuilt
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build.build(config)
    except Exception as error:
        failure = template_failure(error)
        if failure is None:
            raise
        raise failure from error
    finally:
        config.plugins.on_shutdown()
    return finished_build(config)
