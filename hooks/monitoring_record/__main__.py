"""`python -m monitoring_record`: the command `monitoring-record`, as `run.py` starts it."""

from monitoring_record.commands import main

main(prog_name="run.py")
