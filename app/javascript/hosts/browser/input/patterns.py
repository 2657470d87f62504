"""The pattern attribute: https://html.spec.whatwg.org/multipage/input.html#the-pattern-attribute"""

from __future__ import annotations

from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm


def matches_pattern(realm: Realm, pattern: str, value: str) -> bool:
    """Whether all of ``value`` matches; a pattern that is no regular expression says nothing."""
    constructor = realm.intrinsics["%RegExp%"]
    try:
        constructor.construct([pattern, "v"], constructor)
        expression = constructor.construct([f"^(?:{pattern})$", "v"], constructor)
    except ThrowCompletion:
        return True
    assert isinstance(expression, JSObject)
    test = realm.intrinsics["%RegExp.prototype%"].get("test", expression)
    assert isinstance(test, JSObject)
    return test.call(expression, [value]) is True
