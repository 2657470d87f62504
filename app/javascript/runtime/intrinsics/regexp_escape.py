"""RegExp.escape: https://tc39.es/ecma262/#sec-regexp.escape"""

from app.javascript.runtime.completion import type_error
from app.javascript.runtime.number_format import WHITE_SPACE
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value

_SYNTAX_CHARACTERS = "^$\\.*+?()[]{}|/"
_CONTROL_ESCAPES = {"\t": "\\t", "\n": "\\n", "\v": "\\v", "\f": "\\f", "\r": "\\r"}
_OTHER_PUNCTUATORS = ",-=<>#&!%:;@~'`\""


def reg_exp_escape(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-regexp.escape"""
    string = argument(arguments, 0)
    if type(string) is not str:
        raise type_error("input argument must be a string")
    realm.agent.budget.check_string_length(len(string))
    first = string[:1]
    start = f"\\x{ord(first):02x}" if first.isascii() and first.isalnum() else _encode(string, 0)
    return start + "".join([_encode(string, index) for index in range(1, len(string))])


def _encode(string: str, index: int) -> str:
    """One code unit: https://tc39.es/ecma262/#sec-encodeforregexpescape"""
    if not string:
        return ""
    unit = string[index]
    if unit in _SYNTAX_CHARACTERS:
        return f"\\{unit}"
    if unit in _CONTROL_ESCAPES:
        return _CONTROL_ESCAPES[unit]
    if unit in _OTHER_PUNCTUATORS or unit in WHITE_SPACE or _is_lone_surrogate(string, index):
        code = ord(unit)
        return f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}"
    return unit


def _is_lone_surrogate(string: str, index: int) -> bool:
    unit = string[index]
    if "\ud800" <= unit <= "\udbff":
        return not "\udc00" <= string[index + 1 : index + 2] <= "\udfff"
    if "\udc00" <= unit <= "\udfff":
        return index == 0 or not "\ud800" <= string[index - 1] <= "\udbff"
    return False
