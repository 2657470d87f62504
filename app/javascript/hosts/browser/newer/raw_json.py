"""JSON.rawJSON and JSON.isRawJSON: https://tc39.es/proposal-json-parse-with-source/"""

from __future__ import annotations

from app.javascript.runtime.completion import syntax_error
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.json_parse import parse_json
from app.javascript.runtime.operations import argument
from app.javascript.runtime.raw_json import RawJsonObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value


def raw_json(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/proposal-json-parse-with-source/#sec-json.rawjson"""
    text = to_string(argument(arguments, 0))
    if text[:1] in ("{", "[", " ", "\t", "\n", "\r") and text:
        raise syntax_error(f"Unexpected token '{text[0]}', \"{text}\" is not valid JSON")
    if not text or text[-1] in "\t\n\r ":
        raise syntax_error("Invalid value for JSON.rawJSON")
    parse_json(realm, text)
    return RawJsonObject(text)


def is_raw_json(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/proposal-json-parse-with-source/#sec-json.israwjson"""
    return isinstance(argument(arguments, 0), RawJsonObject)
