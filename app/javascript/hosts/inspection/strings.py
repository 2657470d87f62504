"""Strings in quotes, as they stand inside structures."""

from __future__ import annotations

import re

from app.javascript.hosts.inspection.options import Inspection, remaining_text

_MIN_LINE_LENGTH = 16
_NAMED = {
    "\b": "\\b",
    "\t": "\\t",
    "\n": "\\n",
    "\f": "\\f",
    "\r": "\\r",
    "\\": "\\\\",
    "'": "\\'",
}
_CONTROL = "\\x00-\\x1f\\x7f-\\x9f\\\\"
_LONE = "[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]"
_NEEDS_ESCAPE = re.compile(f"[{_CONTROL}]|{_LONE}")
_NEEDS_ESCAPE_OR_QUOTE = re.compile(f"[{_CONTROL}']|{_LONE}")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")


def quoted(string: str) -> str:
    """In single quotes, unless others save escapes."""
    if "'" not in string:
        return f"'{_replaced(_NEEDS_ESCAPE, string)}'"
    if '"' not in string:
        return f'"{_replaced(_NEEDS_ESCAPE, string)}"'
    if "`" not in string and "${" not in string:
        return f"`{_replaced(_NEEDS_ESCAPE, string)}`"
    return f"'{escaped(string)}'"


def escaped(string: str) -> str:
    """Control characters, backslashes, single quotes and lone surrogates as escape sequences."""
    return _replaced(_NEEDS_ESCAPE_OR_QUOTE, string)


def _replaced(pattern: re.Pattern[str], string: str) -> str:
    parts: list[str] = []
    last = 0
    for match in pattern.finditer(string):
        parts.append(string[last : match.start()])
        parts.append(_escape(match.group()))
        last = match.end()
    return "".join(parts) + string[last:] if parts else string


def _escape(character: str) -> str:
    if character in _NAMED:
        return _NAMED[character]
    code = ord(character)
    return f"\\u{code:x}" if code > 0xFF else f"\\x{code:02X}"


def format_string(inspection: Inspection, string: str) -> str:
    """A string that may be cut, or broken at its line ends."""
    options = inspection.options
    trailer = ""
    if len(string) > options.max_string_length:
        kept = max(0, int(options.max_string_length))
        trailer = remaining_text(len(string) - kept, "character")
        string = string[:kept]
    room = options.break_length - inspection.indentation - 4
    if options.compact is not True and len(string) > _MIN_LINE_LENGTH and len(string) > room:
        lines = [inspection.style(quoted(line), "string") for line in _LINE.findall(string)]
        return f" +\n{' ' * (inspection.indentation + 2)}".join(lines) + trailer
    return inspection.style(quoted(string), "string") + trailer
