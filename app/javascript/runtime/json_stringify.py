"""Values to the text of JSON: https://tc39.es/ecma262/#sec-json.stringify"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from app.javascript.runtime.array import ArrayObject
from app.javascript.runtime.array_operations import is_array
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import constructor_name, to_number, to_string
from app.javascript.runtime.depth import one_deeper
from app.javascript.runtime.number_format import number_to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import get_v, is_callable, length_of_array_like
from app.javascript.runtime.raw_json import RawJsonObject
from app.javascript.runtime.string_length import check_length
from app.javascript.runtime.values import INFINITY, NULL, Symbol, Value, is_array_index
from app.javascript.runtime.wrappers import PrimitiveWrapper

if TYPE_CHECKING:
    from app.javascript.runtime.realm import Realm

_QUOTED: Final = re.compile(
    '["\\\\\x00-\x1f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]'
)
_FIRST_LINES: Final = 2  # of a circle that V8 shows before it leaves some out
_ESCAPES: Final = {
    '"': '\\"', "\\": "\\\\", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t",
}  # fmt: skip


def quote_json_string(string: str) -> str:
    """https://tc39.es/ecma262/#sec-quotejsonstring"""
    if _QUOTED.search(string) is None:
        return f'"{string}"'
    return f'"{_QUOTED.sub(_escaped, string)}"'


def _escaped(found: re.Match[str]) -> str:
    unit = found[0]
    return _ESCAPES.get(unit) or f"\\u{ord(unit):04x}"


class Serialization:
    """The state of one call of ``JSON.stringify``.

    ``stack`` holds the objects that are being serialised, each with the key that leads to it, and
    ``places`` where they stand in it; ``size`` counts the code units made so far.

    https://tc39.es/ecma262/#sec-json-serialization-record
    """

    __slots__ = ("gap", "places", "property_list", "realm", "replacer_function", "size", "stack")

    def __init__(
        self,
        realm: Realm,
        replacer_function: JSObject | None,
        property_list: list[str] | None,
        gap: str,
    ) -> None:
        self.realm = realm
        self.replacer_function = replacer_function
        self.property_list = property_list
        self.gap = gap
        self.stack: list[tuple[JSObject, str]] = []
        self.places: dict[int, int] = {}
        self.size = 0


def serialize_json_property(
    state: Serialization, key: str, holder: JSObject | None, value: Value
) -> str | None:
    """The text of the holder's property, None for undefined; ``value`` is what the holder has.

    NOTE: The holder of the outermost value is made only when a replacer asks for it.

    https://tc39.es/ecma262/#sec-serializejsonproperty
    """
    realm = state.realm
    if holder is None and state.replacer_function is not None:
        holder = JSObject(realm.object_prototype)
        holder.properties[key] = value
    if isinstance(value, JSObject) or type(value) is int:
        to_json = get_v(realm, value, "toJSON")
        if is_callable(to_json):
            value = to_json.call(value, [key])
    if state.replacer_function is not None:
        value = state.replacer_function.call(holder, [key, value])
    if isinstance(value, PrimitiveWrapper):
        value = _unwrapped(value)
    if isinstance(value, RawJsonObject):
        return value.text
    if isinstance(value, JSObject):
        return None if value.callable else _serialize_object(state, key, value)
    text = _primitive_text(value)
    if text is not None:
        state.size += len(text)
        check_length(realm, state.size)
    return text


def _unwrapped(value: PrimitiveWrapper) -> Value:
    """Step 4: what is in a wrapper, converted as the program may have it."""
    primitive = value.primitive
    if type(primitive) is float:
        return to_number(value)
    if type(primitive) is str:
        return to_string(value)
    return value if isinstance(primitive, Symbol) else primitive


