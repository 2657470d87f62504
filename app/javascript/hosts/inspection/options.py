"""How to inspect, and where an inspection stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value

MAX_ARRAY_LENGTH = 100
MAX_STRING_LENGTH = 10_000
BREAK_LENGTH = 80
COMPACT = 3


@dataclass(slots=True)
class Inspection:
    """One call of inspect.

    ``depth`` is how deep objects are opened (None: all the way), ``indentation`` the column at
    which the present part begins, ``current_depth`` the depth of the part opened last, ``seen``
    the objects that are open, ``circular`` the numbers of those that contain themselves.
    ``format_value(inspection, value, recurse_times)`` writes any value.
    """

    realm: Realm
    format_value: Callable[[Inspection, Value, int], str]
    depth: int | None = 2
    show_hidden: bool = False
    show_proxy: bool = False
    indentation: int = 0
    current_depth: int = 0
    seen: list[JSObject] = field(default_factory=list)
    circular: dict[JSObject, int] = field(default_factory=dict)

    def too_deep(self, recurse_times: int) -> bool:
        """Whether an object at this depth is only named."""
        return self.depth is not None and recurse_times > self.depth

    def indented(self, value: Value, recurse_times: int, by: int = 2) -> str:
        """A value inside the present part."""
        self.indentation += by
        text = self.format_value(self, value, recurse_times)
        self.indentation -= by
        return text


def remaining_text(remaining: int) -> str:
    """What stands for entries that are not shown."""
    return f"... {remaining} more item{'s' if remaining > 1 else ''}"
