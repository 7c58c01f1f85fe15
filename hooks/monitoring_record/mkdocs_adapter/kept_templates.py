"""Compiled templates, kept between builds: they take a quarter of the time of a small build."""

from contextlib import suppress
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache
from jinja2.bccache import Bucket

from monitoring_record.site import direct_code

FOLDER = ".cache/templates"
"""Where they are kept, in the folder of the project. It can be deleted at any time."""


_WAY_OF_COMPILING = Path(direct_code.__file__).read_text(encoding="utf-8")


class KeptTemplates(FileSystemBytecodeCache):
    """Keeps templates that were compiled from the same source in the same way, by the same version of Jinja and of Python.

    They can be taken along with the project to another folder.
    """

    def __init__(self, project: Path) -> None:
        """Keep the templates in the folder of a project."""
        super().__init__(str(project / FOLDER))
        self._project = project

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Return the name of the file with a template, which is the same wherever the project is."""
        path = Path(filename) if filename else None
        if path and path.is_relative_to(self._project):
            filename = path.relative_to(self._project).as_posix()
        return super().get_cache_key(name, filename)

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:
        """Return a template. Errors in it name its file where it is now."""
        bucket = super().get_bucket(environment, name, filename, source)
        if bucket.code and filename:
            bucket.code = bucket.code.replace(co_filename=filename)
        return bucket

    def get_source_checksum(self, source: str) -> str:
        """Return what is another if the template or the way it is compiled is another."""
        return super().get_source_checksum(_WAY_OF_COMPILING + source)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Use a template that was kept, if it can be read."""
        with suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template; where nothing can be written, it is compiled again the next time."""
        with suppress(OSError):
            Path(self.directory).mkdir(parents=True, exist_ok=True)
            super().dump_bytecode(bucket)


@cache
def kept_templates(project: Path) -> KeptTemplates:
    """Return the templates that are kept in the folder of a project."""
    with suppress(OSError):
        (project / FOLDER).mkdir(parents=True, exist_ok=True)
    return KeptTemplates(project)
