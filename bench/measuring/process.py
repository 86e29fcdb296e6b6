"""Runs a command and reads from the kernel what it used."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

_RSS_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True)
class Usage:
    """CPU seconds (user and system, children that were waited for included), wall-clock seconds
    and the peak memory in MB of the largest single process."""

    cpu: float
    wall: float
    rss: float


def run(command: list[str], log: Path, env: dict[str, str] | None = None) -> Usage:
    """Run *command* to its end; its output goes to *log*. A failure raises with the last lines."""
    began = time.perf_counter()
    with log.open("w", encoding="utf-8") as stream:
        child = subprocess.Popen(
            command, stdout=stream, stderr=subprocess.STDOUT, env={**os.environ, **(env or {})}
        )
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - began
    if child.returncode != 0:
        tail = "\n".join(log.read_text(encoding="utf-8").splitlines()[-8:])
        raise RuntimeError(f"{' '.join(command)} ended with {child.returncode}:\n{tail}")
    return Usage(used.ru_utime + used.ru_stime, wall, used.ru_maxrss * _RSS_UNIT / 1e6)
