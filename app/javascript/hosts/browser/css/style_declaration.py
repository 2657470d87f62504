"""CSSStyleDeclaration: ``element.style``, ``rule.style`` and what ``getComputedStyle`` gives.

https://drafts.csswg.org/cssom/#the-cssstyledeclaration-interface
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Protocol

from app.javascript.hosts.browser.css.declaration_block import is_known, property_name
from app.javascript.hosts.browser.css.property_names import DESCRIPTORS, UNMODELLED, own_names
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.hosts.web.member_conversion import named_property_text
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_string, to_uint32
from app.javascript.runtime.describe import Accessor, Constant, Constructor, Method
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, call
from app.javascript.runtime.property import DataProperty, Property, PropertyDescriptor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import (
    NULL,
    UNDEFINED,
    PropertyKey,
    Value,
    WellKnownSymbol,
    is_array_index,
)


class Declarations(Protocol):
    """What stands behind a CSSStyleDeclaration: a declaration block, or computed values."""

    def names(self) -> list[str]: ...

    def get_property_value(self, name: str) -> str: ...

    def get_property_priority(self, name: str) -> str: ...

    def set_property(self, name: str, text: str, *, important: bool = False) -> bool: ...

    def remove_property(self, name: str) -> str: ...

    @property
    def css_text(self) -> str: ...

    def set_css_text(self, text: str) -> None: ...


@cache
def css_name(key: str) -> str:
    """The property behind ``backgroundColor``, ``background-color`` or ``cssFloat``; else nothing.

    https://drafts.csswg.org/cssom/#idl-attribute-to-css-property
    """
    if key == "cssFloat":
        return "float"
    if key.startswith("--"):
        return ""
    dashed = "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in key)
    if dashed.startswith("webkit-"):
        dashed = f"-{dashed}"
    name = property_name(dashed)
    return name if is_known(name) else ""


class StyleDeclarationObject(JSObject):
    """The object; ``declarations()`` gives what it stands for, up to date.

    ``read_only`` is for computed values.
    """

    __slots__ = ("_declarations", "read_only", "realm", "rule")

    class_name = "CSSStyleDeclaration"
    exotic = True

    def __init__(
        self,
        realm: Realm,
        declarations: Callable[[], Declarations],
        *,
        read_only: bool = False,
        rule: JSObject | None = None,
    ) -> None:
        super().__init__(realm.intrinsics["%CSSStyleDeclaration.prototype%"])
        self.realm = realm
        self.read_only = read_only
        #: The rule that it belongs to.
        self.rule = rule
        self._declarations = declarations

    @property
    def declarations(self) -> Declarations:
        return self._declarations()

    def _found(self, key: PropertyKey) -> str | None:
        """The text that the platform has for a key; None when it is no property of the platform."""
        if type(key) is not str:
            return None
        if is_array_index(key):
            names = self.declarations.names()
            return names[int(key)] if int(key) < len(names) else None
        name = css_name(key)
        if name:
            return self.declarations.get_property_value(name)
        # None of them can have been set, as that is refused.
        return "" if key in DESCRIPTORS or key in UNMODELLED else None

    def get(self, key: PropertyKey, receiver: Value) -> Value:
        if self.read_only and key in UNMODELLED:
            raise _not_modelled(str(key))
        found = self._found(key)
        return super().get(key, receiver) if found is None else found

    def get_own_property(self, key: PropertyKey) -> Property | None:
        found = self._found(key)
        if found is None:
            return super().get_own_property(key)
        return DataProperty(found, not is_array_index(key), True, True)

    def has_property(self, key: PropertyKey) -> bool:
        return self._found(key) is not None or super().has_property(key)

    def set(self, key: PropertyKey, value: Value, receiver: Value) -> bool:
        name = css_name(key) if type(key) is str else ""
        if key in UNMODELLED:
            raise _not_modelled(str(key))
        if key in DESCRIPTORS and not self.read_only:
            return True
        if not name:
            return super().set(key, value, receiver)
        text = ""
        if value is not NULL:
            text = named_property_text(self.realm, "CSSStyleDeclaration", str(key), value)
        if self.read_only:
            doing = f"set a named property '{key!s}'"
            raise self.read_only_problem(doing, _one_is_read_only(name))
        self.declarations.set_property(name, text)
        return True

    def define_own_property(self, key: PropertyKey, descriptor: PropertyDescriptor) -> bool:
        name = css_name(key) if type(key) is str else ""
        if name:
            return self.set(key, descriptor.value, self)  # type: ignore[arg-type]
        return super().define_own_property(key, descriptor)

    def own_property_keys(self) -> list[PropertyKey]:
        indices: list[PropertyKey] = [str(index) for index in range(len(self.declarations.names()))]
        return [*indices, *own_names(), *super().own_property_keys()]

    def read_only_problem(self, doing: str, what: str) -> Exception:
        """https://drafts.csswg.org/cssom/#cssstyledeclaration-readonly-flag"""
        return dom_exception(
            self.realm,
            "NoModificationAllowedError",
            f"Failed to {doing} on 'CSSStyleDeclaration': These styles are computed, and {what}",
        )


