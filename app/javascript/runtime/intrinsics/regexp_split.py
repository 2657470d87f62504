"""RegExp.prototype[Symbol.split]: https://tc39.es/ecma262/#sec-regexp.prototype-%symbol.split%"""

from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.array_operations import SLOW_ROUND
from app.javascript.runtime.conversion import to_length, to_string, to_uint32
from app.javascript.runtime.describe import Method
from app.javascript.runtime.intrinsics.regexp_flags import flags_of
from app.javascript.runtime.intrinsics.regexp_matching import this_object
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import (
    argument,
    construct,
    length_of_array_like,
    set_property,
    species_constructor,
)
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.regexp_exec import (
    advance_string_index,
    all_matches,
    captures_of,
    is_untouched,
    reg_exp_exec,
)
from app.javascript.runtime.regexp_object import RegExpObject
from app.javascript.runtime.values import NULL, UNDEFINED, Null, Value, WellKnownSymbol


def reg_exp_prototype_split(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-regexp.prototype-%symbol.split%"""
    regexp = this_object(this, "@@split")
    string = to_string(argument(arguments, 0))
    limit = argument(arguments, 1)
    constructor = species_constructor(regexp, realm.intrinsics["%RegExp%"])
    flags = flags_of(realm, regexp)
    new_flags = flags if "y" in flags else f"{flags}y"
    splitter = construct(constructor, [regexp, new_flags])
    most = 2**32 - 1 if limit is UNDEFINED else to_uint32(limit)
    if most == 0:
        return create_array_from_list(realm, [])
    if not string:
        whole = reg_exp_exec(realm, splitter, string) is NULL
        return create_array_from_list(realm, [string] if whole else [])
    if is_untouched(splitter, realm):
        return create_array_from_list(realm, _parts_at_once(realm, splitter, string, most))
    full_unicode = "u" in flags or "v" in flags
    return create_array_from_list(realm, _parts(realm, splitter, string, most, full_unicode))


def _parts(
    realm: Realm, splitter: JSObject, string: str, most: int, full_unicode: bool
) -> list[Value]:
    """Steps 16 to 21: what stands between the matches, and their captures."""
    parts: list[Value] = []
    size = len(string)
    part_start = search_from = 0
    budget = realm.agent.budget
    while search_from < size:
        budget.statements_left -= 1
        if budget.statements_left < 0:
            raise budget.statements_spent()
        set_property(splitter, "lastIndex", float(search_from))
        result = reg_exp_exec(realm, splitter, string)
        if isinstance(result, Null):
            search_from = advance_string_index(string, search_from, full_unicode)
            continue
        part_end = min(to_length(splitter.get("lastIndex", splitter)), size)
        if part_end == part_start:
            search_from = advance_string_index(string, search_from, full_unicode)
            continue
        parts.append(string[part_start:search_from])
        if len(parts) == most:
            return parts
        part_start = part_end
        for number in range(1, max(length_of_array_like(result) - 1, 0) + 1):
            realm.agent.budget.charge(SLOW_ROUND)
            parts.append(result.get(str(number), result))
            if len(parts) == most:
                return parts
        search_from = part_start
    parts.append(string[part_start:])
    return parts


def _parts_at_once(realm: Realm, splitter: RegExpObject, string: str, most: int) -> list[Value]:
    """The same, of a splitter that nobody watches.

    OPTIMIZATION: where trying every place one by one succeeds, a search finds the same match.
    """
    parts: list[Value] = []
    part_start = 0
    anywhere = splitter.original_flags.replace("y", "")
    for places in all_matches(realm, splitter, string, anywhere):
        found, part_end = places[:2]
        if found == len(string) or part_end == part_start:
            continue
        parts.append(string[part_start:found])
        parts += captures_of(string, places)[1:]
        if len(parts) >= most:
            return parts[:most]
        part_start = part_end
    parts.append(string[part_start:])
    return parts


METHODS = (Method(WellKnownSymbol.SPLIT, reg_exp_prototype_split, 2),)
