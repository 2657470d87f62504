"""The namespace CSS: https://drafts.csswg.org/cssom/#namespacedef-css"""

from __future__ import annotations

from app.javascript.hosts.browser.css.declaration_block import is_known, parse_value, property_name
from app.javascript.hosts.browser.css.registered_properties import register_property
from app.javascript.hosts.browser.css.rule_parsing import supports_condition
from app.javascript.hosts.browser.css.tokens import component_values
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.describe import Intrinsic, Method
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value


def _supports(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://drafts.csswg.org/css-conditional/#the-css-namespace"""
    if len(arguments) >= 2:
        name = property_name(to_string(arguments[0]))
        tokens = component_values(to_string(arguments[1]))
        return is_known(name) and parse_value(name, tokens) is not None
    return supports_condition(to_string(argument(arguments, 0)))


def _escape(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://drafts.csswg.org/cssom/#serialize-an-identifier"""
    text = to_string(argument(arguments, 0))
    parts: list[str] = []
    for place, letter in enumerate(text):
        code = ord(letter)
        leads = place == 0 or (place == 1 and text[0] == "-")
        if code == 0:
            parts.append("\ufffd")
        elif code < 0x20 or code == 0x7F or (letter in "0123456789" and leads):
            parts.append(f"\\{code:x} ")
        elif letter == "-" and len(text) == 1:
            parts.append("\\-")
        elif code >= 0x80 or letter in "-_" or letter.isalnum():
            parts.append(letter)
        else:
            parts.append(f"\\{letter}")
    return "".join(parts)


def _refused(name: str) -> Method:
    def refuse(_realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
        raise UnsupportedApi(f"CSS.{name}", "Write the value as text, in a style sheet or style.")

    return Method(name, refuse, 1)


_REFUSED = (
    "px", "em", "rem", "percent", "vw", "vh", "deg", "rad", "turn", "s", "ms",
    "number", "fr", "cm", "mm", "pt",
)  # fmt: skip

CSS = Intrinsic(
    "%CSS%",
    (
        Method("supports", _supports, 1),
        Method("escape", _escape, 1),
        Method("registerProperty", register_property, 1),
        *map(_refused, _REFUSED),
    ),
    global_name="CSS",
)