def _not_modelled(key: str) -> UnsupportedApi:
    return UnsupportedApi(f"the property {key} of styles", "Leave it out, or test without it.")


def _one_is_read_only(name: str) -> str:
    return f"therefore the '{name}' property is read-only."


def _this(this: Value) -> StyleDeclarationObject:
    if not isinstance(this, StyleDeclarationObject):
        raise type_error("Illegal invocation")
    return this


def _required(arguments: list[Value], method: str, count: int = 1) -> None:
    if len(arguments) < count:
        words = "1 argument" if count == 1 else f"{count} arguments"
        raise type_error(
            f"Failed to execute '{method}' on 'CSSStyleDeclaration': "
            f"{words} required, but only {len(arguments)} present."
        )


def _writable(this: Value, method: str, name: str) -> StyleDeclarationObject:
    style = _this(this)
    if style.read_only:
        raise style.read_only_problem(f"execute '{method}'", _one_is_read_only(name))
    return style


def get_property_value(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://drafts.csswg.org/cssom/#dom-cssstyledeclaration-getpropertyvalue"""
    style = _this(this)
    _required(arguments, "getPropertyValue")
    return style.declarations.get_property_value(to_string(arguments[0]))


def get_property_priority(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://drafts.csswg.org/cssom/#dom-cssstyledeclaration-getpropertypriority"""
    style = _this(this)
    _required(arguments, "getPropertyPriority")
    return style.declarations.get_property_priority(to_string(arguments[0]))


def set_property(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://drafts.csswg.org/cssom/#dom-cssstyledeclaration-setproperty"""
    _this(this)
    _required(arguments, "setProperty", 2)
    name = to_string(arguments[0])
    style = _writable(this, "setProperty", name)
    text = "" if arguments[1] is NULL else to_string(arguments[1])
    given = argument(arguments, 2)
    priority = "" if given is NULL or given is UNDEFINED else to_string(given)
    if priority.lower() in {"", "important"}:
        style.declarations.set_property(name, text, important=bool(priority))
    return UNDEFINED


def remove_property(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://drafts.csswg.org/cssom/#dom-cssstyledeclaration-removeproperty"""
    _this(this)
    _required(arguments, "removeProperty")
    name = to_string(arguments[0])
    return _writable(this, "removeProperty", name).declarations.remove_property(name)


def item(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://drafts.csswg.org/cssom/#dom-cssstyledeclaration-item"""
    style = _this(this)
    _required(arguments, "item")
    names, index = style.declarations.names(), to_uint32(arguments[0])
    return names[int(index)] if index < len(names) else ""


def _length(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    return float(len(_this(this).declarations.names()))


def _css_text(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    return _this(this).declarations.css_text


def _set_css_text(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    text = to_string(argument(arguments, 0))
    style = _this(this)
    if style.read_only:
        doing = "set the 'cssText' property"
        raise style.read_only_problem(doing, "the properties are therefore read-only.")
    style.declarations.set_css_text(text)
    return UNDEFINED


def _values(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """The names: https://webidl.spec.whatwg.org/#define-the-iteration-methods"""
    array = realm.intrinsics["%Array.prototype%"]
    return call(array.get("values", array), this, [])


def _illegal(_realm: Realm, _arguments: list[Value], _new_target: JSObject | None) -> Value:
    raise type_error("Failed to construct 'CSSStyleDeclaration': Illegal constructor")


DESCRIPTIONS = (
    Constructor(
        "CSSStyleDeclaration",
        0,
        _illegal,
        prototype=(
            Accessor("cssText", _css_text, _set_css_text, enumerable=True),
            Accessor("length", _length, enumerable=True),
            Accessor(
                "parentRule", lambda _realm, this, _args: _this(this).rule or NULL, enumerable=True
            ),
            Method("getPropertyPriority", get_property_priority, 1, enumerable=True),
            Method("getPropertyValue", get_property_value, 1, enumerable=True),
            Method("item", item, 1, enumerable=True),
            Method("removeProperty", remove_property, 1, enumerable=True),
            Method("setProperty", set_property, 2, enumerable=True),
            Method(WellKnownSymbol.ITERATOR, _values, 0),
            Constant(WellKnownSymbol.TO_STRING_TAG, "CSSStyleDeclaration", configurable=True),
        ),
    ),
)
