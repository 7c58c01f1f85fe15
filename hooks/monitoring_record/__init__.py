"""The record of how countries carry out peer-review recommendations, as pages and downloads.

Data flows one way: YAML files -> `source` -> `records` -> `checks` -> `analysis` -> `site`, `search` and `downloads`.
Only `mkdocs_adapter` depends on the program that publishes the pages.
"""

__version__ = "0.1.0"
