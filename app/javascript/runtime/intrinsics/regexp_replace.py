"""RegExp.prototype[Symbol.replace]: https://tc39.es/ecma262/#sec-regexp.prototype-%symbol.replace%"""

from collections.abc import Sequence
from typing import NamedTuple

from app.javascript.runtime.array_operations import SLOW_ROUND
from app.javascript.runtime.conversion import to_integer_or_infinity, to_string
from app.javascript.runtime.describe import Method
from app.javascript.runtime.intrinsics.regexp_flags import flags_of
from app.javascript.runtime.intrinsics.regexp_matching import step_over_empty_match, this_object
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import (
    argument,
    is_callable,
    length_of_array_like,
    set_property,
    to_object,
)
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.regexp_exec import (
    all_matches,
    captures_of,
    is_untouched,
    named_groups,
    reg_exp_exec,
)
from app.javascript.runtime.regexp_object import RegExpObject
from app.javascript.runtime.string_length import check_length, join_checked
from app.javascript.runtime.substitution import get_substitution
from app.javascript.runtime.values import UNDEFINED, Null, Value, WellKnownSymbol


class _Found(NamedTuple):
    """What one result tells: https://tc39.es/ecma262/#sec-regexp.prototype-%symbol.replace% 15"""

    matched: str
    position: int
    captures: list[Value]
    named_captures: Value


def reg_exp_prototype_replace(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-regexp.prototype-%symbol.replace%"""
    regexp = this_object(this, "@@replace")
    string = to_string(argument(arguments, 0))
    replace_value = argument(arguments, 1)
    if not is_callable(replace_value):
        replace_value = to_string(replace_value)
    flags = flags_of(realm, regexp)
    if "g" in flags and is_untouched(regexp, realm) and "g" in regexp.original_flags:
        set_property(regexp, "lastIndex", 0.0)
        founds = _all_found(realm, regexp, string)
        return _replaced(realm, string, founds, replace_value)
    return _replaced(realm, string, _results(realm, regexp, string, flags), replace_value)


def _replaced(
    realm: Realm, string: str, results: Sequence[_Found | JSObject], replace_value: Value
) -> str:
    """Steps 14 to 17: the string with a replacement for each match."""
    parts: list[str] = []
    next_source_position = length = 0
    for result in results:
        found = _read(realm, result, string) if isinstance(result, JSObject) else result
        replacement = _replacement(realm, found, string, replace_value)
        if found.position >= next_source_position:
            parts += (string[next_source_position : found.position], replacement)
            next_source_position = found.position + len(found.matched)
            length += len(parts[-2]) + len(replacement)
            check_length(realm, length)
    if next_source_position < len(string):
        parts.append(string[next_source_position:])
    return join_checked(realm, parts)


def _all_found(realm: Realm, regexp: RegExpObject, string: str) -> list[_Found]:
    """All matches of a regexp that nobody watches."""
    founds: list[_Found] = []
    for places in all_matches(realm, regexp, string, regexp.original_flags):
        captures = captures_of(string, places)
        matched = string[places[0] : places[1]]
        named = named_groups(regexp, captures)
        founds.append(_Found(matched, places[0], captures[1:], named))
    return founds


def _results(realm: Realm, regexp: JSObject, string: str, flags: str) -> list[JSObject]:
    """Steps 9 to 13: every match with g, else the first one."""
    is_global = "g" in flags
    full_unicode = "u" in flags or "v" in flags
    if is_global:
        set_property(regexp, "lastIndex", 0.0)
    results: list[JSObject] = []
    budget = realm.agent.budget
    while True:
        result = reg_exp_exec(realm, regexp, string)
        if isinstance(result, Null):
            return results
        results.append(result)
        if not is_global:
            return results
        budget.statements_left -= 1
        if budget.statements_left < 0:
            raise budget.statements_spent()
        if not to_string(result.get("0", result)):
            step_over_empty_match(regexp, string, full_unicode)


def _read(realm: Realm, result: JSObject, string: str) -> _Found:
    """Steps 15.a to 15.i."""
    captures_count = max(length_of_array_like(result) - 1, 0)
    matched = to_string(result.get("0", result))
    found_at = to_integer_or_infinity(result.get("index", result))
    position = int(max(min(found_at, float(len(string))), 0.0))
    captures: list[Value] = []
    for number in range(1, captures_count + 1):
        realm.agent.budget.charge(SLOW_ROUND)
        capture = result.get(str(number), result)
        captures.append(capture if capture is UNDEFINED else to_string(capture))
    return _Found(matched, position, captures, result.get("groups", result))


def _replacement(realm: Realm, found: _Found, string: str, replace_value: Value) -> str:
    """Steps 15.j and 15.k."""
    matched, position, captures, named_captures = found
    if is_callable(replace_value):
        arguments = [matched, *captures, float(position), string]
        if named_captures is not UNDEFINED:
            arguments.append(named_captures)
        return to_string(replace_value.call(UNDEFINED, arguments))
    if named_captures is not UNDEFINED:
        named_captures = to_object(realm, named_captures)
    assert isinstance(replace_value, str)
    return get_substitution(
        realm, matched, string, position, captures, named_captures, replace_value
    )


METHODS = (Method(WellKnownSymbol.REPLACE, reg_exp_prototype_replace, 2),)
