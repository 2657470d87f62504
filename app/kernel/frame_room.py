"""Room for frames.

CPython keeps the frames of Python functions in chunks of 16 KB. When a function that is called
often happens to stand at the edge of a chunk, each call of it maps a new chunk and each return
gives it back: ten microseconds instead of a tenth. Where the edge is depends on the depth of the
stack, so a program would run ten times slower for no reason that anybody could see.

OPTIMIZATION: A chunk is as large as its first frame needs, rounded up to a power of two. So a
frame that asks for half of 16 MB leaves the other half to all that it calls. What nobody touches
of it is address space, not memory.
"""

from collections.abc import Callable
from types import FunctionType
from typing import Any, cast

ROOM_BYTES = 8 * 1024 * 1024
"""Tens of thousands of frames."""

_SLOT_BYTES = 8
_SLOTS = ROOM_BYTES // _SLOT_BYTES + 1_024  # over the half, so that rounding doubles it


def _call(body: Callable[[], Any]) -> Any:
    return body()


with_room = cast(
    "Callable[[Callable[[], Any]], Any]",
    FunctionType(_call.__code__.replace(co_stacksize=_SLOTS), globals(), "with_room"),
)
"""``with_room(body)`` is ``body()``, with room for the frames of all that it calls."""
