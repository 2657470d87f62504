"""Why a worker ended before its run did, in words for people."""

import signal
from dataclasses import dataclass

from app.runs.execute import EXIT_FAULT, EXIT_LIMIT, OUT_OF_MEMORY
from app.runs.workers.hatchery import Death
from app.runs.workers.pool_settings import PoolSettings
from app.trace.steps import EndReason

_TIMES_UP = frozenset(
    -getattr(signal, name) for name in ("SIGALRM", "SIGXCPU") if hasattr(signal, name)
)


@dataclass(frozen=True, slots=True)
class Cause:
    """What the run's last step will say."""

    reason: EndReason
    exit_code: int
    message: str


def out_of_time(settings: PoolSettings) -> Cause:
    """The run took all its wall time."""
    seconds = f"{settings.run_seconds:g} second" + ("" if settings.run_seconds == 1 else "s")
    sentence = f"Stopped after {seconds}: the program kept its thread and let nothing else run."
    return Cause(EndReason.WALL_TIME, EXIT_LIMIT, sentence)


def too_much_output(settings: PoolSettings) -> Cause:
    """The run sent more than a recording may hold."""
    megabytes = settings.run_bytes // (1024 * 1024)
    sentence = f"Stopped: the recording of this run is over {megabytes} MB."
    return Cause(EndReason.MEMORY, EXIT_LIMIT, sentence)


def broken_line(complaint: str) -> Cause:
    """The worker sent something that is no step: a fault of ours."""
    sentence = f"Loopscope itself failed here, the program is not to blame ({complaint})."
    return Cause(EndReason.INTERNAL_ERROR, EXIT_FAULT, sentence)


def cause_of(death: Death, settings: PoolSettings) -> Cause:
    """The cause, from what the system says about a process that nobody killed on purpose."""
    if death.code in _TIMES_UP:
        return out_of_time(settings)
    if 2 * death.max_rss_bytes > settings.run_memory_bytes:
        return Cause(EndReason.MEMORY, EXIT_LIMIT, OUT_OF_MEMORY)
    return broken_line(f"its process ended with {death.code}")
