"""The JSON object: https://tc39.es/ecma262/#sec-json-object"""

from __future__ import annotations

from app.javascript.runtime.array_operations import SLOW_ROUND, is_array
from app.javascript.runtime.comparison import same_value
from app.javascript.runtime.conversion import to_integer_or_infinity, to_string
from app.javascript.runtime.depth import one_deeper
from app.javascript.runtime.describe import Constant, Intrinsic, Method
from app.javascript.runtime.json_parse import Sources, parse_json
from app.javascript.runtime.json_stringify import (
    Serialization,
    enumerable_own_keys,
    serialize_json_property,
)
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import (
    argument,
    create_data_property,
    is_callable,
    length_of_array_like,
)
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value, WellKnownSymbol
from app.javascript.runtime.wrappers import PrimitiveWrapper


def json_parse(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-json.parse"""
    text, reviver = to_string(argument(arguments, 0)), argument(arguments, 1)
    if not is_callable(reviver):
        return parse_json(realm, text)
    sources: Sources | None = {} if "newer V8" in realm.slots else None
    unfiltered = parse_json(realm, text, sources)
    root = JSObject(realm.object_prototype)
    root.properties[""] = unfiltered
    if sources is not None:
        sources[root] = sources.pop(None, {})
    return _Revival(realm, reviver, sources).internalize(root, "")


class _Revival:
    """Calls a reviver, with the texts of primitives where V8 is new enough to tell them.

    https://tc39.es/proposal-json-parse-with-source/
    """

    def __init__(self, realm: Realm, reviver: JSObject, sources: Sources | None) -> None:
        self._realm = realm
        self._reviver = reviver
        self._sources = sources

    def internalize(self, holder: JSObject, name: str) -> Value:
        """https://tc39.es/ecma262/#sec-internalizejsonproperty"""
        value = holder.get(name, holder)
        if isinstance(value, JSObject):
            revived = value
            one_deeper(self._realm.agent, lambda: self._internalize_members(revived))
        arguments: list[Value] = [name, value]
        if self._sources is not None:
            arguments.append(self._context(self._sources.get(holder, {}).get(name), value))
        return self._reviver.call(holder, arguments)

    def _context(self, noted: tuple[Value, str] | None, value: Value) -> JSObject:
        """Without a source for what is no primitive or was changed meanwhile."""
        context = JSObject(self._realm.object_prototype)
        if noted is not None and same_value(noted[0], value):
            context.properties["source"] = noted[1]
        return context

    def _internalize_members(self, value: JSObject) -> None:
        """Step 2: all that is in an object, before the object itself."""
        if is_array(value):
            for index in range(length_of_array_like(value)):
                self._internalize_member(value, str(index))
            return
        for name in enumerable_own_keys(value):
            self._internalize_member(value, name)

    def _internalize_member(self, value: JSObject, name: str) -> None:
        budget = self._realm.agent.budget
        budget.statements_left -= 1
        if budget.statements_left < 0:
            raise budget.statements_spent()
        new_element = self.internalize(value, name)
        if new_element is UNDEFINED:
            value.delete(name)
        else:
            create_data_property(value, name, new_element)


def json_stringify(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-json.stringify"""
    replacer = argument(arguments, 1)
    replacer_function = property_list = None
    if is_callable(replacer):
        replacer_function = replacer
    elif isinstance(replacer, JSObject) and is_array(replacer):
        property_list = _property_list(realm, replacer)
    gap = _gap(argument(arguments, 2))
    state = Serialization(realm, replacer_function, property_list, gap)
    return serialize_json_property(state, "", None, argument(arguments, 0))


def _property_list(realm: Realm, replacer: JSObject) -> list[str]:
    """Step 5: the names that an array allows, each once."""
    names: dict[str, None] = {}
    for index in range(length_of_array_like(replacer)):
        realm.agent.budget.charge(SLOW_ROUND)
        value = replacer.get(str(index), replacer)
        if isinstance(value, PrimitiveWrapper):
            if type(value.primitive) in (str, float):
                names[to_string(value)] = None
        elif type(value) in (str, float):
            names[to_string(value)] = None
    return list(names)


def _gap(space: Value) -> str:
    """Steps 6 to 9: what indents a line."""
    if isinstance(space, PrimitiveWrapper):
        kind = type(space.primitive)
        if kind is float:
            space = to_integer_or_infinity(space)
        elif kind is str:
            space = to_string(space)
    if type(space) is float:
        return " " * int(max(min(to_integer_or_infinity(space), 10.0), 0.0))
    return space[:10] if isinstance(space, str) else ""


DESCRIPTIONS = (
    Intrinsic(
        "%JSON%",
        (
            Method("parse", json_parse, 2),
            Method("stringify", json_stringify, 3),
            Constant(WellKnownSymbol.TO_STRING_TAG, "JSON", configurable=True),
        ),
        global_name="JSON",
    ),
)
