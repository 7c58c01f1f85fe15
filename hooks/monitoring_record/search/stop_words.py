"""Words without a meaning of their own."""

from pathlib import Path

import yaml

STOP_WORDS: frozenset[str] = frozenset(yaml.safe_load(Path(__file__).with_suffix(".yml").read_text(encoding="utf-8")))
