"""``util.format``: the arguments of a console method as its line.

https://nodejs.org/docs/latest-v20.x/api/util.html#utilformatformat-args
"""

from __future__ import annotations

from app.javascript.hosts.inspection.inspect import inspect
from app.javascript.hosts.inspection.option_objects import default_options
from app.javascript.hosts.inspection.options import InspectOptions
from app.javascript.hosts.inspection.specifiers import WRITERS
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.string_length import join_checked
from app.javascript.runtime.values import Value


def format_log(realm: Realm, arguments: list[Value], options: InspectOptions | None = None) -> str:
    """Format specifiers in a first string, the rest after it with spaces between."""
    if not arguments:
        return ""
    options = default_options(realm) if options is None else options
    first = arguments[0]
    parts: list[str] = []
    rest = arguments
    if isinstance(first, str):
        if len(arguments) == 1:
            return first
        text, used = _filled(realm, first, arguments, options)
        parts, rest = [text], arguments[used:]
    for value in rest:
        parts.append(value if isinstance(value, str) else inspect(realm, value, options))
    return join_checked(realm, parts, " ")


def _filled(
    realm: Realm, template: str, arguments: list[Value], options: InspectOptions
) -> tuple[str, int]:
    """The template with its specifiers filled, and how many arguments that took."""
    used = 1
    parts: list[str] = []
    last = 0
    place = template.find("%")
    while 0 <= place < len(template) - 1:
        specifier = template[place + 1]
        write = WRITERS.get(specifier) if used < len(arguments) else None
        if specifier == "%":
            parts.append(template[last : place + 1])
            last = place + 2
        elif write is not None:
            parts.append(template[last:place])
            parts.append(write(realm, arguments[used], options))
            used += 1
            last = place + 2
        place = template.find("%", place + 2)
    parts.append(template[last:])
    return join_checked(realm, parts), used
