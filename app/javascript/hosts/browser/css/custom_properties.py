"""Custom properties: https://drafts.csswg.org/css-variables/"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import tinycss2

from app.javascript.hosts.browser.css.property_syntax import computed_by_syntax
from app.javascript.hosts.browser.css.tokens import (
    Token,
    component_values,
    has_function,
    trimmed,
)

if TYPE_CHECKING:
    from app.javascript.hosts.browser.css.computed import ComputedStyle

_DEEPEST_REFERENCE = 32

#: So long a value is invalid: references may double it again and again.
LONGEST_VALUE = 65_536

#: The value of a custom property by its name; None when it has the guaranteed-invalid value.
Lookup = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class Registration:
    """``@property``: https://drafts.css-houdini.org/css-properties-values-api/#registering-custom-properties"""

    syntax: str
    inherits: bool
    initial: str | None
    #: No sheet has a say about it then.
    by_program: bool = False


def registration(content: Sequence[Token]) -> Registration:
    """Of the declarations in an ``@property`` rule."""
    found: dict[str, str] = {}
    for node in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if node.type == "declaration":
            found[node.lower_name] = tinycss2.serialize(trimmed(node.value))
    syntax = found.get("syntax", "*").strip("\"'")
    return Registration(syntax, found.get("inherits") != "false", found.get("initial-value"))


class InvalidReference(ValueError):
    """A reference to nothing, without fallback: the declaration is invalid at computed time."""


def substituted(text: str, lookup: Lookup) -> str:
    """The text with each ``var()`` replaced. Raises InvalidReference."""
    if "var(" not in text.lower():
        return text
    result = _substituted(component_values(text), lookup)
    if len(result) > LONGEST_VALUE:
        raise InvalidReference("too long")
    return result


def _substituted(tokens: Sequence[Token], lookup: Lookup) -> str:
    parts: list[str] = []
    for token in tokens:
        if token.type == "function" and token.lower_name == "var":
            parts.append(_value_of(token, lookup))
        elif token.type == "function" and has_function(token.arguments, "var"):
            parts.append(f"{token.name}({_substituted(token.arguments, lookup)})")
        elif token.type == "() block" and has_function(token.content, "var"):
            parts.append(f"({_substituted(token.content, lookup)})")
        else:
            parts.append(tinycss2.serialize([token]))
    return "".join(parts)


def _value_of(token: Token, lookup: Lookup) -> str:
    arguments = trimmed(token.arguments)
    if not arguments or arguments[0].type != "ident" or not arguments[0].value.startswith("--"):
        raise InvalidReference("no name")
    found = lookup(arguments[0].value)
    if found is not None:
        return found
    rest = trimmed(arguments[1:])
    if not rest or rest[0].type != "literal" or rest[0].value != ",":
        raise InvalidReference(arguments[0].value)
    return _substituted(trimmed(rest[1:]), lookup)


def custom_value(style: ComputedStyle, name: str) -> str | None:
    """A custom property's value without animations; None without one, or in a ring."""
    known = style.viewport.registered.get(name)
    text = style.cascaded.get(name, "unset")
    if text in {"unset", "revert", "revert-layer"}:
        text = "inherit" if known is None or known.inherits else "initial"
    if text == "inherit" and style.parent is not None:
        return style.parent.custom(name)
    if text in {"inherit", "initial"}:
        return None if known is None else _initial(style, known)
    if style.references > _DEEPEST_REFERENCE:
        return None
    style.references += 1
    try:
        found = substituted(text, lambda other: custom_value(style, other))
    except InvalidReference:
        return None
    finally:
        style.references -= 1
    if known is None:
        return found
    computed = computed_by_syntax(style, known.syntax, found)
    if computed is None and known.inherits and style.parent is not None:
        return style.parent.custom(name)
    return _initial(style, known) if computed is None else computed


def _initial(style: ComputedStyle, known: Registration) -> str | None:
    if known.initial is None:
        return None
    return computed_by_syntax(style, known.syntax, known.initial)


def computed_custom(style: ComputedStyle, name: str, text: str) -> str:
    """What a custom property would be by such a declaration."""
    known = style.viewport.registered.get(name)
    computed = None if known is None else computed_by_syntax(style, known.syntax, text)
    return text if computed is None else computed
