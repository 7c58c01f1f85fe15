"""The record of how countries carry out peer-review recommendations, as pages and downloads.

Data flows one way: YAML files -> `loading` -> `records` -> `views` -> `pages` and `downloads`.
Nothing in this package knows which engine publishes the pages.
"""
