"""Functions of ``util`` about text: https://nodejs.org/docs/latest-v20.x/api/util.html"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.inspection import format_log
from app.javascript.hosts.inspection.option_objects import default_options, read_options
from app.javascript.hosts.inspection.styles import without_control_sequences
from app.javascript.hosts.node_errors import invalid_argument_type
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.function import Behaviour
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value


def util_format(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/util.html#utilformatformat-args"""
    return format_log(realm, arguments)


def util_format_with_options(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/util.html#utilformatwithoptionsinspectoptions-format-args"""
    options = argument(arguments, 0)
    if not isinstance(options, JSObject) or options.callable:
        raise invalid_argument_type(realm, "inspectOptions", "of type object", options)
    return format_log(realm, arguments[1:], read_options(options, default_options(realm)))


def util_strip_vt_control_characters(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/util.html#utilstripvtcontrolcharactersstr"""
    text = argument(arguments, 0)
    if not isinstance(text, str):
        raise invalid_argument_type(realm, "str", "of type string", text)
    return without_control_sequences(text)


def domain_to_unicode(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``domainToUnicode(domain)``: https://www.rfc-editor.org/rfc/rfc3492, label by label"""
    labels = to_string(argument(arguments, 0)).split(".")
    return ".".join(
        label[4:].encode().decode("punycode") if label.startswith("xn--") else label
        for label in labels
    )


FUNCTIONS: Final[dict[str, Behaviour]] = {
    "format": util_format,
    "formatWithOptions": util_format_with_options,
    "domainToUnicode": domain_to_unicode,
    "stripVTControlCharacters": util_strip_vt_control_characters,
}
