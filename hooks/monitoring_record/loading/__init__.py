"""Makes records of YAML files, or reports what in a file does not fit its record."""
