"""Where the program is: call sites, read off the interpreter's own stack.

Nothing is kept up while the program runs. The closures that call functions (and those that can
fail) hold a ``CallSite`` in a free variable named ``site``; who wants to know walks the Python
frames and reads them.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from types import FrameType, TracebackType

from app.trace.source import Span


@dataclass(frozen=True, slots=True)
class CallSite:
    """A place in the program at which something is called; ``function`` is the caller's name.

    ``str()`` of it is a line of V8's ``stack`` without the ``at``.
    """

    function: str
    file_name: str
    span: Span

    def __str__(self) -> str:
        place = f"{self.file_name}:{self.span}"
        return f"{self.function} ({place})" if self.function else place


def call_sites(traceback: TracebackType | None, limit: int) -> tuple[CallSite, ...]:
    """At most ``limit`` sites, innermost first: those of the traceback, then the live frames."""
    inner: list[CallSite] = []
    while traceback is not None:
        _add(inner, traceback.tb_frame)
        traceback = traceback.tb_next
    sites = inner[1:][::-1] if inner else []
    frame: FrameType | None = sys._getframe(1)
    while frame is not None and len(sites) < limit:
        _add(sites, frame)
        frame = frame.f_back
    return tuple(sites[:limit])


def _add(sites: list[CallSite], frame: FrameType) -> None:
    if "site" in frame.f_code.co_freevars:
        site = frame.f_locals["site"]
        if isinstance(site, CallSite):
            sites.append(site)
