"""Bounds of a worker process that hold even when its interpreter hangs in C code.

Each is a fence behind the budgets inside and the kill from outside; where a system lacks one, the
others stand.
"""

import signal
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

resource: Any  # not on Windows
try:
    resource = import_module("resource")
except ImportError:
    resource = None

_SECONDS_OF_GRACE = 0.5


def put_up(*, seconds: float, memory_bytes: int) -> None:
    """Bound this process: wall time, processor time, address space over the present one."""
    bound_time(seconds)
    if resource is None:
        return
    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_CPU, int(seconds + _SECONDS_OF_GRACE) + 1)
    bound_memory(memory_bytes)


def bound_time(seconds: float) -> None:
    """Have the system end this process, should it not have ended shortly after that time."""
    if hasattr(signal, "setitimer"):
        signal.signal(signal.SIGALRM, signal.SIG_DFL)  # the kernel ends the process, not Python
        signal.setitimer(signal.ITIMER_REAL, seconds + _SECONDS_OF_GRACE)


def bound_memory(memory_bytes: int) -> None:
    """Let this process's address space grow by so much and no further."""
    size = address_space()
    if resource is not None and size:
        _lower(resource.RLIMIT_AS, size + memory_bytes)


def address_space() -> int:
    """Bytes of address space that this process has now; 0 where the system does not tell."""
    if sys.platform != "linux" or resource is None:
        return 0
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    return pages * int(resource.getpagesize())


def die_with_parent() -> None:
    """Ask the system to kill this process when its parent dies; Linux only."""
    if sys.platform != "linux":
        return
    import ctypes  # noqa: PLC0415 - only the fork server needs it

    set_parent_death_signal = 1
    ctypes.CDLL(None).prctl(set_parent_death_signal, signal.SIGKILL)


def _lower(limit: int, value: int) -> None:
    _, hard = resource.getrlimit(limit)
    if hard != resource.RLIM_INFINITY:
        value = min(value, hard)
    resource.setrlimit(limit, (value, hard))
