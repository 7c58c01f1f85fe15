"""Reads YAML files with the line and column of each value. Nothing here depends on the content of the files."""
