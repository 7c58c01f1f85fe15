"""YAML files read with the line and column of each value. Nothing here knows what the files are about."""
