"""Runs a command, and prints what its process cost: seconds, seconds of the processor, peak memory in bytes, as JSON.

It is a process of its own because Linux counts the memory of the parent as that of the child, until the child has its own
program: the parent must be small. Needs a Unix.
"""

import json
import os
import sys
import time

BYTES = 1 if sys.platform == "darwin" else 1024
"""The unit in which the system reports memory."""


def main(command: list[str]) -> int:
    """Run the command, its output among the errors; returns its exit status."""
    to_errors = [(os.POSIX_SPAWN_DUP2, 2, 1)]
    start = time.perf_counter()
    process = os.posix_spawnp(command[0], command, os.environ, file_actions=to_errors)
    _, status, usage = os.wait4(process, 0)
    seconds = time.perf_counter() - start
    print(json.dumps([seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * BYTES]))
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
