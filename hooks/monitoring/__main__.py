"""`python -m monitoring`: the commands for the data."""

from monitoring.commands import record

record(prog_name="run.py")
