"""The RegExp constructor and its accessors: https://tc39.es/ecma262/#sec-regexp-constructor"""

from app.javascript.runtime.completion import syntax_error, type_error
from app.javascript.runtime.conversion import to_boolean, to_string
from app.javascript.runtime.describe import Accessor, Constructor, Method
from app.javascript.runtime.intrinsics import (
    regexp_flags,
    regexp_legacy,
    regexp_matching,
    regexp_replace,
    regexp_split,
    regexp_string_iterator,
)
from app.javascript.runtime.intrinsics.regexp_escape import reg_exp_escape
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.receivers import incompatible_receiver
from app.javascript.runtime.regexp_object import (
    RegExpObject,
    escape_pattern,
    reg_exp_alloc,
    reg_exp_initialize,
)
from app.javascript.runtime.regexp_problem import older_refusal
from app.javascript.runtime.values import UNDEFINED, Value, WellKnownSymbol


def is_reg_exp(value: Value) -> bool:
    """https://tc39.es/ecma262/#sec-isregexp"""
    if not isinstance(value, JSObject):
        return False
    matcher = value.get(WellKnownSymbol.MATCH, value)
    if matcher is not UNDEFINED:
        return to_boolean(matcher)
    return isinstance(value, RegExpObject)


def reg_exp(realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
    """https://tc39.es/ecma262/#sec-regexp-pattern-flags"""
    pattern, flags = argument(arguments, 0), argument(arguments, 1)
    pattern_is_reg_exp = is_reg_exp(pattern)
    if new_target is None:
        new_target = realm.intrinsics["%RegExp%"]
        if isinstance(pattern, JSObject) and pattern_is_reg_exp and flags is UNDEFINED:
            constructor = pattern.get("constructor", pattern)
            if constructor is new_target:
                return pattern
    source: Value = pattern
    if isinstance(pattern, RegExpObject):
        source = pattern.original_source
        flags = pattern.original_flags if flags is UNDEFINED else flags
    elif isinstance(pattern, JSObject) and pattern_is_reg_exp:
        source = pattern.get("source", pattern)
        flags = pattern.get("flags", pattern) if flags is UNDEFINED else flags
    made = reg_exp_initialize(reg_exp_alloc(realm, new_target), source, flags)
    if "(?" in made.original_source and "newer V8" not in realm.slots:
        refusal = older_refusal(made.original_source, made.original_flags)
        if refusal:
            raise syntax_error(refusal)
    return made


def get_reg_exp_species(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-get-regexp-%symbol.species%"""
    return this


def get_reg_exp_prototype_source(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-get-regexp.prototype.source"""
    if isinstance(this, RegExpObject):
        return escape_pattern(this.original_source)
    if this is realm.intrinsics["%RegExp.prototype%"]:
        return "(?:)"
    raise type_error("RegExp.prototype.source getter called on non-RegExp object")


def reg_exp_prototype_to_string(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-regexp.prototype.tostring"""
    if not isinstance(this, JSObject):
        raise incompatible_receiver("RegExp.prototype.toString", this)
    pattern = to_string(this.get("source", this))
    flags = to_string(this.get("flags", this))
    return f"/{pattern}/{flags}"


def reg_exp_prototype_compile(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-regexp.prototype.compile"""
    if not isinstance(this, RegExpObject):
        raise incompatible_receiver("RegExp.prototype.compile", this)
    pattern, flags = argument(arguments, 0), argument(arguments, 1)
    if isinstance(pattern, RegExpObject):
        if flags is not UNDEFINED:
            raise type_error("Invalid flags supplied to RegExp constructor")
        return reg_exp_initialize(this, pattern.original_source, pattern.original_flags)
    return reg_exp_initialize(this, pattern, flags)


DESCRIPTIONS = (
    Constructor(
        "RegExp",
        2,
        reg_exp,
        statics=(
            Accessor(WellKnownSymbol.SPECIES, get_reg_exp_species),
            Method("escape", reg_exp_escape, 1),
            *regexp_legacy.STATICS,
        ),
        prototype=(
            Method("compile", reg_exp_prototype_compile, 2),
            Method("toString", reg_exp_prototype_to_string),
            Accessor("source", get_reg_exp_prototype_source),
            *regexp_flags.ACCESSORS,
            *regexp_matching.METHODS,
            *regexp_replace.METHODS,
            *regexp_split.METHODS,
        ),
    ),
    *regexp_string_iterator.DESCRIPTIONS,
)
