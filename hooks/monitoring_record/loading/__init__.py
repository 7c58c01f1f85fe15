"""From YAML files to records: what a file says, or what in it does not fit its record."""
