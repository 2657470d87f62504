"""Methods of strings that ask a pattern's own symbol methods first.

https://tc39.es/ecma262/#sec-properties-of-the-string-prototype-object
"""

from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import require_object_coercible, to_string, to_uint32
from app.javascript.runtime.describe import Method
from app.javascript.runtime.intrinsics.regexp import is_reg_exp
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, get_method, invoke, is_callable
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.regexp_object import reg_exp_create
from app.javascript.runtime.string_length import check_length
from app.javascript.runtime.substitution import get_substitution
from app.javascript.runtime.values import UNDEFINED, Symbol, Value, WellKnownSymbol


def _pattern_method(realm: Realm, pattern: Value, key: Symbol) -> JSObject | None:
    """The pattern's own method: only objects are asked, since ES2025 no primitive is."""
    return get_method(realm, pattern, key) if isinstance(pattern, JSObject) else None


def _search_by(realm: Realm, this: Value, pattern: Value, key: Symbol, flags: Value) -> Value:
    """Steps 2 to 5 of ``match``: ask the pattern, else a regular expression made from it.

    https://tc39.es/ecma262/#sec-string.prototype.match
    """
    method = _pattern_method(realm, pattern, key)
    if method is not None:
        return method.call(pattern, [this])
    string = to_string(this)
    regexp = reg_exp_create(realm, pattern, flags)
    return invoke(realm, regexp, key, [string])


def string_prototype_match(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-string.prototype.match"""
    require_object_coercible(this, "String.prototype.match")
    return _search_by(realm, this, argument(arguments, 0), WellKnownSymbol.MATCH, UNDEFINED)


def string_prototype_match_all(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-string.prototype.matchall"""
    require_object_coercible(this, "String.prototype.matchAll")
    pattern = argument(arguments, 0)
    if isinstance(pattern, JSObject):
        _require_global(pattern, "matchAll")
    return _search_by(realm, this, pattern, WellKnownSymbol.MATCH_ALL, "g")


def _require_global(pattern: JSObject, method: str) -> None:
    if not is_reg_exp(pattern):
        return
    flags = pattern.get("flags", pattern)
    require_object_coercible(flags, f"String.prototype.{method}")
    if "g" not in to_string(flags):
        raise type_error(f"String.prototype.{method} called with a non-global RegExp argument")


def string_prototype_search(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-string.prototype.search"""
    require_object_coercible(this, "String.prototype.search")
    return _search_by(realm, this, argument(arguments, 0), WellKnownSymbol.SEARCH, UNDEFINED)


def string_prototype_replace(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-string.prototype.replace"""
    require_object_coercible(this, "String.prototype.replace")
    pattern, replace_value = argument(arguments, 0), argument(arguments, 1)
    replacer = _pattern_method(realm, pattern, WellKnownSymbol.REPLACE)
    if replacer is not None:
        return replacer.call(pattern, [this, replace_value])
    string = to_string(this)
    search = to_string(pattern)
    if not is_callable(replace_value):
        replace_value = to_string(replace_value)
    position = string.find(search)
    positions = [] if position < 0 else [position]
    return _replace_at(realm, string, search, positions, replace_value)


def string_prototype_replace_all(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-string.prototype.replaceall"""
    require_object_coercible(this, "String.prototype.replaceAll")
    pattern, replace_value = argument(arguments, 0), argument(arguments, 1)
    if isinstance(pattern, JSObject):
        _require_global(pattern, "replaceAll")
        replacer = get_method(realm, pattern, WellKnownSymbol.REPLACE)
        if replacer is not None:
            return replacer.call(pattern, [this, replace_value])
    string = to_string(this)
    search = to_string(pattern)
    if not is_callable(replace_value):
        replace_value = to_string(replace_value)
    positions: list[int] = []
    advance_by = max(1, len(search))
    position = string.find(search)
    while position >= 0:
        positions.append(position)
        position = string.find(search, position + advance_by)
    return _replace_at(realm, string, search, positions, replace_value)


def _replace_at(
    realm: Realm, string: str, search: str, positions: list[int], replace_value: Value
) -> str:
    """The string with ``search`` replaced at the positions, which ascend."""
    parts: list[str] = []
    end = length = 0
    budget = realm.agent.budget
    for position in positions:
        budget.statements_left -= 1
        if budget.statements_left < 0:
            raise budget.statements_spent()
        if is_callable(replace_value):
            found = replace_value.call(UNDEFINED, [search, float(position), string])
            replacement = to_string(found)
        else:
            assert isinstance(replace_value, str)
            replacement = get_substitution(
                realm, search, string, position, [], UNDEFINED, replace_value
            )
        parts += (string[end:position], replacement)
        length += position - end + len(replacement)
        check_length(realm, length + len(string) - position)
        end = position + len(search)
    parts.append(string[end:])
    return "".join(parts)


def string_prototype_split(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-string.prototype.split"""
    require_object_coercible(this, "String.prototype.split")
    separator, limit = argument(arguments, 0), argument(arguments, 1)
    splitter = _pattern_method(realm, separator, WellKnownSymbol.SPLIT)
    if splitter is not None:
        return splitter.call(separator, [this, limit])
    string = to_string(this)
    most = 2**32 - 1 if limit is UNDEFINED else to_uint32(limit)
    text = to_string(separator)
    if most == 0:
        return create_array_from_list(realm, [])
    if separator is UNDEFINED:
        return create_array_from_list(realm, [string])
    count = string.count(text) + 1 if text else len(string)
    realm.agent.budget.check_array_length(min(count, most))
    parts: list[Value] = list(string.split(text, most) if text else string[:most])
    return create_array_from_list(realm, parts[:most])


METHODS = (
    Method("match", string_prototype_match, 1),
    Method("matchAll", string_prototype_match_all, 1),
    Method("search", string_prototype_search, 1),
    Method("replace", string_prototype_replace, 2),
    Method("replaceAll", string_prototype_replace_all, 2),
    Method("split", string_prototype_split, 2),
)
