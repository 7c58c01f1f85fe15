"""Whether a built site is whole: a build that lost a file on its way must not replace the last good site."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, InclusionLevel

from monitoring_record.mkdocs_adapter.search_files import INDEX as SEARCH_INDEX

_OF_EVERY_SITE = (Path("404.html"), Path("sitemap.xml"), SEARCH_INDEX)
"""What MkDocs and its plugins write besides the pages and files that they are given."""


def check_whole(config: MkDocsConfig, files: Iterable[File]) -> None:
    """Raise Abort if something that was to be written is missing or empty."""
    site = Path(config.site_dir)
    lost = sorted(path for path in _expected(site, files) if not (path.is_file() and path.stat().st_size))
    if lost:
        names = ", ".join(path.relative_to(site).as_posix() for path in lost)
        raise Abort(f"The site is not whole: {names} was to be written, and is missing or empty.")


def _expected(site: Path, files: Iterable[File]) -> Iterator[Path]:
    yield from (site / name for name in _OF_EVERY_SITE)
    for file in files:
        if file.inclusion.value > InclusionLevel.DRAFT.value and not _is_copy_of_nothing(file):
            yield Path(file.abs_dest_path)


def _is_copy_of_nothing(file: File) -> bool:
    """Return whether the file is copied from an empty one: `.nojekyll`, for example."""
    return (
        file.abs_src_path is not None
        and Path(file.abs_src_path).is_file()
        and not Path(file.abs_src_path).stat().st_size
    )
