"""Symbol objects: https://tc39.es/ecma262/#sec-symbol-objects"""

from __future__ import annotations

from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import describe, to_string
from app.javascript.runtime.describe import Accessor, Constant, Constructor, Method
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Symbol, Value, WellKnownSymbol
from app.javascript.runtime.wrappers import PrimitiveWrapper


def symbol_constructor(_realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
    """https://tc39.es/ecma262/#sec-symbol-description"""
    if new_target is not None:
        raise type_error("Symbol is not a constructor")
    description = argument(arguments, 0)
    return Symbol(None if description is UNDEFINED else to_string(description))


def symbol_for(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-symbol.for"""
    key = to_string(argument(arguments, 0))
    registry = realm.agent.symbol_registry
    symbol = registry.get(key)
    if symbol is None:
        symbol = registry[key] = Symbol(key)
    return symbol


def symbol_key_for(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-symbol.keyfor"""
    symbol = argument(arguments, 0)
    if not isinstance(symbol, Symbol):
        raise type_error(f"{describe(symbol)} is not a symbol")
    return key_for_symbol(realm, symbol)


def key_for_symbol(realm: Realm, symbol: Symbol) -> str | None:
    """The key of a registered symbol, else undefined: https://tc39.es/ecma262/#sec-keyforsymbol"""
    key = symbol.description
    if key is not None and realm.agent.symbol_registry.get(key) is symbol:
        return key
    return UNDEFINED


def this_symbol_value(value: Value, method: str) -> Symbol:
    """https://tc39.es/ecma262/#sec-thissymbolvalue"""
    if isinstance(value, PrimitiveWrapper):
        value = value.primitive
    if not isinstance(value, Symbol):
        raise type_error(f"Symbol.prototype{method} requires that 'this' be a Symbol")
    return value


def get_symbol_prototype_description(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-symbol.prototype.description"""
    return this_symbol_value(this, ".description").description


def symbol_prototype_to_string(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-symbol.prototype.tostring"""
    return symbol_descriptive_string(this_symbol_value(this, ".toString"))


def symbol_descriptive_string(symbol: Symbol) -> str:
    """https://tc39.es/ecma262/#sec-symboldescriptivestring"""
    return f"Symbol({symbol.description or ''})"


def symbol_prototype_value_of(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-symbol.prototype.valueof"""
    return this_symbol_value(this, ".valueOf")


def symbol_prototype_to_primitive(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-symbol.prototype-@@toprimitive"""
    return this_symbol_value(this, " [ @@toPrimitive ]")


DESCRIPTIONS = (
    Constructor(
        "Symbol",
        0,
        symbol_constructor,
        statics=(
            Method("for", symbol_for, 1),
            Method("keyFor", symbol_key_for, 1),
            Constant("asyncIterator", WellKnownSymbol.ASYNC_ITERATOR),
            Constant("hasInstance", WellKnownSymbol.HAS_INSTANCE),
            Constant("isConcatSpreadable", WellKnownSymbol.IS_CONCAT_SPREADABLE),
            Constant("iterator", WellKnownSymbol.ITERATOR),
            Constant("match", WellKnownSymbol.MATCH),
            Constant("matchAll", WellKnownSymbol.MATCH_ALL),
            Constant("replace", WellKnownSymbol.REPLACE),
            Constant("search", WellKnownSymbol.SEARCH),
            Constant("species", WellKnownSymbol.SPECIES),
            Constant("split", WellKnownSymbol.SPLIT),
            Constant("toPrimitive", WellKnownSymbol.TO_PRIMITIVE),
            Constant("toStringTag", WellKnownSymbol.TO_STRING_TAG),
            Constant("unscopables", WellKnownSymbol.UNSCOPABLES),
        ),
        prototype=(
            Accessor("description", get_symbol_prototype_description),
            Method("toString", symbol_prototype_to_string),
            Method("valueOf", symbol_prototype_value_of),
            Method(WellKnownSymbol.TO_PRIMITIVE, symbol_prototype_to_primitive, 1, writable=False),
            Constant(WellKnownSymbol.TO_STRING_TAG, "Symbol", configurable=True),
        ),
    ),
)
