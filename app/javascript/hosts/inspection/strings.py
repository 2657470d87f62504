"""Strings in quotes, as they stand inside structures."""

from __future__ import annotations

import re

from app.javascript.hosts.inspection.options import (
    BREAK_LENGTH,
    MAX_STRING_LENGTH,
    Inspection,
)

_MIN_LINE_LENGTH = 16
_NAMED = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", "\\": "\\\\"}
_CONTROL = "\\x00-\\x1f\\x7f-\\x9f\\\\"
_LONE = "[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]"
_NEEDS_ESCAPE = re.compile(f"[{_CONTROL}]|{_LONE}")
_PLAIN = re.compile(r"[\x20-\x7e]*\Z")


def quoted(string: str) -> str:
    """In single quotes, unless others save escapes."""
    quote = "'"
    if "'" in string:
        if '"' not in string:
            quote = '"'
        elif "`" not in string and "${" not in string:
            quote = "`"
    body = escaped(string)
    if quote == "'":
        body = body.replace("'", "\\'")
    return f"{quote}{body}{quote}"


def escaped(string: str) -> str:
    """Control characters, backslashes and lone surrogates as escape sequences."""
    if _PLAIN.match(string) and "\\" not in string:
        return string
    parts: list[str] = []
    last = 0
    for match in _NEEDS_ESCAPE.finditer(string):
        parts.append(string[last : match.start()])
        parts.append(_escape(match.group()))
        last = match.end()
    return "".join(parts) + string[last:]


def _escape(character: str) -> str:
    if character in _NAMED:
        return _NAMED[character]
    code = ord(character)
    return f"\\u{code:x}" if code > 0xFF else f"\\x{code:02X}"


def format_string(inspection: Inspection, string: str) -> str:
    """A string that may be cut, or broken at its line ends."""
    trailer = ""
    if len(string) > MAX_STRING_LENGTH:
        remaining = len(string) - MAX_STRING_LENGTH
        string = string[:MAX_STRING_LENGTH]
        trailer = f"... {remaining} more character{'s' if remaining > 1 else ''}"
    if len(string) > max(_MIN_LINE_LENGTH, BREAK_LENGTH - inspection.indentation - 4):
        lines = re.findall(r"[^\n]*\n|[^\n]+", string)
        between = " +\n" + " " * (inspection.indentation + 2)
        return between.join([quoted(line) for line in lines]) + trailer
    return quoted(string) + trailer
