"""What bounds a pool and the runs in it."""

import os
from dataclasses import dataclass, field

from app.runs.models import MODELS
from app.runs.request import Language


def _two_for_each_processor() -> int:
    if hasattr(os, "sched_getaffinity"):
        return 2 * len(os.sched_getaffinity(0))
    return 2 * (os.cpu_count() or 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class PoolSettings:
    """``workers`` run in all, ``foreground`` of them in their first ``patience_seconds``.

    ``run_bytes`` bounds what one run may send; ``models`` gives a ``module:function`` for each
    language. ``modules_ahead``: what programs may require is run before the first of them comes,
    which takes a second.
    """

    workers: int = 24
    foreground: int = field(default_factory=_two_for_each_processor)
    per_client: int = 16
    waiting: int = 200
    spares: int = 4
    patience_seconds: float = 0.1
    run_seconds: float = 2.0
    run_memory_bytes: int = 512 * 1024 * 1024
    run_bytes: int = 32 * 1024 * 1024
    models: dict[Language, str] = field(default_factory=lambda: dict(MODELS))
    modules_ahead: bool = False
