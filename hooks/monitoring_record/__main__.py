"""`python -m monitoring_record`: the command `monitoring-record`, as `run.py` starts it."""

import signal

signal.signal(signal.SIGINT, signal.SIG_DFL)  # until a command handles it, Ctrl+C ends this process without a traceback

from monitoring_record.commands import main  # noqa: E402

main(prog_name="run.py")
