"""The locales that a method is asked for: https://tc39.es/ecma402/#sec-canonicalizelocalelist"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.javascript.runtime.array_operations import SLOW_ROUND
from app.javascript.runtime.completion import range_error, type_error
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import length_of_array_like, to_object
from app.javascript.runtime.refusal import unsupported
from app.javascript.runtime.values import NULL, UNDEFINED, Value

if TYPE_CHECKING:
    from app.javascript.runtime.realm import Realm

_TAG = re.compile(
    r"([a-z]{2,3}|[a-z]{5,8})(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
    r"(-[a-z0-9](-[a-z0-9]{2,8})+)*\Z|x(-[a-z0-9]{1,8})+\Z",
    re.IGNORECASE,
)


def canonicalize_locale_list(realm: Realm, locales: Value) -> list[str]:
    """Language tags in lower case: https://tc39.es/ecma402/#sec-canonicalizelocalelist"""
    if locales is UNDEFINED:
        return []
    if type(locales) is str:
        return [_checked(realm, locales)]
    listed = to_object(realm, locales)
    tags: list[str] = []
    for index in range(length_of_array_like(listed)):
        realm.agent.budget.charge(SLOW_ROUND)
        if not listed.has_property(str(index)):
            continue
        tag = listed.get(str(index), listed)
        if type(tag) is not str and not isinstance(tag, JSObject):
            raise type_error("Language ID should be string or object.")
        tags.append(_checked(realm, to_string(tag)))
    return tags


def _checked(realm: Realm, tag: str) -> str:
    if not _TAG.match(tag):
        is_newer = "newer V8" in realm.slots
        raise range_error(
            f"Invalid language tag: {tag}" if is_newer else "Incorrect locale information provided"
        )
    return tag.lower()


def require_english(tags: Sequence[str], method: str) -> None:
    """Refuse the format of another language than (American) English.

    NOTE: No language has a tag of five letters or more: `default` means the default locale.
    """
    tags = [tag for tag in tags if len(tag.partition("-")[0]) < 5]
    if tags and tags[0] not in ("en", "en-us"):
        raise unsupported(
            f"{method} in the locale {tags[0]}",
            "Only en-US is formatted: write undefined or 'en-US' instead.",
        )


def coerce_options_to_object(realm: Realm, options: Value, method: str) -> JSObject:
    """Where there are none, an object without any.

    https://tc39.es/ecma402/#sec-coerceoptionstoobject
    """
    if options is UNDEFINED:
        return JSObject(None)
    if options is NULL:
        raise type_error(f"{method} called on null or undefined")
    return to_object(realm, options)


def get_options_object(options: Value) -> JSObject:
    """https://tc39.es/ecma402/#sec-getoptionsobject"""
    if options is UNDEFINED:
        return JSObject(None)
    if not isinstance(options, JSObject):
        raise type_error("invalid_argument")
    return options


def get_option(options: Value, name: str, allowed: Sequence[str], method: str) -> str | None:
    """A string option, None where there is none; any text when ``allowed`` is empty.

    https://tc39.es/ecma402/#sec-getoption
    """
    if not isinstance(options, JSObject):
        return None
    value = options.get(name, options)
    if value is UNDEFINED:
        return None
    text = to_string(value)
    if allowed and text not in allowed:
        raise range_error(f"Value {text} out of range for {method} options property {name}")
    return text
