"""`python -m monitoring`: the commands for the data."""

from monitoring_record.commands import record

record(prog_name="run.py")
