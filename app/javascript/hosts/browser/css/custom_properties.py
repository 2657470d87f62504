"""``var()``: https://drafts.csswg.org/css-variables/#substitute-a-var"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import tinycss2

from app.javascript.hosts.browser.css.tokens import (
    Token,
    component_values,
    has_function,
    trimmed,
)

#: So long a value is invalid: references may double it again and again.
LONGEST_VALUE = 65_536

#: The value of a custom property by its name; None when it has the guaranteed-invalid value.
Lookup = Callable[[str], str | None]


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
