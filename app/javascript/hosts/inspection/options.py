"""How to inspect, and where an inspection stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from app.javascript.hosts.inspection.styles import styled
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value


@dataclass(frozen=True, slots=True)
class InspectOptions:
    """Node's options with their defaults.

    ``depth`` is how deep objects are opened (None: all the way). ``compact`` is the number of
    inner levels that may share a line, or a mode: True for as little space as possible, False for
    one entry a line. ``sorted`` can be a comparator, ``getters`` ``"get"`` or ``"set"``. ``user``
    is the program's own object of options when it has more than these. With ``described_errors``
    an error without a stack is described as DevTools' protocol does, not in brackets.

    https://nodejs.org/docs/latest-v20.x/api/util.html#utilinspectobject-showhidden-depth-colors
    """

    show_hidden: bool = False
    depth: float | None = 2.0
    colors: bool = False
    custom_inspect: bool = True
    show_proxy: bool = False
    max_array_length: float = 100.0
    max_string_length: float = 10_000.0
    break_length: float = 80.0
    compact: float | bool = 3.0
    sorted: bool | JSObject = False
    getters: bool | str = False
    numeric_separator: bool = False
    described_errors: bool = False
    user: JSObject | None = None


DEFAULT = InspectOptions()


@dataclass(slots=True)
class Inspection:
    """One call of inspect.

    ``indentation`` is the column at which the present part begins, ``current_depth`` the depth of
    the part opened last, ``seen`` the objects that are open, ``circular`` the numbers of those that
    contain themselves; ``buffer_is_brief`` while the elements of a buffer are shown already.
    ``format_value(inspection, value, recurse_times)`` writes any value.
    """

    realm: Realm
    options: InspectOptions
    format_value: Callable[[Inspection, Value, int], str]
    indentation: int = 0
    current_depth: int = 0
    seen: list[JSObject] = field(default_factory=list)
    circular: dict[JSObject, int] = field(default_factory=dict)
    buffer_is_brief: bool = False

    def too_deep(self, recurse_times: int) -> bool:
        """Whether an object at this depth is only named."""
        depth = self.options.depth
        return depth is not None and recurse_times > depth

    def indented(self, value: Value, recurse_times: int, by: int = 2) -> str:
        """A value inside the present part."""
        self.indentation += by
        text = self.format_value(self, value, recurse_times)
        self.indentation -= by
        return text

    def style(self, text: str, kind: str) -> str:
        """The text, in the colour of its kind if colours are wanted."""
        return styled(text, kind) if self.options.colors else text

    def shown_entries(self, length: int) -> int:
        """How many of ``length`` entries are shown."""
        most = self.options.max_array_length
        return int(min(max(0.0, most), length)) if most == most else 0


def remaining_text(remaining: int, what: str = "item") -> str:
    """What stands for entries that are not shown."""
    return f"... {remaining} more {what}{'s' if remaining > 1 else ''}"
