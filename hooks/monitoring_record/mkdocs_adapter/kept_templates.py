"""Compiled templates, kept between builds: they take a quarter of the time of a small build."""

from contextlib import suppress
from functools import cache
from pathlib import Path

from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket

from monitoring_record.site import direct_code

FOLDER = ".cache/templates"
"""Where they are kept, in the folder of the project. It can be deleted at any time."""


_WAY_OF_COMPILING = Path(direct_code.__file__).read_text(encoding="utf-8")


class KeptTemplates(FileSystemBytecodeCache):
    """Keeps templates that were compiled from the same source in the same way, by the same version of Jinja and of Python."""

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
    folder = project / FOLDER
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    return KeptTemplates(str(folder))
