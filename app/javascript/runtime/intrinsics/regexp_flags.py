"""The flags of regular expressions: https://tc39.es/ecma262/#sec-get-regexp.prototype.flags"""

from __future__ import annotations

from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import describe, to_boolean, to_string
from app.javascript.runtime.describe import Accessor
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import AccessorProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.regexp_object import RegExpObject
from app.javascript.runtime.values import UNDEFINED, Value

_FLAG_NAMES = (
    ("d", "hasIndices"),
    ("g", "global"),
    ("i", "ignoreCase"),
    ("m", "multiline"),
    ("s", "dotAll"),
    ("u", "unicode"),
    ("v", "unicodeSets"),
    ("y", "sticky"),
)
_BUILT_IN_SLOT = "accessors of a regular expression's flags"


def _flag_accessor(unit: str, name: str) -> Accessor:
    """https://tc39.es/ecma262/#sec-regexphasflag"""

    def reg_exp_has_flag(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
        if isinstance(this, RegExpObject):
            return unit in this.original_flags
        if this is realm.intrinsics["%RegExp.prototype%"]:
            return UNDEFINED
        raise type_error(f"RegExp.prototype.{name} getter called on non-RegExp object")

    return Accessor(name, reg_exp_has_flag)


def get_reg_exp_prototype_flags(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-get-regexp.prototype.flags"""
    if not isinstance(this, JSObject):
        raise type_error(f"RegExp.prototype.flags getter called on non-object {describe(this)}")
    return "".join([unit for unit, name in _FLAG_NAMES if to_boolean(this.get(name, this))])


ACCESSORS = (
    Accessor("flags", get_reg_exp_prototype_flags),
    *(_flag_accessor(unit, name) for unit, name in _FLAG_NAMES),
)


def flags_of(realm: Realm, regexp: JSObject) -> str:
    """ToString of the property ``flags``."""
    if isinstance(regexp, RegExpObject) and _has_built_in_accessors(realm, regexp):
        return "".join(sorted(regexp.original_flags))  # OPTIMIZATION: what they come to
    return to_string(regexp.get("flags", regexp))


def _has_built_in_accessors(realm: Realm, regexp: RegExpObject) -> bool:
    """Whether nobody sees which properties are read: accessors are replaced, never changed."""
    prototype = realm.intrinsics["%RegExp.prototype%"]
    if regexp.prototype is not prototype or len(regexp.properties) != 1:
        return False
    built_in = realm.slots.get(_BUILT_IN_SLOT)
    if built_in is None:
        built_in = realm.slots[_BUILT_IN_SLOT] = _built_in_accessors(prototype)
    properties = prototype.properties
    return all(properties.get(name) is accessor for name, accessor in built_in)


def _built_in_accessors(prototype: JSObject) -> tuple[tuple[str, object], ...]:
    """The accessors as they were made; one that was replaced before is never found again."""
    found: list[tuple[str, object]] = []
    for described in ACCESSORS:
        assert isinstance(described.key, str)
        now = prototype.properties.get(described.key)
        getter = now.get if isinstance(now, AccessorProperty) else None
        original = isinstance(getter, NativeFunction) and getter.behaviour is described.get
        found.append((described.key, now if original else described))
    return tuple(found)
