"""What points and rectangles have in common: https://drafts.fxtf.org/geometry/"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.javascript.hosts.browser.dom.idl import Get, Set, converted, must_be_new
from app.javascript.hosts.browser.dom.idl_types import UNRESTRICTED, Optional
from app.javascript.runtime.function import ConstructorBehaviour
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import get_prototype_from_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value


def constructor_of_numbers(
    name: str, defaults: Sequence[float], make: Callable[[JSObject, tuple[float, ...]], JSObject]
) -> ConstructorBehaviour:
    """Of the interface ``name``, whose arguments are numbers that may be left out."""

    def behaviour(realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
        prototype = get_prototype_from_constructor(
            must_be_new(name, new_target), f"%{name}.prototype%"
        )
        types = tuple(Optional(UNRESTRICTED, default) for default in defaults)
        numbers = converted(realm, arguments, types, f"Failed to construct '{name}'")
        return make(prototype, tuple(numbers))

    return behaviour


def coordinate(name: str) -> Get:
    """The getter of the number that the object has by this name."""
    return lambda _realm, this: getattr(this, name)


def set_coordinate(name: str) -> Set:
    """Its setter."""
    return lambda _realm, this, value: setattr(this, name, value)
