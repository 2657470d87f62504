"""exec, test, match, matchAll and search of RegExp objects.

https://tc39.es/ecma262/#sec-properties-of-the-regexp-prototype-object
"""

from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.comparison import same_value
from app.javascript.runtime.conversion import to_length, to_string
from app.javascript.runtime.describe import Method
from app.javascript.runtime.intrinsics.regexp_flags import flags_of
from app.javascript.runtime.intrinsics.regexp_string_iterator import (
    create_reg_exp_string_iterator,
)
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import (
    argument,
    construct,
    set_property,
    species_constructor,
)
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.receivers import incompatible_receiver
from app.javascript.runtime.regexp_exec import (
    advance_string_index,
    all_matches,
    is_untouched,
    reg_exp_builtin_exec,
    reg_exp_exec,
)
from app.javascript.runtime.regexp_object import RegExpObject
from app.javascript.runtime.values import NULL, Null, Value, WellKnownSymbol


def this_object(value: Value, method: str) -> JSObject:
    """The receiver of a method that works on any object."""
    if not isinstance(value, JSObject):
        raise incompatible_receiver(f"RegExp.prototype.{method}", value)
    return value


def reg_exp_prototype_exec(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-regexp.prototype.exec"""
    if not isinstance(this, RegExpObject):
        raise incompatible_receiver("RegExp.prototype.exec", this)
    return reg_exp_builtin_exec(realm, this, to_string(argument(arguments, 0)))


def reg_exp_prototype_test(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-regexp.prototype.test"""
    regexp = this_object(this, "test")
    string = to_string(argument(arguments, 0))
    return reg_exp_exec(realm, regexp, string) is not NULL


def reg_exp_prototype_match(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-regexp.prototype-%symbol.match%"""
    regexp = this_object(this, "@@match")
    string = to_string(argument(arguments, 0))
    flags = flags_of(realm, regexp)
    if "g" not in flags:
        return reg_exp_exec(realm, regexp, string)
    full_unicode = "u" in flags or "v" in flags
    set_property(regexp, "lastIndex", 0.0)
    if is_untouched(regexp, realm):
        found = all_matches(realm, regexp, string, regexp.original_flags)
        texts: list[Value] = [string[places[0] : places[1]] for places in found]
        return create_array_from_list(realm, texts) if texts else NULL
    return _match_all_strings(realm, regexp, string, full_unicode)


def _match_all_strings(realm: Realm, regexp: JSObject, string: str, full_unicode: bool) -> Value:
    """Step 6.e: what each match holds, null when there is none."""
    matches: list[Value] = []
    budget = realm.agent.budget
    while True:
        result = reg_exp_exec(realm, regexp, string)
        if isinstance(result, Null):
            return create_array_from_list(realm, matches) if matches else NULL
        budget.statements_left -= 1
        if budget.statements_left < 0:
            raise budget.statements_spent()
        match_string = to_string(result.get("0", result))
        matches.append(match_string)
        if not match_string:
            step_over_empty_match(regexp, string, full_unicode)


def step_over_empty_match(regexp: JSObject, string: str, full_unicode: bool) -> None:
    """Move lastIndex on, so that an empty match is not found again."""
    this_index = to_length(regexp.get("lastIndex", regexp))
    next_index = advance_string_index(string, this_index, full_unicode)
    set_property(regexp, "lastIndex", float(next_index))


def reg_exp_prototype_match_all(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-regexp-prototype-%symbol.matchall%"""
    regexp = this_object(this, "@@matchAll")
    string = to_string(argument(arguments, 0))
    constructor = species_constructor(regexp, realm.intrinsics["%RegExp%"])
    flags = flags_of(realm, regexp)
    matcher = construct(constructor, [regexp, flags])
    set_property(matcher, "lastIndex", float(to_length(regexp.get("lastIndex", regexp))))
    full_unicode = "u" in flags or "v" in flags
    return create_reg_exp_string_iterator(realm, matcher, string, "g" in flags, full_unicode)


def reg_exp_prototype_search(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-regexp.prototype-%symbol.search%"""
    regexp = this_object(this, "@@search")
    string = to_string(argument(arguments, 0))
    previous = regexp.get("lastIndex", regexp)
    if not same_value(previous, 0.0):
        set_property(regexp, "lastIndex", 0.0)
    result = reg_exp_exec(realm, regexp, string)
    if not same_value(regexp.get("lastIndex", regexp), previous):
        set_property(regexp, "lastIndex", previous)
    return -1.0 if isinstance(result, Null) else result.get("index", result)


METHODS = (
    Method("exec", reg_exp_prototype_exec, 1, intrinsic="%RegExp.prototype.exec%"),
    Method("test", reg_exp_prototype_test, 1),
    Method(WellKnownSymbol.MATCH, reg_exp_prototype_match, 1),
    Method(WellKnownSymbol.MATCH_ALL, reg_exp_prototype_match_all, 1),
    Method(WellKnownSymbol.SEARCH, reg_exp_prototype_search, 1),
)
