"""Memory that the threads of a process share, made when the program first asks for it.

NOTE: A browser has it only on pages that are cross-origin isolated.
"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.web.lazy_globals import Group
from app.javascript.runtime.intrinsics import atomics, shared_array_buffer

SHARED_MEMORY: Final = Group(
    "shared memory",
    ("SharedArrayBuffer", "Atomics"),
    (*shared_array_buffer.DESCRIPTIONS, *atomics.DESCRIPTIONS),
)
