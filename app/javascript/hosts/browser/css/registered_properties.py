"""``CSS.registerProperty``: https://drafts.css-houdini.org/css-properties-values-api/#registering-custom-properties"""

from __future__ import annotations

from app.javascript.hosts.browser.css.calc import RELATIVE_UNITS
from app.javascript.hosts.browser.css.custom_properties import Registration
from app.javascript.hosts.browser.css.property_syntax import components_of, computed_by_syntax
from app.javascript.hosts.browser.css.tokens import Token, component_values, has_function
from app.javascript.hosts.browser.dom.dom_agent import window_document
from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.hosts.web.webidl import member
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_boolean, to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

_DOING = "Failed to execute 'registerProperty' on 'CSS': "


def register_property(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://drafts.css-houdini.org/css-properties-values-api/#the-registerproperty-function"""
    given = argument(arguments, 0)
    if not isinstance(given, JSObject):
        raise type_error(f"{_DOING}The provided value is not of type 'PropertyDefinition'.")
    inherits = to_boolean(_required(given, "inherits"))
    initial = _text(member(given, "initialValue"))
    name = to_string(_required(given, "name"))
    syntax = _text(member(given, "syntax"))
    syntax = "*" if syntax is None else syntax
    window_document(realm)  # brings the rendering
    rendering = realm.slots["rendering"]
    registered: dict[str, Registration] = rendering.viewport.registered
    if name in registered and registered[name].by_program:
        words = f"{_DOING}The name provided has already been registered."
        raise dom_exception(realm, "InvalidModificationError", words)
    problem = _problem(name, syntax, initial)
    if problem:
        raise dom_exception(realm, "SyntaxError", f"{_DOING}{problem}")
    value = None if initial is None else computed_by_syntax(None, syntax, initial)
    registered[name] = Registration(syntax, inherits, value, by_program=True)
    rendering.sheets_changed()
    return UNDEFINED


def _required(given: JSObject, key: str) -> Value:
    value = member(given, key)
    if value is UNDEFINED:
        raise type_error(
            f"{_DOING}Failed to read the '{key}' property from 'PropertyDefinition': "
            "Required member is undefined."
        )
    return value


def _text(value: Value) -> str | None:
    return None if value is UNDEFINED else to_string(value)


def _problem(name: str, syntax: str, initial: str | None) -> str:
    if not name.startswith("--"):
        return "Custom property names must start with '--'."
    components = components_of(syntax)
    if components is None:
        return "The syntax provided is not a valid custom property syntax."
    if initial is None:
        return "An initial value must be provided if the syntax is not '*'" if components else ""
    if computed_by_syntax(None, syntax, initial) is None:
        return "The initial value provided does not parse for the given syntax."
    tokens = component_values(initial)
    if has_function(tokens, "var") or any(_depends(token) for token in tokens):
        return "The initial value provided is not computationally independent."
    return ""


def _depends(token: Token) -> bool:
    """Whether it is a length that a font or the window says the size of."""
    return token.type == "dimension" and token.lower_unit in RELATIVE_UNITS
