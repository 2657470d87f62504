"""Where the program is: call sites, read off the interpreter's own stack.

Nothing is kept up while the program runs. The closures that call functions (and those that can
fail) hold a ``CallSite`` in a free variable named ``site``; who wants to know walks the Python
frames and reads them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from types import FrameType, TracebackType
from typing import TYPE_CHECKING

from app.trace.source import Span

if TYPE_CHECKING:
    from app.javascript.runtime.objects import JSObject


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


def call_sites(
    traceback: TracebackType | None, limit: int, below: JSObject | None = None
) -> tuple[CallSite, ...]:
    """At most ``limit`` sites, innermost first: those of the traceback, then the live frames.

    With ``below``, only those that stand below the innermost call of that function; all of them if
    it is not on the stack.
    """
    sites: list[CallSite] = []
    for frame in _frames(traceback):
        if len(sites) >= limit:
            break
        site = _site(frame)
        if site is not None:
            sites.append(site)
    return tuple(sites)


def _frames(traceback: TracebackType | None) -> Iterator[FrameType]:
    """The frames an error went through, innermost first, and those that are still running."""
    frame: FrameType | None = sys._getframe(2)
    if traceback is not None:
        passed = []
        frame = traceback.tb_frame.f_back
        step: TracebackType | None = traceback
        while step is not None:
            passed.append(step.tb_frame)
            step = step.tb_next
        yield from reversed(passed)
    while frame is not None:
        yield frame
        frame = frame.f_back


def _site(frame: FrameType) -> CallSite | None:
    if "site" not in frame.f_code.co_freevars:
        return None
    site = frame.f_locals["site"]
    return site if isinstance(site, CallSite) else None
