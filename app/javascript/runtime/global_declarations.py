"""GlobalDeclarationInstantiation, and the same for an indirect eval.

https://tc39.es/ecma262/#sec-globaldeclarationinstantiation
"""

from __future__ import annotations

from collections.abc import Iterable

from app.javascript.runtime.completion import syntax_error, type_error
from app.javascript.runtime.operations import define_property_or_throw, set_property
from app.javascript.runtime.property import AccessorProperty, PropertyDescriptor
from app.javascript.runtime.realm import Cell, Realm
from app.javascript.runtime.values import UNDEFINED, Value


def check_lexical_names(realm: Realm, names: Iterable[str]) -> None:
    """Step 3: names that ``let``, ``const`` and classes of a script declare.

    What an eval declared can be deleted, and is no hindrance.
    """
    for name in names:
        if name in realm.declarations:
            raise already_declared(name)
        existing = realm.global_object.get_own_property(name)
        if existing is not None and not existing.configurable:
            raise already_declared(name)


def check_var_names(realm: Realm, names: Iterable[str]) -> None:
    """Step 4: names that ``var`` and functions declare."""
    for name in names:
        if name in realm.declarations:
            raise already_declared(name)


def already_declared(name: str) -> Exception:
    """V8's words for a second declaration of a name."""
    return syntax_error(f"Identifier '{name}' has already been declared")


def can_declare_global_function(realm: Realm, name: str) -> bool:
    """https://tc39.es/ecma262/#sec-candeclareglobalfunction"""
    existing = realm.global_object.get_own_property(name)
    if existing is None:
        return realm.global_object.is_extensible()
    if existing.configurable:
        return True
    if isinstance(existing, AccessorProperty):
        return False
    return existing.writable and existing.enumerable


def can_declare_global_var(realm: Realm, name: str) -> bool:
    """https://tc39.es/ecma262/#sec-candeclareglobalvar"""
    if realm.global_object.get_own_property(name) is not None:
        return True
    return realm.global_object.is_extensible()


def check_declarable(realm: Realm, functions: Iterable[str], variables: Iterable[str]) -> None:
    """Steps 8 and 10."""
    for name in functions:
        if not can_declare_global_function(realm, name):
            raise type_error(f"Identifier '{name}' has already been declared")
    for name in variables:
        if not can_declare_global_var(realm, name):
            raise type_error(f"Cannot add property {name}, object is not extensible")


def create_global_var(realm: Realm, name: str, *, deletable: bool) -> None:
    """https://tc39.es/ecma262/#sec-createglobalvarbinding"""
    target = realm.global_object
    if target.get_own_property(name) is None and target.is_extensible():
        define_property_or_throw(
            target,
            name,
            PropertyDescriptor(UNDEFINED, writable=True, enumerable=True, configurable=deletable),
        )


def create_global_function(realm: Realm, name: str, value: Value, *, deletable: bool) -> None:
    """https://tc39.es/ecma262/#sec-createglobalfunctionbinding"""
    target = realm.global_object
    existing = target.get_own_property(name)
    if existing is None or existing.configurable:
        descriptor = PropertyDescriptor(
            value, writable=True, enumerable=True, configurable=deletable
        )
    else:
        descriptor = PropertyDescriptor(value)
    define_property_or_throw(target, name, descriptor)
    set_property(target, name, value)


def create_lexical(realm: Realm, name: str, *, mutable: bool) -> None:
    """An uninitialized binding of the declarative record."""
    realm.declarations[name] = Cell(mutable)
