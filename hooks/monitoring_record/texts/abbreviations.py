"""Abbreviations in texts."""

import re

from monitoring_record.records.glossary import CAPITALS

ABBREVIATION = re.compile(rf"(?<![\w.-])(?P<short>{CAPITALS})s?(?!\w|\.\w)")
"""Two capitals or more, perhaps with the s of the plural: “NGO”, “NGOs”."""
