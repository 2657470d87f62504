"""What an IntersectionObserver is made with: https://w3c.github.io/IntersectionObserver/#initialize-new-intersection-observer"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple, TypeVar

from app.javascript.hosts.browser.css.calc import CalcProblem, simplified
from app.javascript.hosts.browser.css.tokens import component_values, words
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.rendering.intersection_observer import Margin, ObserverOptions
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.hosts.web.webidl import member
from app.javascript.runtime.completion import PendingError, range_error, type_error
from app.javascript.runtime.conversion import to_boolean, to_number, to_string
from app.javascript.runtime.iteration import iterable_to_list
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.single_precision import single
from app.javascript.runtime.values import NULL, UNDEFINED, Value, WellKnownSymbol

T = TypeVar("T")

_ITERATOR: Final = WellKnownSymbol.ITERATOR
_DOING: Final = "Failed to construct 'IntersectionObserver'"
#: With less delay visibility is not tracked.
_LEAST_DELAY: Final = 100.0


class ObserverInit(NamedTuple):
    """https://w3c.github.io/IntersectionObserver/#intersection-observer-init"""

    options: ObserverOptions
    root: ElementObject | DocumentObject | None
    delay: float


def read_init(realm: Realm, given: Value) -> ObserverInit:
    """The members are read in the order of their names, then looked at."""
    if given is not UNDEFINED and given is not NULL and not isinstance(given, JSObject):
        raise type_error(f"{_DOING}: The provided value is not of type 'IntersectionObserverInit'.")
    delay = _read("delay", given, _finite)
    root = _read("root", given, _root)
    margin = _read("rootMargin", given, to_string)
    scroll_margin = _read("scrollMargin", given, to_string)
    thresholds = _read("threshold", given, lambda value: _numbers(realm, value))
    tracks = _read("trackVisibility", given, to_boolean)
    if tracks and (delay or 0.0) < _LEAST_DELAY:
        raise dom_exception(realm, "NotSupportedError", f"{_DOING}: {_NEEDS_DELAY}")
    numbers = sorted(thresholds or [0.0])
    if not all(0 <= number <= 1 for number in numbers):
        raise range_error(f"{_DOING}: Threshold values must be numbers between 0 and 1")
    margins = _margins(realm, margin or "", "rootMargin")
    if any(each.value for each in _margins(realm, scroll_margin or "", "scrollMargin")):
        raise UnsupportedApi("IntersectionObserver with scrollMargin", "Use rootMargin.")
    if tracks:
        raise UnsupportedApi("IntersectionObserver with trackVisibility", "Leave it out.")
    element = root if isinstance(root, ElementObject) else None
    return ObserverInit(ObserverOptions(element, margins, tuple(numbers)), root, delay or 0.0)


_NEEDS_DELAY: Final = (
    "To enable the 'trackVisibility' option, you must also use a 'delay' option with a value of "
    "at least 100. Visibility is more expensive to compute than the basic intersection; enabling "
    "this option may negatively affect your page's performance. Please make sure you *really* "
    "need visibility tracking before enabling the 'trackVisibility' option."
)


def _read(name: str, given: Value, convert: Callable[[Value], T]) -> T | None:
    """None for what is not there."""
    value = member(given, name)
    if value is UNDEFINED:
        return None
    try:
        return convert(value)
    except PendingError as error:
        place = f"Failed to read the '{name}' property from 'IntersectionObserverInit'"
        error.message = f"{_DOING}: {place}: {error.message}"
        raise


def _finite(value: Value) -> float:
    number = to_number(value)
    if not math.isfinite(number):
        raise type_error("The provided double value is non-finite.")
    return number


def _root(value: Value) -> ElementObject | DocumentObject | None:
    if value is NULL:
        return None
    if not isinstance(value, ElementObject | DocumentObject):
        raise type_error("The provided value is not of type '(Document or Element)'.")
    return value


def _numbers(realm: Realm, given: Value) -> list[float]:
    listed: Sequence[Value] = [given]
    if isinstance(given, JSObject) and given.get(_ITERATOR, given) is not UNDEFINED:
        listed = iterable_to_list(realm, given)
    return [single(_finite(value)) for value in listed]


def _margins(realm: Realm, text: str, name: str) -> tuple[Margin, ...]:
    """https://w3c.github.io/IntersectionObserver/#parse-a-margin

    As in Chromium, each side has a unit, and pixels are whole.
    """
    sides: list[Margin] = []
    for token in words(component_values(text)):
        if len(sides) == 4:
            words_of_more = f"{_DOING}: Extra text found at the end of {name}."
            raise dom_exception(realm, "SyntaxError", words_of_more)
        try:
            total = {"?": 0.0} if token.type == "function" else simplified(token)
        except CalcProblem:
            total = {"?": 0.0}
        unit, value = next(iter(total.items()))
        if unit not in {"px", "%"}:
            message = f"{name} must be specified in absolute length units or percent."
            raise dom_exception(realm, "SyntaxError", f"{_DOING}: {message}")
        sides.append(Margin(float(int(value)) if unit == "px" else value, unit))
    sides = sides or [Margin(0.0, "px")]
    top = sides[0]
    right = sides[1] if len(sides) > 1 else top
    bottom = sides[2] if len(sides) > 2 else top
    return (top, right, bottom, sides[3] if len(sides) > 3 else right)
