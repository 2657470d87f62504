"""Matching a RegExp object against a string.

https://tc39.es/ecma262/#sec-properties-of-the-regexp-prototype-object
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeGuard

from app.javascript.runtime.array import ArrayObject, create_array_from_list
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_length
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import is_callable, set_property
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.receivers import incompatible_receiver
from app.javascript.runtime.regexp_engine import match, match_many
from app.javascript.runtime.regexp_object import RegExpObject
from app.javascript.runtime.text import code_point_at
from app.javascript.runtime.values import NULL, UNDEFINED, Null, Value

if TYPE_CHECKING:
    from app.javascript.runtime.realm import Realm

LEGACY_SLOT = "last match of a regular expression"


class LastMatch(NamedTuple):
    """What the static properties of RegExp tell; ``input`` can be set by the program."""

    input: str
    string: str
    positions: list[int]


def reg_exp_exec(realm: Realm, regexp: JSObject, string: str) -> JSObject | Null:
    """https://tc39.es/ecma262/#sec-regexpexec"""
    exec_method = regexp.get("exec", regexp)
    if exec_method is realm.intrinsics["%RegExp.prototype.exec%"]:  # OPTIMIZATION
        if isinstance(regexp, RegExpObject):
            return reg_exp_builtin_exec(realm, regexp, string)
    elif is_callable(exec_method):
        result = exec_method.call(regexp, [string])
        if isinstance(result, JSObject) or result is NULL:
            return result
        raise type_error("RegExp exec method returned something other than an Object or null")
    if not isinstance(regexp, RegExpObject):
        raise incompatible_receiver("RegExp.prototype.exec", regexp)
    return reg_exp_builtin_exec(realm, regexp, string)


def reg_exp_builtin_exec(realm: Realm, regexp: RegExpObject, string: str) -> JSObject | Null:
    """https://tc39.es/ecma262/#sec-regexpbuiltinexec"""
    last_index = to_length(regexp.get("lastIndex", regexp))
    flags = regexp.original_flags
    keeps_place = "g" in flags or "y" in flags
    if not keeps_place:
        last_index = 0
    found = None
    if last_index <= len(string):
        found = match(regexp.original_source, flags, string, last_index)
    if found is None:
        if keeps_place:
            set_property(regexp, "lastIndex", 0.0)
        return NULL
    if keeps_place:
        set_property(regexp, "lastIndex", float(found[1]))
    if regexp.legacy:
        realm.slots[LEGACY_SLOT] = LastMatch(string, string, found)
    return _match_array(realm, regexp, string, found)


def captures_of(string: str, found: list[int]) -> list[Value]:
    """What the match and its groups hold."""
    return [
        string[found[place] : found[place + 1]] if found[place] >= 0 else UNDEFINED
        for place in range(0, len(found), 2)
    ]


def _match_array(realm: Realm, regexp: RegExpObject, string: str, found: list[int]) -> ArrayObject:
    """Steps 20 to 35: the array of what matched."""
    captures = captures_of(string, found)
    array = create_array_from_list(realm, captures)
    properties = array.properties
    properties["index"] = float(found[0])
    properties["input"] = string
    properties["groups"] = named_groups(regexp, captures)
    if "d" in regexp.original_flags:
        properties["indices"] = _match_indices(realm, regexp, found)
    return array


def named_groups(regexp: RegExpObject, captures: list[Value]) -> Value:
    """The object of the named groups, undefined when there are none."""
    if not regexp.groups:
        return UNDEFINED
    groups = JSObject(None)
    for name, numbers in regexp.groups:
        took_part = [captures[number] for number in numbers if captures[number] is not UNDEFINED]
        groups.properties[name] = took_part[0] if took_part else UNDEFINED
    return groups


def _match_indices(realm: Realm, regexp: RegExpObject, found: list[int]) -> ArrayObject:
    """https://tc39.es/ecma262/#sec-makematchindicesindexpairarray"""
    pairs: list[Value] = [
        _pair(realm, found[place], found[place + 1]) for place in range(0, len(found), 2)
    ]
    array = create_array_from_list(realm, pairs)
    array.properties["groups"] = named_groups(regexp, pairs)
    return array


def _pair(realm: Realm, start: int, end: int) -> Value:
    if start < 0:
        return UNDEFINED
    return create_array_from_list(realm, [float(start), float(end)])


def is_untouched(regexp: JSObject, realm: Realm) -> TypeGuard[RegExpObject]:
    """Whether the regexp matches with the built-in exec, so that nobody sees how often."""
    if not isinstance(regexp, RegExpObject) or "exec" in regexp.properties:
        return False
    last_index = regexp.properties["lastIndex"]
    if not isinstance(last_index, DataProperty) or not last_index.writable:
        return False
    prototype = realm.intrinsics["%RegExp.prototype%"]
    found = prototype.properties.get("exec")
    built_in = realm.intrinsics["%RegExp.prototype.exec%"]
    return regexp.prototype is prototype and getattr(found, "value", found) is built_in


def all_matches(realm: Realm, regexp: RegExpObject, string: str, flags: str) -> list[list[int]]:
    """The positions of every match, of a regexp whose exec is the built-in one.

    OPTIMIZATION: what the standard's loops of RegExpExec come to when nobody sees their steps.
    """
    matches: list[list[int]] = []
    budget = realm.agent.budget
    index = 0
    while 0 <= index <= len(string):
        found, index = match_many(regexp.original_source, flags, string, index)
        matches += found
        budget.statements_left -= 2 * len(found)  # they are kept, all at once
        if budget.statements_left < 0:
            raise budget.statements_spent()
    if matches and regexp.legacy:
        realm.slots[LEGACY_SLOT] = LastMatch(string, string, matches[-1])
    return matches


def advance_string_index(string: str, index: int, unicode: bool) -> int:
    """https://tc39.es/ecma262/#sec-advancestringindex"""
    if not unicode or index + 1 >= len(string):
        return index + 1
    return index + code_point_at(string, index)[1]
