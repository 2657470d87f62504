"""Easings as properties take them: https://drafts.csswg.org/css-easing/#easing-functions"""

from __future__ import annotations

from collections.abc import Sequence

from app.javascript.hosts.browser.css.grammars import keywords, number
from app.javascript.hosts.browser.css.numbers import number_text
from app.javascript.hosts.browser.css.tokens import Token, split_at, words

_WORDS = keywords("linear ease ease-in ease-out ease-in-out step-start step-end")
_JUMPS = keywords("start end jump-start jump-end jump-none jump-both")
_NUMBER = number()


def easing(tokens: Sequence[Token]) -> str | None:
    """A word, ``cubic-bezier()``, ``steps()`` or ``linear()``; None when an argument is wrong."""
    if len(tokens) != 1:
        return None
    if tokens[0].type != "function":
        return _WORDS(tokens)
    parts = split_at(tokens[0].arguments, ",")
    form = {"cubic-bezier": _cubic_bezier, "steps": _steps, "linear": _linear}
    known = form.get(tokens[0].lower_name)
    return None if known is None else known(parts)


def _cubic_bezier(parts: list[list[Token]]) -> str | None:
    found = [_NUMBER(part) for part in parts]
    if len(found) != 4 or None in found:
        return None
    across = (parts[0][0], parts[2][0])
    if any(token.type == "number" and not 0 <= token.value <= 1 for token in across):
        return None
    return f"cubic-bezier({', '.join(text or '' for text in found)})"


def _steps(parts: list[list[Token]]) -> str | None:
    if not 1 <= len(parts) <= 2 or len(parts[0]) != 1 or parts[0][0].type != "number":
        return None
    count = parts[0][0].int_value
    jump = _JUMPS(parts[1]) if len(parts) == 2 else "end"
    if count is None or jump is None or count < (2 if jump == "jump-none" else 1):
        return None
    return f"steps({count})" if jump in {"end", "jump-end"} else f"steps({count}, {jump})"


def _linear(parts: list[list[Token]]) -> str | None:
    """Every stop with its place: https://drafts.csswg.org/css-easing-2/#create-a-linear-easing-function"""
    stops: list[tuple[float, float | None]] = []
    for part in parts:
        values = [token.value for token in words(part) if token.type == "number"]
        places = [token.value for token in words(part) if token.type == "percentage"]
        if len(values) != 1 or len(places) > 2 or len(words(part)) != 1 + len(places):
            return None
        stops += [(values[0], place) for place in places or [None]]
    if len(stops) < 2:
        return None
    shown = zip((value for value, _place in stops), _placed(stops), strict=True)
    texts = (f"{number_text(value)} {number_text(place)}%" for value, place in shown)
    return f"linear({', '.join(texts)})"


def _placed(stops: list[tuple[float, float | None]]) -> list[float]:
    places = [place for _value, place in stops]
    places[0] = 0.0 if places[0] is None else places[0]
    places[-1] = 100.0 if places[-1] is None else places[-1]
    found: list[float] = []
    for index, given in enumerate(places):
        place = given
        if place is None:
            after = next(at for at in range(index, len(places)) if places[at] is not None)
            end = max(places[after] or 0.0, found[-1])
            place = found[-1] + (end - found[-1]) / (after - index + 1)
        found.append(max(place, found[-1]) if found else place)
    return found
