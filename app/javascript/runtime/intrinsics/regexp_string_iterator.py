"""RegExp String Iterator objects: https://tc39.es/ecma262/#sec-regexp-string-iterator-objects"""

from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.conversion import to_length, to_string
from app.javascript.runtime.describe import Constant, Intrinsic, Method
from app.javascript.runtime.iteration import create_iterator_result
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import set_property
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.receivers import incompatible_receiver
from app.javascript.runtime.regexp_exec import advance_string_index, reg_exp_exec
from app.javascript.runtime.values import UNDEFINED, Null, Value, WellKnownSymbol


class RegExpStringIterator(JSObject):
    """What matchAll returns; done after the last match, an error, or the only match without g."""

    __slots__ = ("done", "full_unicode", "is_global", "regexp", "string")

    class_name = "RegExp String Iterator"

    def __init__(
        self,
        prototype: JSObject,
        regexp: JSObject,
        string: str,
        is_global: bool,
        full_unicode: bool,
    ) -> None:
        super().__init__(prototype)
        self.regexp = regexp
        self.string = string
        self.is_global = is_global
        self.full_unicode = full_unicode
        self.done = False


def create_reg_exp_string_iterator(
    realm: Realm, regexp: JSObject, string: str, is_global: bool, full_unicode: bool
) -> RegExpStringIterator:
    """https://tc39.es/ecma262/#sec-createregexpstringiterator"""
    prototype = realm.intrinsics["%RegExpStringIteratorPrototype%"]
    return RegExpStringIterator(prototype, regexp, string, is_global, full_unicode)


def reg_exp_string_iterator_next(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%regexpstringiteratorprototype%.next"""
    if not isinstance(this, RegExpStringIterator):
        raise incompatible_receiver("%RegExpStringIterator%.prototype.next", this)
    if this.done:
        return create_iterator_result(realm, UNDEFINED, True)
    try:
        found = _next_match(realm, this)
    except ThrowCompletion:
        this.done = True
        raise
    if isinstance(found, Null):
        this.done = True
        return create_iterator_result(realm, UNDEFINED, True)
    return create_iterator_result(realm, found, False)


def _next_match(realm: Realm, iterator: RegExpStringIterator) -> JSObject | Null:
    regexp = iterator.regexp
    found = reg_exp_exec(realm, regexp, iterator.string)
    if isinstance(found, Null):
        return found
    if not iterator.is_global:
        iterator.done = True
        return found
    if not to_string(found.get("0", found)):
        this_index = to_length(regexp.get("lastIndex", regexp))
        next_index = advance_string_index(iterator.string, this_index, iterator.full_unicode)
        set_property(regexp, "lastIndex", float(next_index))
    return found


DESCRIPTIONS = (
    Intrinsic(
        "%RegExpStringIteratorPrototype%",
        (
            Method("next", reg_exp_string_iterator_next),
            Constant(WellKnownSymbol.TO_STRING_TAG, "RegExp String Iterator", configurable=True),
        ),
        parent="%Iterator.prototype%",
    ),
)
