"""What V8 says about values that cannot be taken apart."""

from __future__ import annotations

from app.javascript.runtime.compile.callee_text import callee_text
from app.javascript.runtime.compile.objects import literal_key
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.property_access import cannot_read
from app.javascript.runtime.values import NULL, Value
from app.javascript.syntax.nodes import AssignmentPattern, Identifier, ObjectPattern, RestElement


def text_of_default(node: ObjectPattern, text: str | None) -> str | None:
    """V8 names the default of the first property, if there is one, and not the value."""
    first = getattr(node.properties[0], "value", None) if node.properties else None
    if not isinstance(first, AssignmentPattern):
        return text
    return None if isinstance(first.left, Identifier) else callee_text(first.right)


def first_key(node: ObjectPattern) -> str | None:
    """The first property's name, which V8 tells; None when it is computed or there is none."""
    if not node.properties or isinstance(node.properties[0], RestElement):
        return None
    part = node.properties[0]
    return None if part.computed else literal_key(part.key)


def cannot_destructure(value: Value, first: str | None, text: str | None) -> ThrowCompletion:
    """V8's words for ``{...} = undefined``."""
    shown = "null" if value is NULL else "undefined"
    if text is None and first is not None:
        return cannot_read(value, first)
    text = text or ("object null" if value is NULL else "undefined")
    if first is None:
        return type_error(f"Cannot destructure '{text}' as it is {shown}.")
    return type_error(f"Cannot destructure property '{first}' of '{text}' as it is {shown}.")
