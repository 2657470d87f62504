"""RegExp objects: https://tc39.es/ecma262/#sec-regexp-regular-expression-objects"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from app.javascript.runtime.completion import syntax_error
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import get_prototype_from_constructor, set_property
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.refusal import unsupported
from app.javascript.runtime.regexp_engine import PatternRefused, check_pattern
from app.javascript.runtime.regexp_groups import GroupName, group_names
from app.javascript.runtime.regexp_problem import word_refusal
from app.javascript.runtime.values import UNDEFINED, Value

if TYPE_CHECKING:
    from app.javascript.runtime.realm import Realm

_FLAGS = re.compile(r"(?!.*(.).*\1)(?!.*u.*v|.*v.*u)[dgimsuvy]*\Z", re.DOTALL)


class RegExpObject(JSObject):
    """An object with [[RegExpMatcher]]; ``groups`` are the named ones, in the pattern's order.

    ``legacy`` tells that the constructor's static properties (``RegExp.$1``) follow its matches.
    """

    __slots__ = ("groups", "legacy", "original_flags", "original_source")

    class_name = "RegExp"

    def __init__(self, prototype: JSObject | None) -> None:
        super().__init__(prototype)
        self.original_source = ""
        self.original_flags = ""
        self.groups: tuple[GroupName, ...] = ()
        self.legacy = True
        self.properties["lastIndex"] = DataProperty(UNDEFINED, writable=True)


def reg_exp_create(realm: Realm, pattern: Value, flags: Value) -> RegExpObject:
    """What a literal evaluates to: https://tc39.es/ecma262/#sec-regexpcreate"""
    return reg_exp_initialize(RegExpObject(realm.intrinsics["%RegExp.prototype%"]), pattern, flags)


def reg_exp_alloc(realm: Realm, new_target: JSObject) -> RegExpObject:
    """https://tc39.es/ecma262/#sec-regexpalloc"""
    prototype = get_prototype_from_constructor(new_target, "%RegExp.prototype%")
    regexp = RegExpObject(prototype)
    regexp.legacy = new_target is realm.intrinsics["%RegExp%"]
    return regexp


def reg_exp_initialize(regexp: RegExpObject, pattern: Value, flags: Value) -> RegExpObject:
    """https://tc39.es/ecma262/#sec-regexpinitialize"""
    source = "" if pattern is UNDEFINED else to_string(pattern)
    flag_text = "" if flags is UNDEFINED else to_string(flags)
    if not _are_flags(flag_text):
        raise syntax_error(f"Invalid flags supplied to RegExp constructor '{flag_text}'")
    try:
        check_pattern(source, flag_text)
    except PatternRefused as refusal:
        if str(refusal) == "too many captures":
            raise unsupported(
                "a regular expression with more than 254 groups",
                "Write (?:...) for groups that capture nothing, or split the expression.",
            ) from None
        raise syntax_error(word_refusal(source, flag_text, str(refusal))) from None
    regexp.original_source = source
    regexp.original_flags = flag_text
    regexp.groups = group_names(source, "v" in flag_text)
    set_property(regexp, "lastIndex", 0.0)
    return regexp


@lru_cache(maxsize=256)
def _are_flags(text: str) -> bool:
    """Whether each flag is known and there once, and u and v not both."""
    return _FLAGS.match(text) is not None


def escape_pattern(source: str) -> str:
    """The text that, between slashes, is the same pattern.

    https://tc39.es/ecma262/#sec-escaperegexppattern
    """
    if not source:
        return "(?:)"
    parts: list[str] = []
    in_class = escaped = False
    for unit in source:
        if unit in _LINE_TERMINATORS:
            # A backslash before it would make \\n out of it: the escape stands for both.
            parts.append(_LINE_TERMINATORS[unit][escaped:])
            escaped = False
            continue
        if unit == "/" and not escaped and not in_class:
            parts.append("\\")
        parts.append(unit)
        if escaped:
            escaped = False
        elif unit == "\\":
            escaped = True
        elif unit in "[]":
            in_class = unit == "["
    return "".join(parts)


_LINE_TERMINATORS = {"\n": "\\n", "\r": "\\r", "\u2028": "\\u2028", "\u2029": "\\u2029"}
