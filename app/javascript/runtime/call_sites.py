"""Where the program is.

Nothing is kept up while the program runs. The closures that call functions (and those that can
fail) hold a ``CallSite`` in a free variable named ``site``; those that enter a function of the
program hold ``depth_limit`` in one, and have the function and its ``this`` in their locals. Who
wants to know walks the Python frames and reads them (``stack_frames``).
"""

from __future__ import annotations

from dataclasses import dataclass

from app.trace.source import Span


@dataclass(frozen=True, slots=True)
class CallSite:
    """A place in the program at which something is called; ``function`` is the caller's name.

    ``str()`` of it is a line of V8's ``stack`` without the ``at``.
    """

    function: str
    file_name: str
    span: Span

    @property
    def place(self) -> str:
        """File, line and column."""
        return f"{self.file_name}:{self.span}"

    def __str__(self) -> str:
        return f"{self.function} ({self.place})" if self.function else self.place
