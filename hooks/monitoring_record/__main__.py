"""`python -m monitoring_record`: the command `monitoring-record`, as `run.py` starts it."""

from monitoring_record.commands import record

record(prog_name="run.py")
