"""What the recorder knows of one thread of execution, kept while another one runs."""

from dataclasses import dataclass, field
from typing import Any

OF_A_THREAD = (
    "here",
    "loud",
    "quiet_statements",
    "quiet_calls",
    "_muted",
    "_fine_left",
    "shown",
    "agreed",
)
"""The recorder's attributes that each thread has of its own, beside what is on its stack."""


@dataclass(slots=True, eq=False)
class Thread:
    """``name`` is what its steps carry as their agent; ``kept`` its part of the recorder."""

    name: str
    kept: dict[str, Any] = field(default_factory=dict)
