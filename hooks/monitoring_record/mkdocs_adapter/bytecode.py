"""Compiled templates, kept in memory."""

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket


class MemoryBytecode(BytecodeCache):
    """Keeps what Jinja compiled for as long as the process lives; Jinja compares the source of a template with it."""

    def __init__(self) -> None:
        self._by_key: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket with what was compiled before."""
        if bucket.key in self._by_key:
            bucket.bytecode_from_string(self._by_key[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._by_key[bucket.key] = bucket.bytecode_to_string()
