"""What token stands at an offset, in V8's words; only for messages."""

from re import compile as compile_pattern

from app.javascript.syntax.text import SourceText
from app.trace.source import Span

_TOKEN = compile_pattern(
    r"""(?P<string>'(?:\\.|[^'\\\r\n])*'?|"(?:\\.|[^"\\\r\n])*"?)"""
    r"|(?P<template>`)"
    r"|(?P<number>\.?[0-9][0-9a-zA-Z_.$]*)"
    r"|(?P<name>\#?[\w$\\\u200c\u200d\ud800-\udfff]+)"
    r"|(?P<punctuator>>>>=|\.\.\.|===|!==|\*\*=|<<=|>>=|>>>|&&=|\|\|=|\?\?=|=>|==|!=|<=|>=|&&|\|\|"
    r"|\?\?|\?\.|\+\+|--|\+=|-=|\*=|/=|%=|&=|\|=|\^=|<<|>>|\*\*|[{}()\[\];,<>+\-*/%&|^!~?:=.])"
)

KEYWORDS = frozenset(
    {"break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete"}
    | {"do", "else", "export", "extends", "false", "finally", "for", "function", "if", "import"}
    | {"in", "instanceof", "new", "null", "return", "super", "switch", "this", "throw", "true"}
    | {"try", "typeof", "var", "void", "while", "with"}
)
"""https://tc39.es/ecma262/#prod-ReservedWord, without `await`, `yield` and `enum`."""
STRICT_RESERVED = frozenset(
    {"implements", "interface", "let", "package", "private", "protected", "public", "static"}
    | {"yield"}
)


class Token:
    """One token: its kind, its text and where it stands."""

    __slots__ = ("kind", "span", "text")

    def __init__(self, kind: str, text: str, span: Span) -> None:
        self.kind = kind
        self.text = text
        self.span = span


def token_at(source: SourceText, start: int) -> Token:
    """The token that begins at `start`; kind `end` at the end, `illegal` where none begins."""
    units = source.units
    if start >= len(units):
        return Token("end", "", source.span(len(units), len(units)))
    match = _TOKEN.match(units, start)
    if match is None or match.lastgroup is None:
        return Token("illegal", units[start], source.span(start, start + 1))
    return Token(match.lastgroup, match.group(), source.span(start, match.end()))


def unexpected(token: Token, *, strict: bool) -> str:
    """How V8 words that it did not expect this token."""
    match token.kind:
        case "end":
            return "Unexpected end of input"
        case "string":
            return "Unexpected string"
        case "number":
            return "Unexpected number"
        case "template":
            return "Unexpected template string"
        case "illegal":
            return "Invalid or unexpected token"
        case "name":
            return _unexpected_name(token.text, strict=strict)
        case _:
            return f"Unexpected token '{token.text}'"


def _unexpected_name(name: str, *, strict: bool) -> str:
    if name in KEYWORDS:
        return f"Unexpected token '{name}'"
    if name in ("await", "enum"):
        return "Unexpected reserved word"
    if strict and name in STRICT_RESERVED:
        return "Unexpected strict mode reserved word"
    return f"Unexpected identifier '{name}'"
