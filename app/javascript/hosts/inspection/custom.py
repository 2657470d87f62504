"""Objects with a function of their own for inspection.

It is the property ``Symbol.for('nodejs.util.inspect.custom')``.

https://nodejs.org/docs/latest-v20.x/api/util.html#custom-inspection-functions-on-objects
"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.inspection.option_objects import options_object
from app.javascript.hosts.inspection.options import Inspection
from app.javascript.runtime.agent import Agent
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import is_callable, ordinary_has_instance
from app.javascript.runtime.property import ABSENT, Absent
from app.javascript.runtime.values import NULL, Symbol, Value

_KEY: Final = "nodejs.util.inspect.custom"
NO_ANSWER: Final = ABSENT


def custom_symbol(agent: Agent) -> Symbol:
    """``util.inspect.custom``."""
    return agent.symbol_registry.setdefault(_KEY, Symbol(_KEY))


def custom_answer(
    inspection: Inspection, value: JSObject, context: JSObject, recurse_times: int
) -> Value | Absent:
    """What the object's own function gives; NO_ANSWER if there is none, or it gives the object."""
    realm = inspection.realm
    function = value.get(custom_symbol(realm.agent), value)
    inspect = realm.intrinsics.get("%inspect%")
    if not is_callable(function) or function is inspect or _is_prototype(value):
        return NO_ANSWER
    depth = inspection.options.depth
    left: Value = NULL if depth is None else depth - recurse_times
    is_foreign = value is not context or not ordinary_has_instance(
        realm.intrinsics["%Object%"], context
    )
    options = options_object(realm, inspection.options, is_foreign=is_foreign)
    answer = function.call(context, [left, options, inspect])
    return NO_ANSWER if answer is context else answer


def _is_prototype(value: JSObject) -> bool:
    constructor = value.get("constructor", value)
    if not isinstance(constructor, JSObject):
        return False
    return constructor.get("prototype", constructor) is value