def _primitive_text(value: Value) -> str | None:
    """Steps 5 to 10 and 12."""
    kind = type(value)
    if kind is str:
        return quote_json_string(value)  # type: ignore[arg-type]
    if kind is float:
        finite = value == value and value not in (INFINITY, -INFINITY)
        return number_to_string(value) if finite else "null"  # type: ignore[arg-type]
    if value is NULL:
        return "null"
    if kind is bool:
        return "true" if value else "false"
    if kind is int:
        raise type_error("Do not know how to serialize a BigInt")
    return None


def _serialize_object(state: Serialization, key: str, value: JSObject) -> str:
    if id(value) in state.places:
        raise type_error(_circular(state, key, value))
    state.places[id(value)] = len(state.stack)
    state.stack.append((value, key))
    write = _serialize_array if is_array(value) else _serialize_members
    text = one_deeper(state.realm.agent, lambda: write(state, value))
    state.stack.pop()
    del state.places[id(value)]
    return text


def _serialize_members(state: Serialization, value: JSObject) -> str:
    """https://tc39.es/ecma262/#sec-serializejsonobject"""
    colon = ": " if state.gap else ":"
    members: list[str] = []
    for key in enumerable_own_keys(value) if state.property_list is None else state.property_list:
        text = serialize_json_property(state, key, value, value.get(key, value))
        if text is not None:
            name = quote_json_string(key)
            state.size += len(name)
            members.append(f"{name}{colon}{text}")
    return _enclosed(state, "{", members, "}")


def enumerable_own_keys(value: JSObject) -> list[str]:
    """https://tc39.es/ecma262/#sec-enumerableownproperties with key"""
    keys: list[str] = []
    for key in value.own_property_keys():
        if isinstance(key, str):
            found = value.get_own_property(key)
            if found is not None and found.enumerable:
                keys.append(key)
    return keys


def _serialize_array(state: Serialization, value: JSObject) -> str:
    """https://tc39.es/ecma262/#sec-serializejsonarray"""
    budget = state.realm.agent.budget
    elements: list[str] = []
    for index in range(length_of_array_like(value)):
        budget.statements_left -= 1
        if budget.statements_left < 0:
            raise budget.statements_spent()
        key = str(index)
        text = serialize_json_property(state, key, value, value.get(key, value))
        elements.append("null" if text is None else text)
    return _enclosed(state, "[", elements, "]")


def _enclosed(state: Serialization, start: str, parts: list[str], end: str) -> str:
    """The parts between brackets, on lines of their own where there is a gap."""
    if not parts:
        return start + end
    state.size += len(parts) + 1
    if not state.gap:
        check_length(state.realm, state.size)
        return f"{start}{','.join(parts)}{end}"
    outer = len(state.stack) - 1
    state.size += (len(parts) * (outer + 1) + outer) * len(state.gap)
    check_length(state.realm, state.size)
    stepback = "\n" + state.gap * outer
    separator = f",{stepback}{state.gap}"
    return f"{start}{stepback}{state.gap}{separator.join(parts)}{stepback}{end}"


def _circular(state: Serialization, key: str, value: JSObject) -> str:
    """V8's sketch of the circle, its middle left out when it is long."""
    circle = state.stack[state.places[id(value)] :]
    lines = [f"--> starting at object with constructor {_constructor(circle[0][0])}"]
    inner = [
        f"|     {_step(outer, name)} -> object with constructor {_constructor(holder)}"
        for (outer, _), (holder, name) in pairwise(circle)
    ]
    if len(inner) > _FIRST_LINES + 1:
        inner[_FIRST_LINES:-1] = ["|     ..."]
    lines += [*inner, f"--- {_step(circle[-1][0], key)} closes the circle"]
    return "\n    ".join(["Converting circular structure to JSON", *lines])


def _constructor(holder: JSObject) -> str:
    return f"'{constructor_name(holder)}'"


def _step(holder: JSObject, key: str) -> str:
    is_element = isinstance(holder, ArrayObject) and is_array_index(key)
    return f"index {key}" if is_element else f"property '{key}'"
