"""A build of a site by MkDocs, in this process."""

from collections.abc import Sequence
from pathlib import Path

from mkdocs.commands import build
from mkdocs.config import load_config

from monitoring_record.mkdocs_adapter.compiled_site import CompiledSite
from monitoring_record.mkdocs_adapter.publisher import COMPILED, PREBUILT, compiled_of


def build_site(
    project: Path,
    into: Path,
    compiled: CompiledSite | None = None,
    prebuilt: Path | None = None,
    *,
    changed_programs: Sequence[str] = (),
) -> CompiledSite:
    """Build a project into a folder; any warning is an error, and an error raises Abort.

    Returns what was compiled, for another build of the same data. `prebuilt` is the folder with prebuilt reports.
    A preview names `changed_programs`.
    Environment variables say what is built; the engine's settings read them (`mkdocs_settings.yml`).
    """
    config = load_config(str(project / "mkdocs.yml"), site_dir=str(into), strict=True)
    if compiled:
        config.extra[COMPILED] = compiled
    config.extra["changed_programs"] = changed_programs
    if prebuilt:
        config.extra[PREBUILT] = prebuilt
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build.build(config)
    finally:
        config.plugins.on_shutdown()
    return compiled_of(config)
