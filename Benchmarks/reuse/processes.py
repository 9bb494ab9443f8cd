#!/usr/bin/env python3
"""Runs a command and measures it: processor time of it and its children, wall time, most memory.

    processes.py SECONDS COMMAND [ARGUMENT ...]

prints one line of JSON. `measured` calls this file as a program of its own, because on Linux the most memory of
a child counts from the size of the process that starts it: that process must be small.
"""

import json
import os
import pathlib
import signal
import subprocess
import sys
import threading
import time


class CannotRun(Exception):
    """The message says what to do."""


def measured(command, patience_s):
    """cpu_s, wall_s and peak_mib of a command; None when it takes too long.

    Its standard output is dropped; its errors come out when it fails. Raises CannotRun then.
    """
    words = [sys.executable, __file__, str(patience_s), *map(str, command)]
    quiet = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    said = json.loads(subprocess.run(words, check=True, stdout=subprocess.PIPE, text=True, env=quiet).stdout)
    if said.pop("late"):
        return None
    if said.pop("status") != 0:
        called = " ".join(pathlib.Path(word).name for word in command[:3])
        raise CannotRun(f"failed: {called}: {said['errors']}")
    said.pop("errors")
    return said


def main():
    patience, command = float(sys.argv[1]), sys.argv[2:]
    with open(os.devnull, "wb") as nowhere, os.fdopen(os.memfd_create("errors"), "w+b") as errors:
        start = time.monotonic()
        process = subprocess.Popen(command, stdout=nowhere, stderr=errors)
        late = threading.Event()

        def stop():
            late.set()
            os.kill(process.pid, signal.SIGKILL)

        timer = threading.Timer(patience, stop)
        timer.start()
        _, status, usage = os.wait4(process.pid, 0)
        timer.cancel()
        wall = time.monotonic() - start
        errors.seek(0)
        # ru_maxrss of Linux counts KiB.
        print(json.dumps({
            "late": late.is_set(), "status": status, "errors": errors.read()[-2000:].decode(errors="replace"),
            "cpu_s": usage.ru_utime + usage.ru_stime, "wall_s": wall, "peak_mib": usage.ru_maxrss / 1024}))


if __name__ == "__main__":
    main()
