"""What programs say of scrolling: https://drafts.csswg.org/cssom-view/#dictdef-scrolltooptions"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.web.member_conversion import converting_member
from app.javascript.hosts.web.webidl import dictionary, is_missing, member
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import to_boolean, to_number, to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.values import UNDEFINED, Value

_BEHAVIORS: Final = ("auto", "instant", "smooth")
_POSITIONS: Final = ("start", "center", "end", "nearest")


def scroll_target(
    arguments: list[Value], now: tuple[float, float], doing: str, *, relative: bool
) -> tuple[float, float, str]:
    """Where ``scrollTo(x, y)`` or ``scrollBy({ top })`` leads, and how.

    Raises a TypeError, whose message begins with ``doing``.
    """
    behavior = "auto"
    if len(arguments) >= 2:
        given: list[Value] = arguments[:2]
    else:
        options = _options(arguments[0] if arguments else UNDEFINED, "ScrollToOptions", doing)
        behavior = _behavior(options, doing)
        given = [_offset(options, "left"), _offset(options, "top")]
    base = now if relative else (0.0, 0.0)
    x, y = (
        now[axis] if value is UNDEFINED else base[axis] + finite(to_number(value))
        for axis, value in enumerate(given)
    )
    return x, y, behavior


def _offset(options: Value, name: str) -> Value:
    given = member(options, name)
    with converting_member(name, "ScrollToOptions"):
        return UNDEFINED if given is UNDEFINED else to_number(given)


def finite(value: float) -> float:
    """https://drafts.csswg.org/cssom-view/#normalize-non-finite-values"""
    return value if abs(value) < float("inf") else 0.0


def view_target(given: Value, doing: str) -> tuple[str, str, str]:
    """Where ``scrollIntoView(given)`` puts the element, down and across, and how.

    Raises a TypeError, whose message begins with ``doing``.
    """
    if isinstance(given, JSObject):
        behavior = _behavior(given, doing)
        holder, kind = "ScrollIntoViewOptions", "ScrollLogicalPosition"
        block = _word(given, "block", (holder, kind, _POSITIONS), doing) or "start"
        inline = _word(given, "inline", (holder, kind, _POSITIONS), doing) or "nearest"
        return block, inline, behavior
    return "start" if is_missing(given) or to_boolean(given) else "end", "nearest", "auto"


def _options(given: Value, name: str, doing: str) -> Value:
    try:
        return dictionary(given, name)
    except ThrowCompletion:
        raise type_error(f"{doing}: The provided value is not of type '{name}'.") from None


def _behavior(options: Value, doing: str) -> str:
    return _word(options, "behavior", ("ScrollOptions", "ScrollBehavior", _BEHAVIORS), doing) or (
        "auto"
    )


def _word(
    options: Value, name: str, enumeration: tuple[str, str, tuple[str, ...]], doing: str
) -> str | None:
    """One of the words of an enumeration: https://webidl.spec.whatwg.org/#js-enumeration"""
    holder, kind, words = enumeration
    given = member(options, name)
    if given is UNDEFINED:
        return None
    with converting_member(name, holder):
        word = to_string(given)
    if word not in words:
        raise type_error(
            f"{doing}: Failed to read the '{name}' property from '{holder}': The provided value "
            f"'{word}' is not a valid enum value of type {kind}."
        )
    return word
