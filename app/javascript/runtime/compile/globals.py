"""The global environment: https://tc39.es/ecma262/#sec-global-environment-records"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.javascript.runtime.call_sites import CallSite
from app.javascript.runtime.compile.code import Code, Evaluate, Store
from app.javascript.runtime.completion import ThrowCompletion, reference_error, type_error
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import ABSENT, AccessorProperty, DataProperty
from app.javascript.runtime.property_errors import read_only_error
from app.javascript.runtime.realm import Cell, Realm
from app.javascript.runtime.script_function import Env


def uninitialized(name: str) -> ThrowCompletion:
    """V8's words for a binding in its temporal dead zone."""
    return reference_error(f"Cannot access '{name}' before initialization")


def not_defined(name: str) -> ThrowCompletion:
    """V8's words for a name that nobody declared."""
    return reference_error(f"{name} is not defined")


def constant_assignment() -> ThrowCompletion:
    """V8's words for a write to a ``const``."""
    return type_error("Assignment to constant variable.")


def read_cell(cell: Cell, name: str, site: CallSite) -> Evaluate:
    """Read a binding of the declarative record."""

    def read(_env: Env) -> Any:
        value = cell.value
        if value is ABSENT:
            _ = site
            raise uninitialized(name)
        return value

    return read


def read_global(code: Code, name: str, site: CallSite, missing: Callable[[], Any]) -> Evaluate:
    """Read whatever the name means globally when this runs; ``missing`` raises or answers."""
    declarations = code.realm.declarations
    global_object = code.realm.global_object
    properties = global_object.properties

    def read(_env: Env) -> Any:
        cell = declarations.get(name)
        if cell is not None and cell.value is not ABSENT:
            return cell.value
        if cell is None:
            found = properties.get(name, ABSENT)
            if type(found) is DataProperty:
                return found.value
            if found is not ABSENT and type(found) is not AccessorProperty:
                return found
        _ = site
        return get_global(code.realm, name, missing)

    return read


def get_global(realm: Realm, name: str, missing: Callable[[], Any]) -> Any:
    """https://tc39.es/ecma262/#sec-global-environment-records-getbindingvalue-n-s"""
    cell = realm.declarations.get(name)
    if cell is not None:
        if cell.value is ABSENT:  # NOTE: V8's words for what another script declares
            raise not_defined(name)
        return cell.value
    target = realm.global_object
    if not target.has_property(name):
        return missing()
    return target.get(name, target)


def raise_not_defined(name: str) -> Callable[[], Any]:
    """A function that throws when the name is read."""

    def missing() -> Any:
        raise not_defined(name)

    return missing


def set_global(realm: Realm, name: str, value: Any, *, strict: bool, found: bool) -> None:
    """``found`` is what ``has_global`` said when the reference was evaluated.

    https://tc39.es/ecma262/#sec-putvalue
    """
    cell = realm.declarations.get(name)
    if cell is not None:
        if not cell.mutable:  # NOTE: V8 looks at this first
            raise constant_assignment()
        if cell.value is ABSENT:
            raise uninitialized(name)
        cell.value = value
        return
    target = realm.global_object
    if strict and not (found and _is_bound(target, name)):
        raise not_defined(name)
    if not target.set(name, value, target) and strict:
        raise read_only_error(target, name)


def _is_bound(target: JSObject, name: str) -> bool:
    """Whether strict code may assign to it: in V8 the name of an element does not count."""
    each: JSObject | None = target
    while each is not None and (each.is_named_by_host or each.get_own_property(name) is None):
        each = each.prototype
    return each is not None


def has_global(realm: Realm, name: str) -> bool:
    """https://tc39.es/ecma262/#sec-global-environment-records-hasbinding-n"""
    return name in realm.declarations or realm.global_object.has_property(name)


def write_global(code: Code, name: str, site: CallSite) -> Store:
    """Write whatever the name means globally when this runs."""
    realm = code.realm
    strict = code.strict

    def write(_env: Env, value: Any) -> None:
        _ = site
        set_global(realm, name, value, strict=strict, found=has_global(realm, name))

    return write
